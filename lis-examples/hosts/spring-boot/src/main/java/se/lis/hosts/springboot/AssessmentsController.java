package se.lis.hosts.springboot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;
import se.lis.rules.ComplianceEngine;
import se.lis.rules.request.AssessmentRequest;

/** Assesses the registers that are sent. Nothing of them is kept or logged. */
@RestController
class AssessmentsController {

    private final ComplianceEngine engine;
    private final Clock clock;
    private final Limits limits;
    private final Semaphore free;

    AssessmentsController(ComplianceEngine engine, Clock clock, Limits limits) {
        this.engine = engine;
        this.clock = clock;
        this.limits = limits;
        this.free = new Semaphore(limits.atOnce());
    }

    /** Returns the assessment of a register, in the library's canonical JSON. */
    @Operation(
            summary = "Assesses a register",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = "The register, in the form of register-1.0.schema.json.",
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    @ApiResponse(
            responseCode = "200",
            description = "The assessment, in the form of assessment-2.0.schema.json.",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "400",
            description = "The register or a parameter is wrong; pointer, line and column say where.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "413",
            description = "The register is larger than the service takes.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "408",
            description = "The register came in too slowly.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "503",
            description =
                    "The assessment took too long, or the service has as many registers at hand as it takes at once.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(type = "object")))
    @PostMapping(
            path = "/assessments",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] assess(
            InputStream register,
            @Parameter(
                            description =
                                    "The day (its end, in the organisation's zone) or moment to judge at; now when"
                                            + " left out.")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "The language of messages, sv or en; no messages when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    String locale) {
        if (!free.tryAcquire()) {
            throw new BusyException(limits.atOnce());
        }
        try {
            return assessed(read(register), asOf, locale);
        } finally {
            free.release();
        }
    }

    private byte[] assessed(LisSnapshot snapshot, @Nullable String asOf, @Nullable String locale) {
        AssessmentRequest request = AssessmentRequest.at(
                        moment(asOf, snapshot.organisation().zone()))
                .within(limits.assessmentTime());
        if (locale != null) {
            if (!engine.languages().contains(locale)) {
                throw new InvalidParameterException("locale", locale, "one of " + engine.languages());
            }
            request = request.in(Locale.forLanguageTag(locale));
        }
        return LisJson.standard().write(engine.assess(snapshot, request));
    }

    private LisSnapshot read(InputStream register) {
        BoundedBody body = new BoundedBody(register, limits.registerSize(), limits.readingTime(), System::nanoTime);
        try {
            return LisJson.standard().readSnapshot(body, "register");
        } catch (RegisterFormatException | UncheckedIOException broken) {
            // Who is still sending would not hear what is wrong.
            body.drain();
            throw body.beyond().orElse(broken);
        }
    }

    private Instant moment(@Nullable String asOf, ZoneId zone) {
        if (asOf == null) {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS);
        }
        Instant moment;
        try {
            moment = AsOf.instantOf(asOf, zone);
        } catch (IllegalArgumentException wrongForm) {
            throw new InvalidParameterException(
                    "asOf", asOf, "a day such as 2026-11-01 or a moment such as 2026-11-01T12:00:00Z");
        }
        LocalDate day = LocalDate.ofInstant(moment, zone);
        if (day.isBefore(engine.coveredFrom()) || !day.isBefore(engine.coveredUntil())) {
            throw new InvalidParameterException(
                    "asOf",
                    asOf,
                    "from " + engine.coveredFrom() + " to before " + engine.coveredUntil()
                            + ", the days that law is dated for");
        }
        return moment;
    }
}
