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
    /** What is proposed in each of the seven areas (Swedish: föreslagna prioriteringar). */
    PRIORITIES;

    /** Returns the name as texts and JSON write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
