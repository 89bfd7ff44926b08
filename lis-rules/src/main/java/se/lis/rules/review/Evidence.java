package se.lis.rules.review;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.assessment.proof.Scalar;

/** Makes sentences together with what stands behind them. */
final class Evidence {

    private Evidence() {}

    /** Returns the sentence of a key with arguments in pairs of name and value. */
    static ReviewStatement said(
            String key, Collection<String> rules, Collection<SubjectRef> artefacts, Object... arguments) {
        return statement(key, false, rules, artefacts, arguments);
    }

    /** Returns a sentence that says that the register holds nothing to answer with. */
    static ReviewStatement missing(String key, Collection<String> rules, Object... arguments) {
        return statement(key, true, rules, List.of(), arguments);
    }

    private static ReviewStatement statement(
            String key,
            boolean missing,
            Collection<String> rules,
            Collection<SubjectRef> artefacts,
            Object... arguments) {
        SortedMap<String, Scalar> named = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], Scalar.of(arguments[i + 1]));
        }
        return ReviewStatement.builder()
                .key(key)
                .arguments(named)
                .missing(missing)
                .rules(rules.stream().distinct().sorted().toList())
                .artefacts(
                        artefacts.stream().distinct().sorted(SubjectRef.ORDER).toList())
                .build();
    }

    /** Returns references to artefacts. */
    static List<SubjectRef> refs(Collection<? extends Artefact> artefacts) {
        return artefacts.stream().map(Evidence::ref).toList();
    }

    /** Returns a reference to an artefact. */
    static SubjectRef ref(Artefact artefact) {
        return SubjectRef.builder()
                .type(artefact.type().jsonName())
                .id(artefact.id().value())
                .build();
    }

    /** Returns what a text looks up the name of artefacts by: kind and id of each. */
    static List<String> names(Collection<? extends Artefact> artefacts) {
        return artefacts.stream().map(Evidence::name).toList();
    }

    /** Returns what a text looks up the name of an artefact by: its kind and id. */
    static String name(Artefact artefact) {
        return artefact.type().jsonName() + " " + artefact.id().value();
    }

    /** Returns whether something is about the organisation itself. */
    static boolean isOrganisation(SubjectRef subject) {
        return subject.type().equals(ArtefactType.ORGANISATION.jsonName());
    }
}
