package se.lis.report.article30;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a document of the register of processing leaves out, and why. The profiles are data: {@code profiles.yaml}.
 *
 * @param id what it is called
 * @param decided the day on which its content was decided
 * @param title what readers call it, by language
 * @param withheld what it leaves out, each with its reason
 */
public record Article30Profile(String id, LocalDate decided, Map<String, String> title, List<Withheld> withheld) {

    /** Everything that the article asks for: for the organisation itself and the authority (Article 30(4)). */
    public static final String FULL = "full";

    /** What can be published. */
    public static final String PUBLIC = "public";

    private static final Map<String, Article30Profile> PROFILES = read();

    /** Keeps own copies. */
    public Article30Profile {
        title = Map.copyOf(title);
        withheld = List.copyOf(withheld);
    }

    /**
     * Fields that are left out for one reason.
     *
     * @param fields the fields, by the names that the register has for them
     * @param provisions what the reason rests on, by language
     * @param verified whether the text of these provisions was read for this library
     * @param why the reason, by language
     */
    public record Withheld(
            List<String> fields, Map<String, String> provisions, boolean verified, Map<String, String> why) {

        /** Keeps own copies. */
        public Withheld {
            fields = List.copyOf(fields);
            provisions = Map.copyOf(provisions);
            why = Map.copyOf(why);
        }
    }

    /**
     * Returns a profile by its id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Article30Profile of(String id) {
        return Optional.ofNullable(PROFILES.get(id))
                .orElseThrow(() -> new IllegalArgumentException(
                        "profile is '" + id + "', but there are " + String.join(" and ", PROFILES.keySet())));
    }

    /** Returns whether a field is left out. */
    boolean withholds(Article30Field field) {
        return withheld.stream().anyMatch(each -> each.fields().contains(field.attribute()));
    }

    private static Map<String, Article30Profile> read() {
        JsonMapper yaml =
                JsonMapper.builder(new YAMLFactory()).findAndAddModules().build();
        try (InputStream in = Objects.requireNonNull(Article30Profile.class.getResourceAsStream("profiles.yaml"))) {
            Map<String, Article30Profile> profiles = new TreeMap<>();
            yaml.readValue(in, new TypeReference<List<Article30Profile>>() {})
                    .forEach(profile -> profiles.put(profile.id(), profile));
            return profiles;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("profiles.yaml can't be read", unreadable);
        }
    }
}
