package se.lis.hosts.springboot;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.time.Clock;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import se.lis.micrometer.MicrometerObserver;
import se.lis.rules.ComplianceEngine;

/**
 * Starts the service.
 *
 * <p>It listens on this machine alone and asks nobody who they are: put it behind what your organisation signs people in with.
 */
@OpenAPIDefinition(info = @Info(title = "LIS", version = "1.0", description = "Assesses registers."))
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
public class Service {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(Service.class, arguments);
    }

    /** Returns the one engine, which all requests share and which reports to the service's metrics what it does. */
    @Bean
    ComplianceEngine engine(MeterRegistry meters, ObservationRegistry observations) {
        return ComplianceEngine.builder()
                .observer(new MicrometerObserver(meters, observations))
                .build();
    }

    /** Returns what makes the server's own refusals, of requests that reach no controller, problem details too, and waits for no rest. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals() {
        return server -> {
            server.addEngineValves(new UnreadBody());
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(Refusal.class.getName());
                }
            });
        };
    }

    /** Returns the clock that says when now is. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
