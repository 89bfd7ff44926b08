package se.lis.rules.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Artefact;

/** Tells how urgent a place in a worklist is. Every method returns the urgency itself. */
public interface Urgency {

    /** Tells by when it is to be done; null is passed over. */
    Urgency by(@Nullable LocalDate lastDay);

    /** Tells that the plan has it in a year. */
    Urgency planned(int year);

    /** Names another artefact whose facts gave the reason too. */
    Urgency with(Artefact artefact);
}
