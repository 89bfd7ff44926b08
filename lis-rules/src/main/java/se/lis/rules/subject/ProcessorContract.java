package se.lis.rules.subject;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.Answer;
import se.lis.core.id.SupplierId;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.privacy.ProcessingActivity;
import se.lis.core.privacy.ProcessorUse;
import se.lis.core.procurement.SupplierAgreement;

/** That a processor is used today, and what binds it. GDPR Article 28. */
public final class ProcessorContract extends Subject {

    private final ProcessingActivity activity;
    private final ProcessorUse use;

    private ProcessorContract(
            ProcessingActivity activity, ProcessorUse use, Register register, Circumstances circumstances) {
        super(activity, register, circumstances);
        this.activity = activity;
        this.use = use;
    }

    /** Returns the processors that processing uses today, each once for each agreement. */
    public static List<ProcessorContract> of(
            ProcessingActivity activity, Register register, Circumstances circumstances) {
        LocalDate today = circumstances.asOf().day();
        Map<String, ProcessorContract> contracts = new LinkedHashMap<>();
        for (ProcessorUse use : activity.processors()) {
            ProcessorContract contract = new ProcessorContract(activity, use, register, circumstances);
            if (activity.inUse(today) && use.covers(today)) {
                contracts.putIfAbsent(contract.key(), contract);
            }
        }
        return List.copyOf(contracts.values());
    }

    @Override
    protected Collection<BusinessProcess> processes() {
        return register().processes(activity.processes());
    }

    /** Returns the id of the processor. */
    public SupplierId supplier() {
        return use.supplier();
    }

    /** Returns what tells it from the other processors of the processing. */
    public String key() {
        return use.agreement()
                .map(agreement -> use.supplier().value() + " " + agreement.value())
                .orElse(use.supplier().value());
    }

    /** Returns the agreement, or null when none is named or the reference leads nowhere. */
    public @Nullable SupplierAgreement agreement() {
        return use.agreement()
                .flatMap(register()::find)
                .map(SupplierAgreement.class::cast)
                .orElse(null);
    }

    /** Returns whether a contract on the processing binds the processor today. Article 28(3) and 28(9). */
    public Answer bound() {
        SupplierAgreement agreement = agreement();
        if (agreement == null) {
            return use.agreement().isEmpty() && !register().bereft(activity.id()) ? Answer.NO : Answer.UNKNOWN;
        }
        if (!agreement.supplier().map(use.supplier()::equals).orElse(true)) {
            return Answer.UNKNOWN;
        }
        return Answer.of(agreement.inForce(today())
                && agreement.processingAgreementInForceOn().isPresent());
    }

    /** Returns whether it was confirmed that the contract says what it must; a no leaves it open. Article 28(3)(a)-(h). */
    public boolean contentConfirmed() {
        SupplierAgreement agreement = agreement();
        return agreement != null && agreement.article28ContentConfirmed().orElse(false);
    }

    /** Returns the attribute that is missing to tell. */
    public String missing() {
        return bound() == Answer.UNKNOWN ? "processors.agreement" : "article28ContentConfirmed";
    }
}
