package se.lis.rules.view.procurement;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.procurement.Supplier;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.Search;
import se.lis.rules.verdict.ViewContext;

/** A supplier that is followed up while an agreement with it is in force. ISO/IEC 27001 A.5.22. */
public final class EngagedSupplier extends AgreementView {

    /** Joins a supplier with the register and the law that it is judged by. */
    public EngagedSupplier(Supplier supplier, ViewContext context) {
        super(supplier, context);
    }

    @Override
    protected List<Facts> servedProcesses() {
        Set<Facts> served = new LinkedHashSet<>();
        current().all().forEach(agreement -> served.addAll(supportedBy(agreement)));
        return List.copyOf(served);
    }

    private Search current() {
        return among(ArtefactType.SUPPLIER_AGREEMENT, "supplier", register().agreementsWith(id()))
                .where(this::inForce);
    }

    /** Returns whether an agreement with it is in force today. */
    public Answer engaged() {
        return current().exists();
    }

    /** Returns the day on which it was followed up last, or else the first day of the agreements in force. */
    public Known<LocalDate> lastFollowUp() {
        return Known.firstGiven(last("followedUpOn"), engagedFrom());
    }

    /** One whose first day is not known may have begun earlier than the others. */
    private Known<LocalDate> engagedFrom() {
        List<Known<LocalDate>> begins = current().all().stream()
                .map(agreement -> agreement.<LocalDate>fact("from"))
                .toList();
        Known<LocalDate> first = begins.isEmpty() ? act("followedUpOn") : Known.earliest(begins);
        return begins.stream()
                .filter(Known::unknown)
                .findFirst()
                .map(open -> open.missing("followedUpOn").notAfter(first))
                .orElse(first);
    }
}
