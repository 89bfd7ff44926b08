package se.lis.hosts.springboot;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import se.lis.core.json.RegisterFormatException;
import se.lis.rules.request.AssessmentExpiredException;

/** Tells what is wrong with a request, as problem details (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

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

    private static ProblemDetail problem(HttpStatus status, String title, Exception cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(cause.getMessage()));
        problem.setTitle(title);
        return problem;
    }
}
