package se.lis.harness;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the command line's reports, in a reader's language. */
final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private static final Map<String, String> SWEDISH = Map.ofEntries(
            Map.entry("violation", "avvikelse"),
            Map.entry("undetermined", "går inte att avgöra"),
            Map.entry("upcoming", "förfaller snart"),
            Map.entry("critical", "kritisk"),
            Map.entry("high", "hög"),
            Map.entry("medium", "medel"),
            Map.entry("low", "låg"),
            Map.entry("law", "lag"),
            Map.entry("regulation", "föreskrift"),
            Map.entry("standard", "standard"),
            Map.entry("agreement", "avtal"),
            Map.entry("policy", "eget beslut"),
            Map.entry("practice", "god sed"),
            Map.entry("not_applicable", "inte tillämplig"),
            Map.entry("not_in_force", "inte i kraft"),
            Map.entry("error", "fel i regeln"),
            Map.entry("assessed", "Bedömt per"),
            Map.entry(
                    "incomplete",
                    "Ofullständigt: registret innehåller olika uppgifter med samma id, som inte har bedömts."),
            Map.entry("waiver", "avsteg"),
            Map.entry("waived", "avvikelse med giltigt avsteg"),
            Map.entry("through", "till och med"),
            Map.entry("rates", "Hur mycket av det som ska vara gjort som är gjort"),
            Map.entry("ratecounts", "   andel  uppf / ska vara  avsteg"),
            Map.entry("all", "allt"),
            Map.entry(
                    "decided",
                    "Registret räcker till för {0} av besluten; {1} av {2} går inte att avgöra. Mest löser:"),
            Map.entry("rules", "Regler"),
            Map.entry("counts", "           gransk uppf  avvik  okänd  snart avsteg"),
            Map.entry("do", "Åtgärd"),
            Map.entry("basis", "Grund"),
            Map.entry("by", "senast"),
            Map.entry("more", "… och {0} till"),
            Map.entry("next.classification", "Att klassa härnäst"),
            Map.entry("next.continuity", "Kontinuitetsplaner härnäst"),
            Map.entry("next.risk-analysis", "Riskanalyser härnäst"),
            Map.entry("plan", "Förslag till plan för klassning"),
            Map.entry("proposed", "{0} att klassa"),
            Map.entry("capacity", "kapacitet {0}, redan klassade {1}"),
            Map.entry("no-capacity", "kapacitet inte angiven"),
            Map.entry("late", "{0} först efter sista dag"),
            Map.entry("unplaced", "{0} ryms inte"),
            Map.entry("explained.violated", "följs inte"),
            Map.entry("explained.waived", "följs inte, och ett beslutat avsteg godtar det"),
            Map.entry("explained.undetermined", "går inte att avgöra"),
            Map.entry("explained.upcoming", "följs, och något förfaller snart"),
            Map.entry("explained.satisfied", "följs"),
            Map.entry("explained.not_yet_due", "inget ska vara gjort än"),
            Map.entry("explained.not_in_scope", "regeln gäller inte detta"),
            Map.entry("explained.not_in_force", "inget som regeln vilar på gäller den dagen"),
            Map.entry("explained.not_yet_there", "fanns inte vid den tidpunkten"),
            Map.entry("explained.security_protected", "rör säkerhetskänslig verksamhet och bedöms inte här"),
            Map.entry("explained.contradictory", "flera olika uppgifter har samma id, och ingen av dem bedöms"),
            Map.entry("explained.unknown_subject", "finns inte i registret"),
            Map.entry("explained.error", "regeln kunde inte köras"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("not_applicable", "not applicable"),
            Map.entry("not_in_force", "not in force"),
            Map.entry("error", "the rule failed"),
            Map.entry("assessed", "Assessed as of"),
            Map.entry(
                    "incomplete", "Incomplete: the register holds unequal entries with one id, which were not judged."),
            Map.entry("waiver", "waiver"),
            Map.entry("waived", "violation with a valid waiver"),
            Map.entry("through", "through"),
            Map.entry("rates", "How much of what is due is kept"),
            Map.entry("ratecounts", "    rate  kept / due       waived"),
            Map.entry("all", "all"),
            Map.entry(
                    "decided",
                    "The register suffices for {0} of the decisions; {1} of {2} can't be decided. Most settle:"),
            Map.entry("rules", "Rules"),
            Map.entry("counts", "            exam  kept broken  undec   soon waived"),
            Map.entry("do", "Action"),
            Map.entry("basis", "Basis"),
            Map.entry("more", "… and {0} more"),
            Map.entry("next.classification", "To classify next"),
            Map.entry("next.continuity", "Continuity plans next"),
            Map.entry("next.risk-analysis", "Risk analyses next"),
            Map.entry("plan", "Proposed plan of classification"),
            Map.entry("proposed", "{0} to classify"),
            Map.entry("capacity", "capacity {0}, classified already {1}"),
            Map.entry("no-capacity", "capacity not stated"),
            Map.entry("late", "{0} only after the last day"),
            Map.entry("unplaced", "{0} do not fit"),
            Map.entry("explained.violated", "broken"),
            Map.entry("explained.waived", "broken, and a decided waiver accepts that"),
            Map.entry("explained.undetermined", "can't be decided"),
            Map.entry("explained.upcoming", "kept, and something falls due soon"),
            Map.entry("explained.satisfied", "kept"),
            Map.entry("explained.not_yet_due", "nothing is due yet"),
            Map.entry("explained.not_in_scope", "the rule does not concern it"),
            Map.entry("explained.not_in_force", "nothing that the rule rests on is in force that day"),
            Map.entry("explained.not_yet_there", "was not there at that moment"),
            Map.entry("explained.security_protected", "concerns security-sensitive activity and is not judged here"),
            Map.entry("explained.contradictory", "unequal entries have this id, and none of them is judged"),
            Map.entry("explained.unknown_subject", "is not in the register"),
            Map.entry("explained.error", "the rule failed"));

    private final Map<String, String> words;

    private Words(Map<String, String> words) {
        this.words = words;
    }

    static Words in(Locale locale) {
        return new Words(locale.getLanguage().equals("sv") ? SWEDISH : ENGLISH);
    }

    /** Returns the words of questions. */
    static Words ofQuestionsIn(Locale locale) {
        return new Words(locale.getLanguage().equals("sv") ? QuestionWords.SWEDISH : QuestionWords.ENGLISH);
    }

    /** Returns the words of explanations. */
    static Words ofExplanationsIn(Locale locale) {
        return new Words(locale.getLanguage().equals("sv") ? ExplanationWords.SWEDISH : ExplanationWords.ENGLISH);
    }

    /** Returns the words of what registers hold, where a language has other words than the register itself. */
    static Words ofRegistersIn(Locale locale) {
        return new Words(locale.getLanguage().equals("sv") ? RegisterTerms.SWEDISH : Map.of());
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** Returns a phrase with its arguments in the places of {@code {0}}, {@code {1}} and so on. */
    String of(String key, String... arguments) {
        return PLACE.matcher(of(key))
                .replaceAll(place -> Matcher.quoteReplacement(arguments[Integer.parseInt(place.group(1))]));
    }

    String of(String key) {
        return words.getOrDefault(key, key);
    }

    String of(Enum<?> constant) {
        return of(constant.name().toLowerCase(Locale.ROOT));
    }
}
