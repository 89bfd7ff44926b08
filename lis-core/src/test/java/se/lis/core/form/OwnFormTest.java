package se.lis.core.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.FindingKind;
import se.lis.core.assessment.Severity;
import se.lis.core.generator.LisArbitraries;
import se.lis.core.history.Assessments;
import se.lis.core.incident.BreachRisk;
import se.lis.core.json.LisJson;
import se.lis.core.json.RegisterFormatException;

/** Whatever mapper a host has, a value of this library has one form. */
class OwnFormTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    /** As Spring Boot 3.5 sets one up, without what is of no weight here. */
    private static final ObjectMapper SPRING_BOOT = JsonMapper.builder()
            .findAndAddModules()
            .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private static final ObjectMapper ODD = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private static final Map<String, ObjectMapper> MAPPERS =
            Map.of("plain", PLAIN, "Spring Boot", SPRING_BOOT, "odd", ODD);

    /** What a host sends and takes, with values of this library in it. */
    record Message(String sender, List<LisSnapshot> registers, Severity severity) {}

    private static Stream<DynamicTest> eachMapper(Check check) {
        return MAPPERS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check.of(each.getValue())));
    }

    private interface Check {
        void of(ObjectMapper mapper) throws Exception;
    }

    @Provide
    Arbitrary<LisSnapshot> registers() {
        return LisArbitraries.snapshots();
    }

    @Property(tries = 30)
    void aRegisterIsTheSameInEach(@ForAll("registers") LisSnapshot register) throws IOException {
        byte[] ours = LisJson.standard().write(register);
        for (ObjectMapper mapper : MAPPERS.values()) {
            assertThat(mapper.readValue(ours, LisSnapshot.class)).isEqualTo(register);
            byte[] theirs = mapper.writeValueAsBytes(register);
            assertThat(PLAIN.readTree(theirs)).isEqualTo(PLAIN.readTree(ours));
            assertThat(mapper.convertValue(mapper.valueToTree(register), LisSnapshot.class))
                    .isEqualTo(register);
        }
        assertThat(PLAIN.writeValueAsBytes(register)).isEqualTo(ours);
        assertThat(SPRING_BOOT.writeValueAsBytes(register)).isEqualTo(ours);
    }

    @TestFactory
    Stream<DynamicTest> anAssessmentIsTheSameInEach() {
        Assessment assessment = Assessments.large(1);
        return eachMapper(mapper -> {
            String written = mapper.writeValueAsString(assessment);
            assertThat(PLAIN.readTree(written))
                    .isEqualTo(PLAIN.readTree(LisJson.standard().write(assessment)));
            assertThat(mapper.readValue(written, Assessment.class)).isEqualTo(assessment);
        });
    }

    /** What is written as registers write it is read by a shorter way, which knows the same moments. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T09:30:00Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2024-02-29T12:00:00Z",
                "2026-02-29T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-11-01T24:00:00Z",
                "2026-11-01T25:00:00Z",
                "2026-11-01T09:60:00Z",
                "2016-12-31T23:59:60Z",
                "2026-11-01T09:30:61Z",
                "2026-11-01T09:30:00.5Z",
                "2026-11-01t09:30:00z",
                "2026-11-01T09:30Z",
                "2026-11-01 09:30:00Z"
            })
    void aMomentIsTheOneOfThePlatform(String text) {
        Optional<Instant> theirs = moment(() -> Instant.parse(text));
        byte[] json = ('"' + text + '"').getBytes(UTF_8);
        assertThat(moment(() -> LisJson.standard().read(json, Instant.class, "a moment")))
                .isEqualTo(theirs);
    }

    private static Optional<Instant> moment(Supplier<Instant> read) {
        try {
            return Optional.of(read.get());
        } catch (DateTimeException | RegisterFormatException none) {
            return Optional.empty();
        }
    }

    @TestFactory
    Stream<DynamicTest> valuesStandWithinWhatAHostWrites() {
        LisSnapshot register = LisArbitraries.snapshots().sample();
        Message message = new Message("case system", List.of(register, register), Severity.HIGH);
        return eachMapper(mapper -> {
            String written = mapper.writeValueAsString(message);
            assertThat(written).contains("\"high\"");
            assertThat(mapper.readValue(written, Message.class)).isEqualTo(message);
        });
    }

    @TestFactory
    Stream<DynamicTest> aMisspeltAttributeIsRefused() {
        String misspelt =
                "{\"takenAt\":\"2024-01-01T00:00:00Z\",\"organisation\":{\"id\":\"d\",\"zone\":\"Europe/Stockholm\"},"
                        + "\"incidents\":[{\"id\":\"i\",\"awaerAt\":\"2024-01-01T00:00:00Z\"}]}";
        return eachMapper(mapper -> assertThatThrownBy(() -> mapper.readValue(misspelt, LisSnapshot.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("awaerAt"));
    }

    @TestFactory
    Stream<DynamicTest> constantsHaveTheNamesOfTheProduct() {
        return eachMapper(mapper -> {
            assertThat(mapper.writeValueAsString(BreachRisk.NOT_ASSESSED)).isEqualTo("\"not-assessed\"");
            assertThat(mapper.readValue("\"not-assessed\"", BreachRisk.class)).isEqualTo(BreachRisk.NOT_ASSESSED);
            assertThatThrownBy(() -> mapper.readValue("\"NOT_ASSESSED\"", BreachRisk.class))
                    .isInstanceOf(JsonMappingException.class);
            assertThatThrownBy(() -> mapper.readValue("0", FindingKind.class)).isInstanceOf(JsonMappingException.class);
        });
    }

    private static Stream<ObjectMapper> mappersThatNameTypes() {
        PolymorphicTypeValidator all = BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(Object.class)
                .build();
        return Stream.of(ObjectMapper.DefaultTyping.values())
                .flatMap(typing -> Stream.of(As.WRAPPER_ARRAY, As.PROPERTY, As.WRAPPER_OBJECT)
                        .map(as -> JsonMapper.builder()
                                .activateDefaultTyping(all, typing, as)
                                .build()));
    }

    /** A cache keeps whatever it is given, and names its type to have it back. */
    @Test
    void aMapperThatNamesTypesDoesSoAroundTheValue() {
        LisSnapshot register = LisArbitraries.snapshots().sample();
        assertThat(mappersThatNameTypes()).hasSizeGreaterThan(10).allSatisfy(mapper -> {
            String written = mapper.writeValueAsString(register);
            assertThat(written).doesNotContain("Immutable").contains(PLAIN.writeValueAsString(register));
            assertThat(mapper.readValue(written, LisSnapshot.class)).isEqualTo(register);
            Map<String, Object> anything = new HashMap<>(Map.of("register", register, "severity", Severity.HIGH));
            Object again = mapper.readValue(mapper.writeValueAsString(anything), HashMap.class);
            assertThat(again).isEqualTo(anything);
        });
    }

    @Test
    void whatNamesTypesReadsTheFormThatNamesNone() {
        LisSnapshot register = LisArbitraries.snapshots().sample();
        byte[] form = LisJson.standard().write(register);
        for (ObjectMapper.DefaultTyping typing : ObjectMapper.DefaultTyping.values()) {
            ObjectMapper mapper = JsonMapper.builder()
                    .activateDefaultTyping(
                            BasicPolymorphicTypeValidator.builder()
                                    .allowIfBaseType(Object.class)
                                    .build(),
                            typing)
                    .build();
            assertThatCode(() -> assertThat(mapper.readValue(form, LisSnapshot.class))
                            .isEqualTo(register))
                    .as("%s", typing)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aMapperThatWrapsCallsAValueByItsType() throws IOException {
        ObjectMapper wrapping = JsonMapper.builder()
                .enable(SerializationFeature.WRAP_ROOT_VALUE)
                .enable(DeserializationFeature.UNWRAP_ROOT_VALUE)
                .build();
        LisSnapshot register = LisArbitraries.snapshots().sample();
        String written = wrapping.writeValueAsString(register);
        assertThat(PLAIN.readTree(written).get("LisSnapshot")).isEqualTo(PLAIN.valueToTree(register));
        assertThat(wrapping.readValue(written, LisSnapshot.class)).isEqualTo(register);
        assertThatThrownBy(() -> wrapping.readValue(written.replace("takenAt", "takenAtt"), LisSnapshot.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("takenAtt");
    }

    @Test
    void neitherNamesNorVisibilityOfAHostChangeTheForm() throws IOException {
        LisSnapshot register = LisArbitraries.snapshots().sample();
        byte[] form = LisJson.standard().write(register);
        for (PropertyNamingStrategy naming : List.of(
                PropertyNamingStrategies.SNAKE_CASE,
                PropertyNamingStrategies.UPPER_CAMEL_CASE,
                PropertyNamingStrategies.KEBAB_CASE)) {
            ObjectMapper mapper =
                    JsonMapper.builder().propertyNamingStrategy(naming).build();
            assertThat(mapper.writeValueAsBytes(register)).isEqualTo(form);
            assertThat(mapper.readValue(form, LisSnapshot.class)).isEqualTo(register);
        }
        for (Visibility visibility : Visibility.values()) {
            ObjectMapper mapper = JsonMapper.builder()
                    .visibility(PropertyAccessor.ALL, Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, visibility)
                    .build();
            assertThat(mapper.writeValueAsBytes(register)).isEqualTo(form);
            assertThat(mapper.readValue(form, LisSnapshot.class)).isEqualTo(register);
        }
    }

    /** It would have the form of whatever Jackson finds in a class; there is none to be found. */
    @Test
    void aMapperThatLooksAtNoAnnotationsIsRefused() {
        ObjectMapper blind =
                JsonMapper.builder().disable(MapperFeature.USE_ANNOTATIONS).build();
        LisSnapshot register = LisArbitraries.snapshots().sample();
        assertThatThrownBy(() -> blind.writeValueAsString(register)).isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> blind.readValue(LisJson.standard().write(register), LisSnapshot.class))
                .isInstanceOf(JsonMappingException.class);
    }

    /** What implements a type names no document. */
    @Test
    void everyTypeThatIsBuiltCallsItselfByItsName() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> unnamed = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            read(file).contains("builder = ") && read(file).contains("@JsonDeserialize("))
                    .filter(file -> !read(file)
                            .contains("@JsonRootName(\""
                                    + file.getFileName().toString().replace(".java", "") + "\")"))
                    .toList();
            assertThat(unnamed).isEmpty();
        }
    }

    /** One that does not would have the host's form, and be read without what it does not know. */
    @Test
    void everyTypeThatHasAFormNamesIt() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> unnamed = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> {
                        String source = read(file);
                        boolean has = source.contains("@JsonDeserialize(") || source.contains("\npublic enum ");
                        return has
                                && !(source.contains("using = OwnForm.Reader.class")
                                        && source.contains("using = OwnForm.Writer.class"));
                    })
                    .toList();
            assertThat(unnamed).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
