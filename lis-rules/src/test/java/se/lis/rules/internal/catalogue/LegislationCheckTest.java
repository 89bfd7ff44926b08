package se.lis.rules.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the catalogue's files on law must hold, tried with one of them changed. */
class LegislationCheckTest {

    private static final String SOURCES = "/legislation/sources.yaml";
    private static final String DUTIES = "/legislation/duties.yaml";
    private static final String AUTHORITIES = "/legislation/authorities.yaml";

    @Test
    void theLibrarysOwnFilesAreWhole() {
        assertThat(new CatalogueReader(new YamlFiles()).read().catalogue().duties())
                .isNotEmpty();
    }

    @Test
    void whatAFindingCannotBecomeIsRefused() {
        String file = "/rules/incident/INC-002.yaml";
        ChangedFiles.assertRefused(file, "becomes: [INC-001]", "becomes: [INC-999]", file, "'INC-999'", "no such rule");
        ChangedFiles.assertRefused(file, "becomes: [INC-001]", "becomes: [INC-002]", file, "the rule itself");
        ChangedFiles.assertRefused(
                file,
                "becomes: [INC-001]",
                "becomes: [DPI-001]",
                file,
                "about processing-activity and not about incident");
        String other = "/rules/incident/INC-001.yaml";
        ChangedFiles.assertRefused(
                other, "title:\n", "becomes: [INC-002]\ntitle:\n", other, "'INC-002', which names this rule");
    }

    @Test
    void aParagraphWithoutARowIsRefused() {
        ChangedFiles.assertRefused(
                SOURCES,
                "paragraphs: [\"3 §\", \"9 §\"]",
                "paragraphs: [\"3 §\", \"4 §\", \"9 §\"]",
                DUTIES,
                "data-protection-ordinance [4 §]");
    }

    @Test
    void aRowForAParagraphThatTheTextLacksIsRefused() {
        ChangedFiles.assertRefused(
                SOURCES,
                "paragraphs: [\"3 §\", \"9 §\"]",
                "paragraphs: [\"3 §\"]",
                SOURCES,
                "data-protection-ordinance has no paragraphs [9 §]");
    }

    @Test
    void aRowThatSaysNothingIsRefused() {
        ChangedFiles.assertRefused(
                DUTIES,
                "  human: {sv: \"Nämnder står inte i registret.\", en: \"Boards are not in the register.\"}\n",
                "",
                DUTIES,
                "extraordinary-events-act 2 kap. 2 §");
    }

    @Test
    void aRowOnTheWholeOfATextThatWasReadIsRefused() {
        ChangedFiles.assertRefused(
                DUTIES, "  provision: \"5 kap. 9 §\"\n", "", DUTIES, "municipal-act as a whole", "each paragraph");
    }

    @Test
    void aSourceWithDutiesIsReadOrSaysWhyNot() {
        ChangedFiles.assertRefused(
                SOURCES,
                "  unread: {sv: \"Bara början av texten har gått att få. Tiderna är från myndighetssidor och andrahandskällor.\","
                        + " en: \"Only the beginning of the text could be had. The times are from authorities' pages and secondary"
                        + " sources.\"}\n",
                "",
                "nis1-reporting");
    }

    @Test
    void aCitedProvisionAppliesToACity() {
        ChangedFiles.assertRefused(
                DUTIES,
                "  human: {sv: \"Om ett bolag måste ha ett ombud",
                "  notApplicable: {sv: \"Om ett bolag måste ha ett ombud",
                DUTIES,
                "gdpr 37(1)",
                "a rule cites it");
    }

    @Test
    void aRuleThatNamesTheAuthorityFindsOneOnEachDay() {
        ChangedFiles.assertRefused(
                AUTHORITIES,
                "    from: 2021-01-01\n    source: data-protection-ordinance",
                "    from: 2021-01-02\n    source: data-protection-ordinance",
                AUTHORITIES,
                "gdpr 3");
    }

    @Test
    void anAuthorityBeginsWhereTheLastEnds() {
        ChangedFiles.assertRefused(
                AUTHORITIES,
                "    from: 2021-01-01\n    source: data-protection-ordinance",
                "    from: 2020-12-31\n    source: data-protection-ordinance",
                AUTHORITIES,
                "imy begins before the one above it ends");
    }

    @Test
    void anAuthorityOfAnUnreadSourceIsUnverified() {
        ChangedFiles.assertRefused(
                AUTHORITIES,
                "    provision: \"6 och 31 §§\"\n    verified: false",
                "    provision: \"6 och 31 §§\"\n    verified: true",
                AUTHORITIES,
                "ncsc-cert-se is verified, but its source is unread");
    }

    @Test
    void aDutyNamesAnAuthorityThatIsThere() {
        ChangedFiles.assertRefused(
                DUTIES, "  to: county-board\n", "  to: county-boards\n", DUTIES, "has no 'county-boards'");
    }

    @Test
    void whatIsReadAndUnreadAtOnceIsRefusedWithFileAndLine() {
        ChangedFiles.assertRefused(
                SOURCES,
                "  verified: true\n  text:\n    read: 2026-11-27\n    state: 2025-09-24\n",
                "  verified: true\n  unread: {sv: nej, en: no}\n  text:\n    read: 2026-11-27\n    state: 2025-09-24\n",
                SOURCES,
                "not both",
                "line: ");
    }
}
