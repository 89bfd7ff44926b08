package se.lis.core.privacy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A transfer of personal data to a third country or an international organisation (Swedish: överföring till tredje
 * land).
 */
@Value.Immutable
@JsonDeserialize(builder = Transfer.Builder.class)
public interface Transfer extends WithTransfer {

    /** Returns the country or organisation (Swedish: land), or empty when not named. GDPR Article 30(1)(e). */
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
