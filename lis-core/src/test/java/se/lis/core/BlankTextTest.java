package se.lis.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;

/** A text that says nothing is no answer: it must not look like one. */
class BlankTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', textBlock = """
            incidents            # "personalDataBreach":{"riskJustification":" "}        # personalDataBreach.riskJustification
            incidents            # "personalDataBreach":{"reasonsForDelay":""}           # personalDataBreach.reasonsForDelay
            incidents            # "personalDataBreach":{"documentedFacts":" "}          # personalDataBreach.documentedFacts
            incidents            # "personalDataBreach":{"documentedEffects":" "}        # personalDataBreach.documentedEffects
            incidents            # "personalDataBreach":{"documentedRemedialAction":" "} # personalDataBreach.documentedRemedialAction
            incidents            # "personalDataBreach":{"exemptionReason":" "}          # personalDataBreach.exemptionReason
            incidents            # "significantIncident":{"informingReason":" "}         # significantIncident.informingReason
            dpoReports           # "year":2024,"risks":[{"id":"1","advice":" "}]         # risks.advice
            processingActivities # "transfers":[{"country":" "}]                         # transfers.country
            processingActivities # "texts":{"purposes":" "}                              # texts.purposes
            processes            # "name":" "                                            # name
            """)
    void aBlankTextIsRefused(String list, String rest, String attribute) {
        String json =
                "{\"takenAt\":\"2024-01-01T00:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},\""
                        + list + "\":[{\"id\":\"x\"," + rest + "}]}";
        assertThatThrownBy(() -> LisJson.standard().readSnapshot(json.getBytes(UTF_8), "register"))
                .isInstanceOf(RegisterFormatException.class)
                .hasMessageContaining("'x': " + attribute + " is ");
    }
}
