package se.lis.harness;

import java.util.Locale;
import java.util.Map;

/** The words of reports on changes, in a reader's language. */
final class ChangeWords {

    private static final Map<String, String> SWEDISH = Map.ofEntries(
            Map.entry("new", "Nya"),
            Map.entry("reopened", "Återkomna"),
            Map.entry("persisting", "Kvarstår"),
            Map.entry("changed", "Ändrade"),
            Map.entry("waived", "Undantag gäller nu"),
            Map.entry("unwaived", "Undantag gäller inte längre"),
            Map.entry("resolved", "Åtgärdade eller inte längre aktuella"),
            Map.entry("rule_changed", "Regeln är ändrad: går inte att jämföra"),
            Map.entry("not_evaluated", "Inte prövade nu: ingenting säger att de är åtgärdade"),
            Map.entry("not_evaluated_before", "Inte prövade tidigare: ingenting säger att de är nya"),
            Map.entry("register", "registret ändrades"),
            Map.entry("time", "tiden gick"),
            Map.entry("law_or_policy", "lag, policy eller regler ändrades"),
            Map.entry("together", "tillsammans"),
            Map.entry("not_in_catalogue", "regeln finns inte i katalogen"),
            Map.entry("rule_failed", "regeln gick inte att köra"),
            Map.entry("contradicted_subject", "registret säger emot sig självt"),
            Map.entry("security_protected", "säkerhetsskyddat, bedöms inte"),
            Map.entry("incomplete_assessment", "bedömningen är ofullständig"),
            Map.entry("compared", "Jämförelse"),
            Map.entry("until", "till"),
            Map.entry("nothing", "Ingenting har ändrats."),
            Map.entry("forecast", "Prognos"),
            Map.entry("turns.nothing", "Ingenting förfaller."),
            Map.entry("gone", "inte längre"),
            Map.entry("since", "sedan"),
            Map.entry("waiver", "undantag"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("new", "New"),
            Map.entry("reopened", "Back again"),
            Map.entry("persisting", "Still there"),
            Map.entry("changed", "Changed"),
            Map.entry("waived", "A waiver holds now"),
            Map.entry("unwaived", "A waiver holds no more"),
            Map.entry("resolved", "Put right or no longer in question"),
            Map.entry("rule_changed", "The rule changed: the two don't compare"),
            Map.entry("not_evaluated", "Not evaluated now: nothing says that they are put right"),
            Map.entry("not_evaluated_before", "Not evaluated before: nothing says that they are new"),
            Map.entry("register", "the register changed"),
            Map.entry("time", "time passed"),
            Map.entry("law_or_policy", "law, policy or rules changed"),
            Map.entry("together", "together"),
            Map.entry("not_in_catalogue", "the rule is not in the catalogue"),
            Map.entry("rule_failed", "the rule failed"),
            Map.entry("contradicted_subject", "the register contradicts itself"),
            Map.entry("security_protected", "security-sensitive, not judged"),
            Map.entry("incomplete_assessment", "the assessment is incomplete"),
            Map.entry("compared", "Comparison"),
            Map.entry("until", "to"),
            Map.entry("nothing", "Nothing has changed."),
            Map.entry("forecast", "Forecast"),
            Map.entry("turns.nothing", "Nothing falls due."),
            Map.entry("gone", "no longer"),
            Map.entry("since", "since"),
            Map.entry("waiver", "waiver"));

    private final Map<String, String> words;

    private ChangeWords(Map<String, String> words) {
        this.words = words;
    }

    static ChangeWords in(Locale locale) {
        return new ChangeWords(locale.getLanguage().equals("sv") ? SWEDISH : ENGLISH);
    }

    String of(String key) {
        return words.getOrDefault(key, key);
    }

    String of(Enum<?> constant) {
        return of(constant.name().toLowerCase(Locale.ROOT));
    }
}
