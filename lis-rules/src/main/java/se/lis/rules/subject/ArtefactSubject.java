package se.lis.rules.subject;

import java.util.Comparator;
import java.util.List;
import se.lis.core.artefact.Artefact;

/** Any artefact that refers to others. */
public final class ArtefactSubject extends Subject {

    private final List<DanglingTarget> dangling;

    /**
     * Joins an artefact with its references that lead nowhere.
     *
     * @param dangling those references
     */
    public ArtefactSubject(
            Artefact artefact, List<DanglingTarget> dangling, Register register, Circumstances circumstances) {
        super(artefact, register, circumstances);
        this.dangling = List.copyOf(dangling);
    }

    /** Returns the references that lead to nothing, by attribute and target. */
    public List<DanglingTarget> dangling() {
        return dangling;
    }

    /**
     * A reference that leads to nothing.
     *
     * @param attribute the attribute that holds it
     * @param target the id that nothing has
     */
    public record DanglingTarget(String attribute, String target) {

        /** By attribute, then target. */
        public static final Comparator<DanglingTarget> ORDER =
                Comparator.comparing(DanglingTarget::attribute).thenComparing(DanglingTarget::target);

        /** Returns the reference as {@code attribute target}. */
        @Override
        public String toString() {
            return attribute + " " + target;
        }
    }
}
