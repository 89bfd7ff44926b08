package se.lis.core.incident;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.Set;
import org.immutables.value.Value;

/** Information that was supplied after the first notification (Swedish: komplettering). GDPR Article 33(4). */
@Value.Immutable
@JsonDeserialize(builder = NotificationSupplement.Builder.class)
public interface NotificationSupplement extends WithNotificationSupplement {

    /** Returns when it was supplied (Swedish: lämnad). */
    Instant suppliedAt();

    /** Returns what it contained (Swedish: innehåll); empty: nothing of what the article lists. */
    Set<NotificationContent> content();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableNotificationSupplement.Builder {}
}
