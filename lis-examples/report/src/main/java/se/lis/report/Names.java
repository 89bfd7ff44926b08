package se.lis.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.id.ArtefactIds;
import se.lis.core.text.Printable;
import se.lis.report.document.ShownText;

/** Looks up what people call the artefacts that a finding names by id. */
final class Names {

    private final LisSnapshot register;

    Names(LisSnapshot register) {
        this.register = register;
    }

    /** Returns the name of a subject, or its id when it has none or concerns security-sensitive activity. */
    String of(SubjectRef subject) {
        return known(subject).orElse(ShownText.of(subject.id()));
    }

    /** Returns the name of a subject, or empty when it has none or concerns security-sensitive activity. */
    Optional<String> known(SubjectRef subject) {
        return Stream.of(ArtefactType.values())
                .filter(type -> type.jsonName().equals(subject.type()))
                .flatMap(type -> register.find(ArtefactIds.of(type, subject.id())).stream())
                .flatMap(artefact -> artefact.securityProtected() ? Stream.empty() : artefact.name().stream())
                .findFirst()
                .map(Printable::name)
                .map(ShownText::of);
    }

    /** Returns the name of a unit, or its id, or empty for none. */
    Optional<String> unit(Optional<String> id) {
        return id.map(unit -> of(
                SubjectRef.builder().type(ArtefactType.UNIT.jsonName()).id(unit).build()));
    }

    /** Returns the names of subjects. */
    List<String> of(List<SubjectRef> subjects) {
        return subjects.stream().map(this::of).toList();
    }
}
