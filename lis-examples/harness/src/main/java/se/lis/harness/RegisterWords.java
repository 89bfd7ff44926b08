package se.lis.harness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.Artefact;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.proof.Attributes;
import se.lis.core.assessment.proof.ProofFact;
import se.lis.core.assessment.proof.Scalar;
import se.lis.core.csv.CsvTable;
import se.lis.core.csv.table.Labels;
import se.lis.core.id.ArtefactIds;
import se.lis.core.id.OrganisationId;
import se.lis.core.organisation.Organisation;
import se.lis.core.text.Printable;
import se.lis.rules.ComplianceEngine;
import se.lis.workbook.Headings;

/** What a register and the rules about it call things, in a reader's language and the organisation's local time. */
final class RegisterWords {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
    private static final Pattern TIME =
            Pattern.compile("P(?=[\\dT])(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?([\\d.]+S)?)?");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z0-9]+)+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern ABBREVIATION = Pattern.compile("\\b(dpo|iso|nis|rsa)\\b");
    private static final Pattern HOW_IT_IS_DATED = Pattern.compile(" (at|on)$");

    /** What stands between the members of a parameter's list. */
    private static final String MEMBERS = ", ";

    /** Of a longer list, the first few are named. */
    private static final int NAMED = 5;

    private final LisSnapshot register;
    private final ZoneId zone;
    private final ComplianceEngine engine;
    private final Locale locale;
    private final Map<String, String> texts;
    private final Words words;
    private final Words own;
    private final Headings headings;
    private final Set<String> constants = new HashSet<>();

    /**
     * Names what is in a register.
     *
     * @param register the register
     * @param engine whose rules are explained
     * @param locale the language
     */
    RegisterWords(LisSnapshot register, ComplianceEngine engine, Locale locale) {
        this.register = register;
        this.zone = register.organisation().zone();
        this.engine = engine;
        this.locale = locale;
        this.texts = engine.texts(locale);
        this.words = Words.ofExplanationsIn(locale);
        this.own = Words.ofRegistersIn(locale);
        this.headings = Headings.in(locale);
        CsvTable.names()
                .forEach(table -> CsvTable.describe(table).forEach(column -> constants.addAll(column.allowed())));
    }

    /** Names what rules speak of, where there is no register. */
    static RegisterWords ofNoRegister(ComplianceEngine engine, Locale locale) {
        return new RegisterWords(
                LisSnapshot.builder()
                        .takenAt(Instant.EPOCH)
                        .organisation(Organisation.builder()
                                .id(OrganisationId.of("none"))
                                .zone(ZoneId.of("UTC"))
                                .build())
                        .build(),
                engine,
                locale);
    }

    // ---------------------------------------------------------------- artefacts

    /** Returns an artefact with its kind and its name, where it has one: {@code process p-09 (Home care)}. */
    String artefact(String type, String id) {
        return kind(type) + " " + id
                + name(type, id).map(name -> " (" + name + ")").orElse("");
    }

    /** Returns what people call an artefact, with its id, or the id alone: {@code Home care (p-09)}. */
    String named(String type, String id) {
        return name(type, id)
                .filter(name -> !name.equals(id))
                .map(name -> name + " (" + id + ")")
                .orElse(id);
    }

    /** Returns what the organisation is called. */
    String organisation() {
        return register.organisation()
                .name()
                .map(Printable::name)
                .orElse(register.organisation().id().value());
    }

    /** Returns the same with the name in quotes, to stand between parentheses. */
    String quoted(String type, String id) {
        return kind(type) + " " + id
                + name(type, id).map(name -> words.of("quoted", name)).orElse("");
    }

    /** Returns what people call an artefact, or empty where nobody may know or there is no name. */
    Optional<String> name(String type, String id) {
        return find(type, id)
                .filter(artefact -> !artefact.securityProtected())
                .flatMap(Artefact::name)
                .map(Printable::name);
    }

    private Optional<? extends Artefact> find(String type, String id) {
        return type(type).flatMap(kind -> register.find(ArtefactIds.of(kind, id)));
    }

    static Optional<ArtefactType> type(String jsonName) {
        return Stream.of(ArtefactType.values())
                .filter(type -> type.jsonName().equals(jsonName))
                .findFirst();
    }

    /** Returns what a kind of artefact is called. */
    String kind(String type) {
        return kind(type, locale);
    }

    /** Returns what a kind of artefact is called in a language. */
    static String kind(String type, Locale locale) {
        return type(type)
                .filter(kind -> locale.getLanguage().equals(Language.SWEDISH.getLanguage()))
                .map(ArtefactType::swedish)
                .orElseGet(() -> type.replace('-', ' '));
    }

    /** Returns what several of a kind are called. */
    String kinds(String type) {
        return kinds(type, locale, own);
    }

    /**
     * Returns what several of a kind are called in a language.
     *
     * @param own the language's words of registers
     */
    static String kinds(String type, Locale locale, Words own) {
        String key = "several." + type;
        return own.has(key) ? own.of(key) : plural(kind(type, locale));
    }

    /** Returns the lists that an assessment was told to be kept, beside the organisation. */
    String kept(Assessment assessment) {
        return assessment.kept().stream()
                .filter(type -> type != ArtefactType.ORGANISATION)
                .map(type -> kinds(type.jsonName()))
                .collect(Collectors.joining(", "));
    }

    private static String plural(String english) {
        if (english.endsWith("analysis")) {
            return english.replaceFirst("is$", "es");
        }
        if (english.endsWith("s")) {
            return english + "es";
        }
        return english.endsWith("y") ? english.replaceFirst("y$", "ies") : english + "s";
    }

    // ---------------------------------------------------------------- attributes

    /** Returns what an attribute is called, by its path, such as {@code performed} for {@code performedOn}. */
    String attribute(String type, String path) {
        String plain = Attributes.withoutPlaces(path);
        String own = texts.get("term." + plain);
        boolean excludesItsDay = plain.endsWith("ntil");
        if (own != null && (excludesItsDay || plain.indexOf('.') >= 0)) {
            return own;
        }
        String last = plain.substring(plain.lastIndexOf('.') + 1);
        String until = texts.get("term." + last);
        if (excludesItsDay && until != null) {
            return until;
        }
        String heading = type(type)
                .flatMap(kind -> headings.name(kind, path))
                .orElseGet(() ->
                        texts.getOrDefault("term." + last, HUMP.matcher(last).replaceAll(" ")));
        return ABBREVIATION
                .matcher(HOW_IT_IS_DATED.matcher(heading).replaceFirst(""))
                .replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
    }

    /** Returns what is missing, as findings name it: an attribute without its artefact, or a term. */
    String missing(String type, String path) {
        String term = texts.get("term." + path);
        return term == null ? attribute(type, path) : term;
    }

    // ---------------------------------------------------------------- law

    /** Returns what a parameter is. */
    String parameter(String id) {
        return engine.parameter(id).title().getOrDefault(locale.getLanguage(), "");
    }

    /** Returns a provision as it is cited. */
    String cited(String source, String provision) {
        return engine.catalogue().cited(source, provision, locale.getLanguage());
    }

    /** Returns a source with its provision, as the proof of a parameter names it, as it is cited. */
    String cited(String named) {
        int space = named.indexOf(' ');
        return space < 0
                ? engine.catalogue().legislation().called(named, locale.getLanguage())
                : cited(named.substring(0, space), named.substring(space + 1));
    }

    // ---------------------------------------------------------------- values

    /** Returns what an attribute says, or that it is blank. */
    String value(ProofFact fact) {
        return fact.value().map(value -> value(fact, value)).orElseGet(() -> words.of("blank"));
    }

    private String value(ProofFact fact, Scalar value) {
        List<String> named = new ArrayList<>();
        find(fact.type(), fact.id())
                .ifPresent(artefact -> artefact.references((attribute, target) -> {
                    if (Attributes.withoutPlaces(attribute).equals(Attributes.withoutPlaces(fact.attribute()))
                            && members(value).contains(target.value())) {
                        named.add(quoted(target.type().jsonName(), target.value()));
                    }
                }));
        return named.isEmpty()
                ? choices(fact).map(this::listed).orElseGet(() -> value(value))
                : listed(named.stream().distinct().toList());
    }

    /** The choices of a closed list that an attribute holds, as the workbook calls them; empty where it holds none. */
    private Optional<List<String>> choices(ProofFact fact) {
        return find(fact.type(), fact.id())
                .map(artefact -> Attributes.value(artefact, fact.attribute()))
                .map(held -> held instanceof Collection<?> several ? several : List.of(held))
                .filter(several -> !several.isEmpty() && several.stream().allMatch(Enum.class::isInstance))
                .map(several -> several.stream()
                        .map(Enum.class::cast)
                        .map(each -> Labels.label(
                                each.getDeclaringClass(), Scalar.of(each).toString(), locale))
                        .toList());
    }

    private static List<String> members(Scalar value) {
        return value.raw() instanceof List<?> members
                ? members.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    /** Returns a value in words: local time, a length of time, a number, a term or a list of these. */
    String value(Scalar value) {
        if (value.raw() instanceof List<?>) {
            return listed(members(value).stream().map(this::text).toList());
        }
        return value.raw() instanceof Boolean answer ? words.of(answer ? "yes" : "no") : text(value.toString());
    }

    private String listed(List<String> members) {
        if (members.isEmpty()) {
            return words.of("nothing");
        }
        int more = members.size() - NAMED;
        return more <= 1
                ? String.join(", ", members)
                : words.of("and-more", String.join(", ", members.subList(0, NAMED)), Integer.toString(more));
    }

    private String text(String text) {
        if (MOMENT.matcher(text).matches()) {
            return moment(Instant.parse(text).atZone(zone));
        }
        if (DAY.matcher(text).matches()) {
            return day(LocalDate.parse(text));
        }
        if (MONTH.matcher(text).matches()) {
            return formatted("LLLL yyyy").format(YearMonth.parse(text));
        }
        if (TIME.matcher(text).matches()) {
            return time(text);
        }
        if (text.contains(MEMBERS)) {
            return listed(Stream.of(text.split(MEMBERS, -1)).map(this::text).toList());
        }
        return text.equals(Attributes.TEXT_IS_PRESENT) ? words.of("filled-in") : term(text);
    }

    /** Returns what distinguishes a question from others about an artefact: ids, days and constants, as findings name it. */
    String discriminator(String text) {
        String term = text(text);
        if (!term.equals(text)) {
            return term;
        }
        return Stream.of(text.split(" ", -1))
                .map(part -> CONSTANT.matcher(part).matches()
                        ? text(part.toLowerCase(Locale.ROOT).replace('_', '-'))
                        : unhumped(text(part)))
                .collect(Collectors.joining(" "));
    }

    private String unhumped(String name) {
        return HUMP.matcher(name).find() ? HUMP.matcher(name).replaceAll(" ").toLowerCase(locale) : name;
    }

    /** Returns the word for a term or constant, or the text itself where it is none. */
    String term(String text) {
        String term = texts.get("term." + text);
        if (term != null) {
            return term;
        }
        if (text.equals("true") || text.equals("false")) {
            return words.of(text.equals("true") ? "yes" : "no");
        }
        String key = "value." + text;
        if (own.has(key)) {
            return own.of(key);
        }
        if (type(text).isPresent()) {
            return kind(text);
        }
        return constants.contains(text) ? text.replace('-', ' ') : text;
    }

    /** Returns whether a value is a day or a moment. */
    static boolean dated(Scalar value) {
        return MOMENT.matcher(value.toString()).matches()
                || DAY.matcher(value.toString()).matches();
    }

    /** Returns whether an attribute is the first day after a period. */
    static boolean endsPeriod(ProofFact fact) {
        return fact.attribute().endsWith("ntil")
                && fact.value().map(RegisterWords::dated).orElse(true);
    }

    /** Returns the last day of a period that ends before a day. */
    String lastDay(Scalar end) {
        return day(dayOf(end.toString()).minusDays(1));
    }

    /** Returns a day in words. */
    String day(LocalDate day) {
        return formatted(text("form.day", "d MMMM yyyy")).format(day);
    }

    private String moment(ZonedDateTime moment) {
        boolean last = moment.toLocalTime().isAfter(LocalTime.of(23, 59, 58));
        return last
                ? words.of("end-of-day", day(moment.toLocalDate()))
                : formatted(text("form.moment", "d MMMM yyyy HH:mm")).format(moment);
    }

    private DateTimeFormatter formatted(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private String text(String key, String otherwise) {
        return texts.getOrDefault(key, otherwise);
    }

    /** Returns how long it is from one day or moment to a later one, or empty where that can't be known. */
    Optional<String> between(Scalar earlier, Scalar later) {
        if (!dated(earlier) || !dated(later)) {
            return Optional.empty();
        }
        String from = earlier.toString();
        String to = later.toString();
        boolean moments = MOMENT.matcher(from).matches() && MOMENT.matcher(to).matches();
        return Optional.of(
                moments
                        ? length(Duration.between(Instant.parse(from), Instant.parse(to)))
                        : count(dayOf(to).toEpochDay() - dayOf(from).toEpochDay(), "day"));
    }

    private LocalDate dayOf(String text) {
        return MOMENT.matcher(text).matches() ? LocalDate.ofInstant(Instant.parse(text), zone) : LocalDate.parse(text);
    }

    private String time(String iso) {
        if (iso.startsWith("PT")) {
            return length(Duration.parse(iso));
        }
        Period period = Period.parse(iso);
        return spoken(
                count(period.getYears(), "year"), count(period.getMonths(), "month"), count(period.getDays(), "day"));
    }

    private String length(Duration length) {
        if (length.toMinutes() < 1) {
            return count(Math.max(1, length.toSeconds()), "second");
        }
        if (length.toHours() < 1) {
            return count(length.toMinutes(), "minute");
        }
        return length.toDays() <= 3
                ? spoken(count(length.toHours(), "hour"), count(length.toMinutesPart(), "minute"))
                : count(length.toDays(), "day");
    }

    private String spoken(String... parts) {
        List<String> said = Stream.of(parts).filter(part -> !part.isEmpty()).toList();
        return said.isEmpty() ? "0 " + text("day.other", "") : String.join(words.of("and"), said);
    }

    private String count(long number, String unit) {
        return number == 0 ? "" : number + " " + text(unit + (number == 1 ? ".one" : ".other"), unit);
    }
}
