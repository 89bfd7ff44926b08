package se.lis.hosts.springboot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What the server says of a request that reaches no controller, such as one whose path can't be read: a problem detail, and no page. */
public final class Refusal extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(status);
        byte[] problem = ("{\"type\":\"about:blank\",\"title\":\""
                        + (known == null ? "Refused" : known.getReasonPhrase()) + "\",\"status\":" + status + "}")
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(problem.length);
        try {
            response.getOutputStream().write(problem);
            response.finishResponse();
        } catch (IOException gone) {
            // Who asked is no longer there.
        }
    }
}
