package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.procurement.Supplier;
import se.lis.core.procurement.SupplierAgreement;
import se.lis.rules.parameter.ProcurementParameters;

/** A supplier with whom an agreement is in force. */
public final class SupplierSubject extends Subject {

    private final Supplier supplier;

    /** Joins it with what surrounds it. */
    public SupplierSubject(Supplier supplier, Register register, Circumstances circumstances) {
        super(supplier, register, circumstances);
        this.supplier = supplier;
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        Set<BusinessProcess> processes = new LinkedHashSet<>();
        for (SupplierAgreement agreement : current()) {
            processes.addAll(register().processes(agreement.processes(), agreement.systems()));
        }
        return processes;
    }

    private List<SupplierAgreement> current() {
        return register().agreementsWith(supplier.id()).stream()
                .filter(agreement -> agreement.inForce(today()))
                .toList();
    }

    /** Returns whether an agreement with it is in force today. */
    public boolean engaged() {
        return !current().isEmpty();
    }

    /** Returns when it is to be followed up next: after the last time, else after the first agreement in force began. */
    public Cycle followUp() {
        ProcurementParameters limits = parameters().procurement(decidingDay());
        boolean known =
                current().stream().allMatch(agreement -> agreement.from().isPresent());
        Optional<LocalDate> began = known
                ? current().stream()
                        .flatMap(agreement -> agreement.from().stream())
                        .min(Comparator.naturalOrder())
                : Optional.empty();
        return new Cycle(
                supplier.followedUpOn().or(() -> began).orElse(null),
                limits.followUp(),
                limits.followUpReminder(),
                "followedUpOn");
    }

    /** Returns whether a later follow-up hides earlier ones. */
    public boolean hidden() {
        return hidden(Supplier.class, Supplier::followedUpOn);
    }
}
