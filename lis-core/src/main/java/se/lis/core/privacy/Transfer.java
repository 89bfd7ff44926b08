package se.lis.core.privacy;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Optional;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/**
 * A transfer of personal data to a third country or an international organisation (Swedish: överföring till tredje
 * land).
 */
@Value.Immutable
@JsonRootName("Transfer")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = Transfer.Builder.class)
public interface Transfer extends WithTransfer {

    /** Returns the country or organisation (Swedish: land), or empty when not named. GDPR Article 30(1)(e). */
    @Value.Redacted
    Optional<String> country();

    /**
     * Returns the ground of the transfer (Swedish: överföringsmekanism), or empty when nobody said. GDPR Articles
     * 45-49.
     */
    Optional<TransferMechanism> mechanism();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableTransfer.Builder {}
}
