package se.lis.hosts.springboot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers those alone who ask for the service by its own name: a page of another site that leads its name to this machine gets nothing. Asks
 * browsers to keep nothing and to trust nothing but what is said.
 */
@Component
class HostNames extends OncePerRequestFilter {

    /** RFC 9110, 15.5.20. */
    private static final int MISDIRECTED_REQUEST = 421;

    private final Set<String> names;

    HostNames(@Value("${lis.host-names:localhost,127.0.0.1,[::1]}") Set<String> names) {
        this.names = names;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        if (names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(MISDIRECTED_REQUEST);
        }
    }
}
