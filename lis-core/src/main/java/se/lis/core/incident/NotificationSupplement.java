package se.lis.core.incident;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Set;
import org.immutables.value.Value;
import se.lis.core.form.OwnForm;

/** Information that was supplied after the first notification (Swedish: komplettering). GDPR Article 33(4). */
@Value.Immutable
@JsonRootName("NotificationSupplement")
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class, builder = NotificationSupplement.Builder.class)
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
