package se.lis.harness;

import java.util.Map;

/** The words of the questions that {@code init} asks, by key. */
final class QuestionWords {

    static final Map<String, String> SWEDISH = Map.ofEntries(
            Map.entry("init.allowed", "svara"),
            Map.entry("init.authority", "Är den en myndighet? (ja/nej, tomt: anges inte)"),
            Map.entry("init.done", "Registret är skrivet. Bedöm det med:"),
            Map.entry("init.ended", "svaren tog slut här"),
            Map.entry("init.id", "Kort id för organisationen"),
            Map.entry("init.kind", "Vad är organisationen?"),
            Map.entry("init.kind.ADMINISTRATION", "Annan förvaltning"),
            Map.entry("init.kind.CITY_DISTRICT_ADMINISTRATION", "Stadsdelsförvaltning"),
            Map.entry("init.kind.MUNICIPALITY", "Kommun"),
            Map.entry("init.kind.MUNICIPAL_COMPANY", "Kommunalt bolag"),
            Map.entry("init.kind.REGION", "Region"),
            Map.entry("init.kind.STATE_AUTHORITY", "Statlig myndighet"),
            Map.entry("init.name", "Organisationens namn"),
            Map.entry("init.no", "nej"),
            Map.entry("init.number", "Nummer (tomt: anges inte)"),
            Map.entry("init.processes", "Verksamhetsprocesser, med komma mellan"),
            Map.entry("init.required", "frågan måste besvaras"),
            Map.entry("init.role.DATA_PROTECTION_OFFICER", "Finns ett dataskyddsombud? (ja/nej)"),
            Map.entry("init.role.HEAD_OF_ADMINISTRATION", "Finns en förvaltningschef? (ja/nej)"),
            Map.entry(
                    "init.role.INFORMATION_SECURITY_COORDINATOR", "Finns en informationssäkerhetssamordnare? (ja/nej)"),
            Map.entry("init.systems", "Informationssystem, med komma mellan"),
            Map.entry("init.units", "Enheter, med komma mellan"),
            Map.entry("init.yes", "ja"),
            Map.entry("init.zone", "Tidszon"));

    static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("init.allowed", "answer"),
            Map.entry("init.authority", "Is it a public authority? (yes/no, empty: not stated)"),
            Map.entry("init.done", "The register is written. Assess it with:"),
            Map.entry("init.ended", "the answers ended here"),
            Map.entry("init.id", "A short id for the organisation"),
            Map.entry("init.kind", "What is the organisation?"),
            Map.entry("init.kind.ADMINISTRATION", "Another administration"),
            Map.entry("init.kind.CITY_DISTRICT_ADMINISTRATION", "City district administration"),
            Map.entry("init.kind.MUNICIPALITY", "Municipality"),
            Map.entry("init.kind.MUNICIPAL_COMPANY", "Municipal company"),
            Map.entry("init.kind.REGION", "Region"),
            Map.entry("init.kind.STATE_AUTHORITY", "State authority"),
            Map.entry("init.name", "The organisation's name"),
            Map.entry("init.no", "no"),
            Map.entry("init.number", "Number (empty: not stated)"),
            Map.entry("init.processes", "Business processes, with commas between"),
            Map.entry("init.required", "the question must be answered"),
            Map.entry("init.role.DATA_PROTECTION_OFFICER", "Is there a data protection officer? (yes/no)"),
            Map.entry("init.role.HEAD_OF_ADMINISTRATION", "Is there a head of administration? (yes/no)"),
            Map.entry(
                    "init.role.INFORMATION_SECURITY_COORDINATOR",
                    "Is there an information security coordinator? (yes/no)"),
            Map.entry("init.systems", "Information systems, with commas between"),
            Map.entry("init.units", "Units, with commas between"),
            Map.entry("init.yes", "yes"),
            Map.entry("init.zone", "Time zone"));

    private QuestionWords() {}
}
