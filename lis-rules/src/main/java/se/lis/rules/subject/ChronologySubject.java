package se.lis.rules.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lis.core.artefact.Artefact;

/** An artefact that holds events of which one can't come before the other. */
public final class ChronologySubject extends Subject {

    private final List<Disorder> disorders;

    private ChronologySubject(
            Artefact artefact, List<Disorder> disorders, Register register, Circumstances circumstances) {
        super(artefact, register, circumstances);
        this.disorders = disorders;
    }

    /** Returns the subject of an artefact, or empty when it holds no two events that can be compared. */
    public static Optional<ChronologySubject> of(Artefact artefact, Register register, Circumstances circumstances) {
        boolean ordered = false;
        List<Disorder> disorders = new ArrayList<>();
        for (Order order : Order.of(artefact.type())) {
            if (order.applies(artefact)) {
                ordered = true;
                order.broken(artefact, circumstances.asOf().zone()).ifPresent(disorders::add);
            }
        }
        return ordered
                ? Optional.of(new ChronologySubject(artefact, List.copyOf(disorders), register, circumstances))
                : Optional.empty();
    }

    /** Returns the events that stand the wrong way round. */
    public List<Disorder> disorders() {
        return disorders;
    }
}
