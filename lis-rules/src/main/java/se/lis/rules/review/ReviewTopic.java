package se.lis.rules.review;

import java.util.Locale;

/** The sections of a management review, in the order in which they are read. */
public enum ReviewTopic {
    /** The state in a few sentences (Swedish: sammanfattning). */
    SUMMARY,
    /** How far earlier decisions have come (Swedish: status för tidigare beslut). */
    EARLIER_DECISIONS,
    /** Changes in law, organisation and register (Swedish: förändringar som påverkar LIS). */
    CHANGES,
    /** Materiality analysis and internal control (Swedish: egen uppföljning). */
    OWN_FOLLOW_UP,
    /** What the management has learnt (Swedish: kompetenslyft i ledningsgruppen). */
    COMPETENCE,
    /** Training (Swedish: utbildning). */
    TRAINING,
    /** The data protection officer's risks and their answers (Swedish: dataskyddsombudets årsrapport). */
    DPO_RISKS,
    /** Incidents (Swedish: avvikelser). */
    DEVIATIONS,
    /** Inventory and classification (Swedish: inventering och klassning). */
    CLASSIFICATION,
    /** Record of processing and impact assessments (Swedish: registerförteckning och konsekvensbedömningar). */
    REGISTER,
    /** Access (Swedish: behörigheter). */
    ACCESS,
    /** Continuity (Swedish: kontinuitet). */
    CONTINUITY,
    /** Procurement (Swedish: upphandling och utveckling). */
    PROCUREMENT,
    /** Risks and their treatment (Swedish: risker). */
    RISKS,
    /** The local instruction and the routines (Swedish: lokal anvisning för informationssäkerhet). */
    INSTRUCTION,
    /** Rules that nothing could be judged by (Swedish: det som inte har bedömts). */
    UNJUDGED;

    /** Returns the name as texts and JSON write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
