package se.lis.rules.view.privacy;

import java.util.List;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.id.SupplierAgreementId;
import se.lis.core.id.SupplierId;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;
import se.lis.rules.verdict.ViewContext;

/** A processor that processing uses, and what binds it. GDPR Article 28. */
public final class UsedProcessor extends View {

    private static final String ALL = "processors";

    private final int place;

    /** Joins one of the processors of processing, by its place, with the register and the law that it is judged by. */
    public UsedProcessor(ProcessingActivity activity, int place, ViewContext context) {
        super(activity, context);
        this.place = place;
    }

    @Override
    protected List<Facts> servedProcesses() {
        return processesIn("processes");
    }

    private String path(String attribute) {
        return ALL + "[" + place + "]." + attribute;
    }

    /**
     * Returns whether processing that is carried on uses it today, as far as known. Of several uses under one
     * agreement that run today the first stands for all.
     */
    public boolean isUsed() {
        List<Facts> uses = facts().parts(ALL);
        return during(act("startedOn"), act("endedOn"), thisDay()).yes()
                && runs(uses.get(place))
                && uses.subList(0, place).stream()
                        .noneMatch(other -> runs(other) && key(other).equals(key()));
    }

    private boolean runs(Facts use) {
        return during(use.act("from"), use.act("until"), thisDay()).yes();
    }

    /** Returns the id of the processor. */
    public Known<SupplierId> supplier() {
        return fact(path("supplier"));
    }

    /**
     * Returns what distinguishes it from the other processors of the processing: its id, and that of the agreement if one is
     * named.
     */
    public String key() {
        return key(facts().parts(ALL).get(place));
    }

    private static String key(Facts use) {
        String supplier = use.<SupplierId>fact("supplier").value().value();
        Known<SupplierAgreementId> agreement = use.act("agreement");
        return agreement.given() ? supplier + " " + agreement.value().value() : supplier;
    }

    private Known<Facts> agreement() {
        return refer(path("agreement"));
    }

    /**
     * Returns whether a contract on the processing binds the processor today; unknown where its agreement is not
     * found, or is another supplier's, and where none is named though one with the supplier binds it. Article 28(3) and 28(9).
     */
    public Answer bound() {
        if (unnamed()) {
            return boundElsewhere();
        }
        return agreement().answers(agreement -> itsOwn(agreement).answers(its -> inForce(agreement)));
    }

    private Answer inForce(Facts agreement) {
        return agreement
                .given("processingAgreementInForceOn")
                .and(during(agreement.act("from"), agreement.act("until"), thisDay()));
    }

    private boolean unnamed() {
        return agreement().none();
    }

    /** What an agreement with the supplier says that the use does not name: it may be on this processing, or on something else. */
    private Answer boundElsewhere() {
        SupplierId supplier = supplier().value();
        return among(
                        ArtefactType.SUPPLIER_AGREEMENT,
                        "supplier",
                        supplier,
                        register().lastingWith(supplier))
                .outOf(register().agreementsWith(supplier).size())
                .where(this::inForce)
                .exists()
                .negate()
                .orUnknown("processors.agreement")
                .negate();
    }

    private Answer itsOwn(Facts agreement) {
        Known<SupplierId> party = agreement.act("supplier");
        return party.isGiven().negate().or(party.is(supplier().value())).orUnknown("processors.agreement");
    }

    /**
     * Returns whether it was confirmed that the contract says what it must; a no leaves it open. Article 28(3)(a)-(h).
     */
    public Answer contentConfirmed() {
        return unnamed()
                ? boundElsewhere()
                : agreement().answers(agreement -> agreement.confirmed("article28ContentConfirmed"));
    }
}
