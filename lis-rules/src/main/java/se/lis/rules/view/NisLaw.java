package se.lis.rules.view;

import java.time.LocalDate;
import java.util.List;
import se.lis.core.organisation.EntityClass;
import se.lis.core.organisation.OrganisationKind;
import se.lis.rules.catalogue.legislation.Legislation;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ProcessImportance;
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
        return coversSector(process, day).or(coversAll(day));
    }

    /**
     * Returns whether the legislation of a day applies to a process because of its sector, as it did before the act. Under the act a
     * sector alone says nothing: the organisation is covered by what it is, or by sector and size together. SFS 2018:1174 3 §; SFS
     * 2025:1506 1 kap. 3-5 §§.
     */
    public Answer coversSector(Facts process, Known<LocalDate> day) {
        return new ProcessImportance(view)
                .inNisSector(process, day)
                .and(actApplies(day).negate());
    }

    /**
     * Returns whether the act applies to all of the organisation's processes on a day, whatever is registered of them.
     *
     * <p>It does to a municipality with its boards and administrations, to a region and to a municipal association. A municipal company is
     * under it by its sector and size, and a state authority by its powers, which a class that was decided shows; that none is recorded
     * says nothing. SFS 2025:1506 1 kap. 3-4 §§.
     */
    public Answer coversAll(Known<LocalDate> day) {
        Answer applies = actApplies(day);
        return applies.no() ? applies : applies.and(partOfMunicipality().or(operator(day)));
    }

    /**
     * Returns whether the organisation is itself the operator on whom the act lays its duties: a municipality, region or municipal
     * association is, the boards and administrations of a municipality are not.
     */
    public Answer operator(Known<LocalDate> day) {
        return kind().answers(kind -> switch (kind) {
            case MUNICIPALITY, MUNICIPAL_ASSOCIATION, REGION ->
                kind().is(
                                OrganisationKind.MUNICIPALITY,
                                OrganisationKind.MUNICIPAL_ASSOCIATION,
                                OrganisationKind.REGION);
            case ADMINISTRATION, CITY_DISTRICT_ADMINISTRATION ->
                partOfMunicipality().negate();
            case MUNICIPAL_COMPANY, STATE_AUTHORITY -> classed(day);
        });
    }

    /** Whether the organisation is in a class on a day; unknown where no period that is recorded says which, or that it is in none. */
    private Answer classed(Known<LocalDate> day) {
        return on(day, false)
                .or(on(day, true).orUnknown("organisation.entityClassPeriods").negate());
    }

    private Answer on(Known<LocalDate> day, boolean none) {
        List<Answer> periods = organisation().parts("entityClassPeriods").stream()
                .map(period -> {
                    Answer without = period.<EntityClass>fact("entityClass").is(EntityClass.NONE);
                    return (none ? without : without.negate()).and(day.within(period.act("from"), period.act("until")));
                })
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
