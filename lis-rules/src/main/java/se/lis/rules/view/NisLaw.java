package se.lis.rules.view;

import java.time.LocalDate;
import java.util.List;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.OrganisationKind;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;

/**
 * Whether the NIS legislation asks something of a process: by registration before the Cybersecurity Act, by being part of a
 * municipality from the act's first day. SFS 2018:1174; SFS 2025:1506 1 kap.
 */
public final class NisLaw {

    private final View view;

    /** Looks with the eyes of a view, so that what is read is in its proofs. */
    public NisLaw(View view) {
        this.view = view;
    }

    private Facts organisation() {
        return view.of(view.register().organisation());
    }

    private Known<OrganisationKind> kind() {
        return organisation().<OrganisationKind>fact("kind").missing("organisation.kind");
    }

    /** Returns whether the act itself applies on a day, and no longer what came before it. */
    public Answer actApplies(Known<LocalDate> day) {
        return day.atLeast(view.startOf(Legislation.CYBERSECURITY_ACT));
    }

    /** Returns whether the legislation of a day applies to a process. */
    public Answer covers(Facts process, Known<LocalDate> day) {
        return view.inNisSector(process, day).or(coversAll(day));
    }

    /**
     * Returns whether the act applies to all of the organisation's processes on a day, whatever is registered of them.
     *
     * <p>It does to a municipality with its boards and administrations. A municipal company is registered on its own; of other
     * organisations this library knows too little to say no.
     */
    public Answer coversAll(Known<LocalDate> day) {
        Answer applies = actApplies(day);
        return applies.no() ? applies : applies.and(partOfMunicipality().or(operator(day)));
    }

    /**
     * Returns whether the organisation is itself the operator on whom the act lays its duties: a municipality is, its boards and
     * administrations are not.
     */
    public Answer operator(Known<LocalDate> day) {
        return kind().answers(kind -> switch (kind) {
            case MUNICIPALITY -> kind().is(OrganisationKind.MUNICIPALITY);
            case ADMINISTRATION, CITY_DISTRICT_ADMINISTRATION ->
                partOfMunicipality().negate();
            case MUNICIPAL_COMPANY -> registered(day);
            case REGION, STATE_AUTHORITY -> registered(day).orUnknown("organisation.kind");
        });
    }

    private Answer registered(Known<LocalDate> day) {
        List<Answer> periods = organisation().parts("entityClassPeriods").stream()
                .map(period -> period.<EntityClass>fact("entityClass")
                        .is(EntityClass.NONE)
                        .negate()
                        .and(day.within(period.act("from"), period.act("until"))))
                .toList();
        return periods.isEmpty() ? organisation().given("entityClassPeriods") : Answer.any(periods);
    }

    /** Returns whether the organisation is a part of a municipality; a blank kind is none. */
    public Answer partOfMunicipality() {
        return organisation()
                .<OrganisationKind>act("kind")
                .is(OrganisationKind.ADMINISTRATION, OrganisationKind.CITY_DISTRICT_ADMINISTRATION);
    }
}
