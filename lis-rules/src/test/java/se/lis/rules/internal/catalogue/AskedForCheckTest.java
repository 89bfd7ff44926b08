package se.lis.rules.internal.catalogue;

import org.junit.jupiter.api.Test;

/** What rules ask for is there, and nothing else: a message names the file, what it lacks and who asks for it. */
class AskedForCheckTest {

    private static final String RULE = "/rules/continuity/CON-002.yaml";
    private static final String PARAMETERS = "/parameters/continuity.yaml";
    private static final String SOURCES = "/legislation/sources.yaml";

    @Test
    void aParameterThatARuleAsksForIsThereAndOneThatIsThereIsAskedFor() {
        ChangedFiles.assertRefused(
                RULE,
                "parameters: [continuity.exercise,",
                "parameters: [continuity.exercises,",
                PARAMETERS + " lacks 'exercises', which is asked for by rule CON-002",
                PARAMETERS
                        + " holds 'exercise', but no rule of /rules/catalogue.yaml has 'continuity.exercise' among its"
                        + " parameters");
    }

    @Test
    void aParameterWithoutAnAreaIsInNoFile() {
        ChangedFiles.assertRefused(
                RULE,
                "parameters: [continuity.exercise,",
                "parameters: [exercise,",
                "/parameters lacks 'exercise', which is asked for by rule CON-002");
    }

    @Test
    void aControlIsThere() {
        ChangedFiles.assertRefused(
                RULE,
                "controls: [A.5.29, A.5.30]",
                "controls: [A.5.29, A.5.99]",
                "/controls/iso-27001-2022.yaml lacks 'A.5.99', which is named by rule CON-002");
    }

    @Test
    void aSourceIsThere() {
        ChangedFiles.assertRefused(
                RULE,
                "{source: iso-27001, provision: \"A.5.29\"",
                "{source: iso, provision: \"A.5.29\"",
                RULE + ": basis rests on 'iso', which /legislation/sources.yaml lacks");
    }

    @Test
    void aPracticeHasAnEnglishName() {
        ChangedFiles.assertRefused(
                SOURCES,
                "    \"stark autentisering\": {en: \"strong authentication\"}\n",
                "",
                SOURCES
                        + " has no English name for lis 'stark autentisering' under named, which is cited by rule ACC-007");
    }

    @Test
    void allRulesThatCannotBeReadAreNamed() {
        ChangedFiles.assertRefused(RULE, "severity: medium", "severity: grave", RULE + " can't be read", "\"grave\"");
    }
}
