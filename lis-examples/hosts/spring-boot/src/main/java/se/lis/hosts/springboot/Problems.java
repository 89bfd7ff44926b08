package se.lis.hosts.springboot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.lis.core.json.RegisterFormatException;
import se.lis.rules.request.AssessmentExpiredException;

/** States what is wrong with a request, as problem details (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail unreadable(RegisterFormatException wrong) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "The register can't be read", wrong);
        problem.setProperty("pointer", wrong.pointer());
        if (wrong.line() > 0) {
            problem.setProperty("line", wrong.line());
            problem.setProperty("column", wrong.column());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail wrongParameter(InvalidParameterException wrong) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "A parameter is wrong", wrong);
        problem.setProperty("parameter", wrong.parameter());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(RegisterTooLargeException wrong) {
        return problem(HttpStatus.PAYLOAD_TOO_LARGE, "The register is too large", wrong);
    }

    @ExceptionHandler
    ProblemDetail unknownRule(RuleNotFoundException wrong) {
        return problem(HttpStatus.NOT_FOUND, "There is no such rule", wrong);
    }

    @ExceptionHandler
    ProblemDetail notInTime(AssessmentExpiredException late) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "The assessment took too long", late);
    }

    @ExceptionHandler
    ProblemDetail tooSlow(TooSlowException slow) {
        return problem(HttpStatus.REQUEST_TIMEOUT, "The register came in too slowly", slow);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(BusyException busy) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "The service is busy", busy));
    }

    /** A client that went away reads no answer; whatever else comes is a fault in here, of which the log states more than the answer. */
    @ExceptionHandler
    ProblemDetail failed(Exception fault) {
        LOG.error("a request failed", fault);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "the service failed; its log says how");
        problem.setTitle("The service failed");
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String title, Exception cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
