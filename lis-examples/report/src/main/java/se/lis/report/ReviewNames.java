package se.lis.report;

import java.util.Optional;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.SubjectRef;
import se.lis.report.document.ShownText;
import se.lis.rules.review.RegisterNames;
import se.lis.rules.review.ReviewTexts;

/** What the sentences of a review call what is in the register: its name, or what kind of thing it is with its id. */
final class ReviewNames implements RegisterNames {

    private final LisSnapshot register;
    private final Names names;
    private final ReviewTexts texts;

    ReviewNames(LisSnapshot register, Names names, ReviewTexts texts) {
        this.register = register;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public String of(SubjectRef subject) {
        return names.known(subject).orElseGet(() -> texts.kind(subject.type()) + " " + ShownText.of(subject.id()));
    }

    @Override
    public Optional<String> advice(String report, String risk) {
        return register.dpoReports().stream()
                .filter(each -> !each.securityProtected() && each.id().value().equals(report))
                .flatMap(each -> each.risks().stream())
                .filter(each -> each.id().equals(risk))
                .flatMap(each -> each.advice().stream())
                .map(ShownText::of)
                .findFirst();
    }
}
