package se.lis.rules.view.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.TransferMechanism;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A transfer of personal data to a third country, or what an entry that lists none leaves open. GDPR Chapter V. */
public final class ThirdCountryTransfer extends View {

    /** The place of a transfer that there may be, though none is listed. */
    static final int NOT_TOLD = -1;

    private static final String ALL = "transfers";

    private final int place;

    /** Joins one of the transfers of processing, by its place, with the register and the law that it is judged by. */
    public ThirdCountryTransfer(ProcessingActivity activity, int place, ViewContext context) {
        super(activity, context);
        this.place = place;
    }

    @Override
    protected List<Facts> servedProcesses() {
        return processesIn("processes");
    }

    /** Returns whether the processing is carried on today, as far as known. */
    public boolean isInUse() {
        return during(act("startedOn"), act("endedOn"), thisDay()).yes();
    }

    /**
     * Returns whether there is such a transfer: the one that is listed, unless it goes to a state where the regulation holds, or any, as the
     * entry answers.
     */
    public Answer exists() {
        return place == NOT_TOLD
                ? this.<FieldAnswer>fact("thirdCountryTransfers").is(FieldAnswer.GIVEN)
                : EeaStates.outside(this, act(ALL + "[" + place + "].country"));
    }

    private <T> Known<T> attribute(String attribute) {
        return place == NOT_TOLD ? fact(ALL) : fact(ALL + "[" + place + "]." + attribute);
    }

    /** Returns where the data goes; unknown where it is not stated. */
    public Known<String> country() {
        return attribute("country");
    }

    private Known<TransferMechanism> mechanism() {
        return attribute("mechanism");
    }

    /** Returns what distinguishes it from the other transfers of the processing, or null where nothing is known of it. */
    public @Nullable String key() {
        String country = country().orNull();
        TransferMechanism mechanism = mechanism().orNull();
        if (country == null) {
            return mechanism == null ? null : mechanism.toString();
        }
        return mechanism == null ? country : country + " " + mechanism;
    }

    /** Returns whether it has a ground. Articles 44-46 and 49. */
    public Answer grounded() {
        return mechanism().is(TransferMechanism.NONE).negate();
    }

    /**
     * Returns whether its ground is none that is barred in exercising public powers, where those are exercised.
     * Article 49(3).
     */
    public Answer allowed() {
        return mechanism()
                .is(
                        TransferMechanism.EXPLICIT_CONSENT,
                        TransferMechanism.CONTRACT_WITH_SUBJECT,
                        TransferMechanism.CONTRACT_FOR_SUBJECT,
                        TransferMechanism.COMPELLING_INTERESTS)
                .and(yes("exercisesPublicPowers"))
                .negate();
    }
}
