package se.lis.rules.view.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.PersonRef;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.UnitId;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;
import se.lis.core.training.TrainingKind;
import se.lis.core.training.TrainingResult;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.NisLaw;

/** Somebody in the management, and their training on security measures. SFS 2025:1506 2 kap. 4 §. */
public final class ManagementMember extends View {

    private static final String COMPLETED_ON = "completedOn";
    private static final String PERSON = "person";

    /** Joins a role assignment with the register and the law that it is judged by. */
    public ManagementMember(RoleAssignment assignment, ViewContext context) {
        super(assignment, context);
    }

    @Override
    public Set<UnitId> units() {
        UnitId unit = this.<UnitId>act("unit").orNull();
        return unit == null ? Set.of() : Set.of(unit);
    }

    /** Returns whether the role is held today and belongs to the management. */
    public boolean isInManagement() {
        Known<Role> role = fact("role");
        Known<Collection<Role>> management = limit("training.managementRoles");
        return during(act("from"), act("until"), thisDay()).yes()
                && management.has(roles -> roles.contains(role.value()));
    }

    private NisLaw law() {
        return new NisLaw(this);
    }

    /** Returns whether the organisation is the operator on whom the act lays the duty, or part of a municipality. */
    public Answer dutyBound() {
        return law().partOfMunicipality().or(law().operator(lawDay()));
    }

    /** Returns whether the organisation is a part of a municipality, which is the operator in its place. */
    public Answer ofPart() {
        return law().partOfMunicipality();
    }

    /**
     * Returns whether nothing is left of what the act asks: the organisation is no operator, or there was a training. Whom the act means by
     * the management is established for some roles; of others it is unknown.
     */
    public Answer trainedAsActAsks() {
        Answer meant = this.<Collection<Role>>limit("training.operatorManagementRoles")
                .answers(roles -> this.<Role>fact("role").is(roles.toArray(new Role[0])))
                .unknownWhere(true, "management-not-established");
        return everTrained().or(law().operator(lawDay()).and(meant).negate());
    }

    /** Returns whether nothing is left of what a part of a municipality asks of its own management. */
    public Answer trainedAsPartAsks() {
        return everTrained().or(ofPart().negate());
    }

    /** Returns the day from which somebody is to be trained: the act's first, or that of the role if it began later. */
    public Known<LocalDate> dutySince() {
        return Known.latest(startOf(Legislation.CYBERSECURITY_ACT), act("from"));
    }

    /** Returns the last day of the time that was given for a first training when it began: a proposal, for the act names no day. */
    public Known<LocalDate> firstTrainingDue() {
        return dutySince().plus(limitOn("training.firstManagementTraining", dutySince()));
    }

    /** Returns whether that time is not over: what the act asks is due by no day, and is not said to be undone before. */
    public Answer timeIsGiven() {
        return thisDay().atMost(firstTrainingDue());
    }

    private List<RoleAssignment> roles() {
        return register().ofSamePerson((RoleAssignment) artefact());
    }

    /** The trainings of the person, whatever role they then had. */
    private Search trainings() {
        RoleAssignmentId[] ids = roles().stream().map(RoleAssignment::id).toArray(RoleAssignmentId[]::new);
        roles().forEach(role -> of(role).fact(PERSON));
        return trainings(Stream.of(ids)
                        .flatMap(role -> register().trainingResults(role).stream())
                        .toList())
                .where(result -> result.<RoleAssignmentId>act("roleAssignment").is(ids));
    }

    private Search trainings(List<TrainingResult> results) {
        return among(ArtefactType.TRAINING_RESULT, results)
                .where(result -> result.given(COMPLETED_ON))
                .where(result -> result.refer("course")
                        .<TrainingKind>then(course -> course.fact("kind"))
                        .is(TrainingKind.MANAGEMENT));
    }

    /** Whether the person was trained in any role; unknown where entries of one that may be theirs contradict each other. */
    private Answer trainedInRole() {
        return among(ArtefactType.ROLE_ASSIGNMENT, roles())
                .where(role -> trained(role, result -> Answer.of(stated(true))))
                .where(role -> role.<PersonRef>fact(PERSON).same(fact(PERSON)))
                .exists();
    }

    private Answer trained(Facts role, Function<Facts, Answer> when) {
        return trainings(register().trainingResults((RoleAssignmentId) role.id()))
                .where(result -> result.<RoleAssignmentId>act("roleAssignment").is((RoleAssignmentId) role.id()))
                .where(when)
                .exists();
    }

    /** Returns whether there ever was a training; unknown where nobody is named who may have had one. */
    public Answer everTrained() {
        Answer trained = trainings().exists().or(trainedInRole());
        return nameless() ? trained.orUnknown(PERSON) : trained;
    }

    /**
     * Returns the day of the last training. Where another may hide, it was on the last that is sure or later; where
     * none is sure, there may be none.
     */
    public Known<LocalDate> lastTraining() {
        Known<LocalDate> last = lastOfKnownRoles();
        Search later = among(ArtefactType.ROLE_ASSIGNMENT, roles())
                .where(role -> trained(
                        role,
                        result ->
                                result.<LocalDate>act(COMPLETED_ON).atMost(last).negate()))
                .where(role -> role.<PersonRef>fact(PERSON).same(fact(PERSON)));
        if (later.mayHide(role -> Answer.of(stated(true)))) {
            return last.orLater(last, hidden(ArtefactType.ROLE_ASSIGNMENT));
        }
        return last.given() ? later.exists().choose(last, last) : last;
    }

    private Known<LocalDate> lastOfKnownRoles() {
        Search trainings = trainings();
        if (trainings.all().isEmpty() || nameless()) {
            List<Known<LocalDate>> sure = trainings.all().stream()
                    .map(result -> result.<LocalDate>act(COMPLETED_ON))
                    .toList();
            Known<LocalDate> last = trainings
                    .last(COMPLETED_ON)
                    .<LocalDate>says(result -> result.fact(COMPLETED_ON))
                    .missingWhere(nameless(), PERSON);
            return sure.isEmpty() ? last : last.notBefore(Known.latest(sure));
        }
        return trainings.latestDay(COMPLETED_ON);
    }

    private boolean nameless() {
        return !this.<PersonRef>fact(PERSON).given();
    }
}
