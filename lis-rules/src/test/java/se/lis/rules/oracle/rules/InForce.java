package se.lis.rules.oracle.rules;

import java.time.LocalDate;

/** The first days of laws that several rules rest on. */
final class InForce {

    /** Regulation (EU) 2016/679, Article 99(2). */
    static final LocalDate GDPR = LocalDate.of(2018, 5, 25);

    /** SFS 2025:1506. */
    static final LocalDate ACT = LocalDate.of(2026, 1, 15);

    /** The year for which the city's management review decides. */
    static final LocalDate REVIEW = LocalDate.of(2024, 1, 1);

    private InForce() {}
}
