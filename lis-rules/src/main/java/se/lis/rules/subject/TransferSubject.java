package se.lis.rules.subject;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.privacy.FieldAnswer;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.Transfer;
import se.lis.core.privacy.TransferMechanism;

/** A transfer of personal data to a third country, as it goes on today. GDPR Chapter V. */
public final class TransferSubject extends Subject {

    private final ProcessingActivity activity;
    private final Optional<Transfer> transfer;

    private TransferSubject(
            ProcessingActivity activity, Optional<Transfer> transfer, Register register, Circumstances circumstances) {
        super(activity, register, circumstances);
        this.activity = activity;
        this.transfer = transfer;
    }

    /** Returns the different transfers of processing that is carried on; one of which nothing is known where it only says that there are some. */
    public static List<TransferSubject> of(
            ProcessingActivity activity, Register register, Circumstances circumstances) {
        if (!activity.inUse(circumstances.asOf().day())) {
            return List.of();
        }
        if (activity.transfers().isEmpty()) {
            return activity.thirdCountryTransfers().equals(Optional.of(FieldAnswer.GIVEN))
                    ? List.of(new TransferSubject(activity, Optional.empty(), register, circumstances))
                    : List.of();
        }
        return activity.transfers().stream()
                .distinct()
                .map(transfer -> new TransferSubject(activity, Optional.of(transfer), register, circumstances))
                .toList();
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(activity.processes());
    }

    /** Returns where the data goes, or null when not told. */
    public @Nullable String country() {
        return transfer.flatMap(Transfer::country).orElse(null);
    }

    /** Returns the ground of the transfer, or null when nobody said. */
    public @Nullable TransferMechanism mechanism() {
        return transfer.flatMap(Transfer::mechanism).orElse(null);
    }

    /** Returns what tells it from the other transfers of the processing, or null where nothing is known of it. */
    public @Nullable String key() {
        String country = country();
        TransferMechanism mechanism = mechanism();
        if (country == null) {
            return mechanism == null ? null : mechanism.toString();
        }
        return mechanism == null ? country : country + " " + mechanism;
    }

    /** Returns whether the ground is one that holds for the organisation. Articles 45-46 and 49. */
    public Answer grounded() {
        TransferMechanism mechanism = mechanism();
        if (mechanism == null) {
            return Answer.UNKNOWN;
        }
        if (mechanism == TransferMechanism.NONE) {
            return Answer.NO;
        }
        return mechanism.barredInPublicPowers()
                ? Answer.of(activity.exercisesPublicPowers()).negate()
                : Answer.YES;
    }

    /** Returns {@code barred} where a ground is named that does not hold in exercising public powers, else null. */
    public @Nullable String variant() {
        return mechanism() == TransferMechanism.NONE ? null : "barred";
    }

    /** Returns the clause that the transfer fails. */
    public String clause() {
        return mechanism() == TransferMechanism.NONE ? "ground" : "barred";
    }

    /** Returns the attribute that is missing to tell. */
    public String missing() {
        if (transfer.isEmpty()) {
            return "transfers";
        }
        return mechanism() == null ? "transfers.mechanism" : "exercisesPublicPowers";
    }
}
