package se.lis.rules.internal.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.lis.core.artefact.ArtefactId;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.internal.judging.ViewBatch;
import se.lis.rules.register.Register;
import se.lis.rules.request.AssessmentStoppedException;
import se.lis.rules.verdict.JudgingContext;
import se.lis.rules.verdict.OrganisationCounts;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.verdict.ViewFactory;
import se.lis.rules.view.access.AccessViews;
import se.lis.rules.view.classification.ClassificationViews;
import se.lis.rules.view.continuity.ContinuityViews;
import se.lis.rules.view.document.DocumentViews;
import se.lis.rules.view.governance.GovernanceViews;
import se.lis.rules.view.incident.IncidentViews;
import se.lis.rules.view.planning.PlanningViews;
import se.lis.rules.view.privacy.PrivacyViews;
import se.lis.rules.view.procurement.ProcurementViews;
import se.lis.rules.view.quality.QualityViews;
import se.lis.rules.view.risk.RiskViews;
import se.lis.rules.view.training.TrainingViews;

/**
 * Makes the views of the artefacts of a register, those of the library and those of a host.
 *
 * <p>All views of one artefact are made together and of nothing but what the register holds of it, so that they can be made again alone
 * when something that they look at changes.
 */
public final class ViewMaker {

    /** The library's own views, by field. */
    private static final List<ViewFactory> FIELDS = List.of(
            new AccessViews(),
            new ClassificationViews(),
            new ContinuityViews(),
            new DocumentViews(),
            new GovernanceViews(),
            new IncidentViews(),
            new PlanningViews(),
            new PrivacyViews(),
            new ProcurementViews(),
            new QualityViews(),
            new RiskViews(),
            new TrainingViews());

    private final Register register;
    private final List<ViewFactory> ofHost;
    private final ViewContext context;

    /**
     * Looks at a register.
     *
     * @param register the register as it was known
     * @param judging what it is held against
     * @param catalogue the rules that waivers are about
     * @param ofHost what makes the views of the host's own
     */
    ViewMaker(Register register, JudgingContext judging, RuleCatalogue catalogue, List<ViewFactory> ofHost) {
        this.register = register;
        this.ofHost = ofHost;
        this.context = new ViewContext(
                register,
                judging,
                rule -> Optional.ofNullable(catalogue.rules().get(rule)).map(RuleDescriptor::majorVersion));
    }

    /** Adds all views of a register. */
    void all(ViewBatch subjects) {
        register.ids().forEach(id -> of(id, subjects));
        ofOrganisation(OrganisationCounts.of(subjects.all()), subjects);
    }

    /** Adds the views of the artefact with an id, without those of the organisation as a whole. */
    public void of(ArtefactId id, ViewBatch subjects) {
        subjects.next(id);
        Consumer<View> taken = subjects::add;
        register.find(id).ifPresent(artefact -> each(subjects, field -> field.of(artefact, context, taken)));
        each(subjects, field -> field.ofEntered(id, context, taken));
    }

    /** What a host's views fail with costs the host's rules, and no other. */
    private void each(ViewBatch subjects, Consumer<ViewFactory> making) {
        FIELDS.forEach(making);
        for (ViewFactory field : ofHost) {
            try {
                making.accept(field);
            } catch (AssessmentStoppedException stopped) {
                throw stopped;
            } catch (RuntimeException | Error failure) {
                Failures.throwIfOfMachine(failure);
                subjects.failed(failure);
            }
        }
    }

    /**
     * Adds what the organisation as a whole must have, or have done.
     *
     * @param parts what the views of its artefacts are parts of
     */
    public void ofOrganisation(OrganisationCounts parts, ViewBatch subjects) {
        subjects.next(register.organisation().id());
        each(subjects, field -> field.ofOrganisation(register.organisation(), parts, context, subjects::add));
    }
}
