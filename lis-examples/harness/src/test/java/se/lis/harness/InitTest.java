package se.lis.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lis.core.LisSnapshot;
import se.lis.core.json.LisJson;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;

class InitTest {

    private static final String ANSWERS = """
            Exempelvikens förvaltning


            1
            ja
            ja
            nej

            Äldreomsorg, Förskola, äldreomsorg
            Biståndshandläggning
            E-post, Verksamhetssystem åäö
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lis(Answers answers, String... arguments) {
        return Lis.run(arguments, answers, new PrintWriter(out), new PrintWriter(err));
    }

    private int init(String answers, Path target, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "init";
        arguments[1] = "--out";
        arguments[2] = target.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return lis(Answers.piped(new StringReader(answers)), arguments);
    }

    @Test
    void theAnswersBecomeARegisterThatCanBeAssessed() {
        Path target = folder.resolve("new/register.json");
        assertThat(init(ANSWERS, target)).as(err.toString()).isZero();
        assertThat(out.toString()).as("questions are no result").isEmpty();
        LisSnapshot register = LisJson.standard().readSnapshot(target);
        assertThat(register.organisation().id().value()).isEqualTo("exempelvikens-forvaltning");
        assertThat(register.organisation().kind()).hasValue(OrganisationKind.CITY_DISTRICT_ADMINISTRATION);
        assertThat(register.organisation().publicAuthority()).hasValue(true);
        assertThat(register.roleAssignments())
                .as("no and no answer appoint nobody")
                .extracting(RoleAssignment::role)
                .containsExactly(Role.HEAD_OF_ADMINISTRATION);
        assertThat(register.units())
                .as("names that read the same get ids of their own")
                .extracting(unit -> unit.id().value())
                .containsExactly("unit-aldreomsorg", "unit-aldreomsorg-2", "unit-forskola");
        assertThat(register.processes()).hasSize(1);
        assertThat(register.systems())
                .extracting(system -> system.id().value())
                .containsExactly("system-e-post", "system-verksamhetssystem-aao");
        assertThat(lis(Answers.piped(new StringReader("")), "assess", target.toString(), "--all"))
                .isZero();
        assertThat(out.toString()).contains("Biståndshandläggning");
    }

    @Test
    void whatIsNotAnsweredIsNotStated() {
        Path target = folder.resolve("register.json");
        assertThat(init("City\n" + "\n".repeat(10), target, "--locale", "en"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("Time zone [Europe/Stockholm]");
        LisSnapshot register = LisJson.standard().readSnapshot(target);
        assertThat(register.organisation().publicAuthority()).isEmpty();
        assertThat(register.organisation().kind()).isEqualTo(Optional.empty());
        assertThat(register.artefacts().count()).as("the organisation alone").isEqualTo(1);
    }

    @Test
    void whatIsThereIsReplacedByForceAlone() throws IOException {
        Path target = Files.writeString(folder.resolve("register.json"), "mine");
        assertThat(init(ANSWERS, target)).isEqualTo(2);
        assertThat(err.toString()).contains("finns redan; --force").doesNotContain("Organisationens namn");
        assertThat(target).hasContent("mine");
        assertThat(init(ANSWERS, target, "--force")).isZero();
        assertThat(LisJson.standard().readSnapshot(target).units()).hasSize(3);
    }

    @Test
    void aWrongAnswerOfAPipeEndsIt() {
        Path target = folder.resolve("register.json");
        assertThat(init("City\n\nMars\n", target)).isEqualTo(3);
        assertThat(err.toString()).contains("Tidszon", "'Mars'", "Europe/Stockholm");
        assertThat(init("City\n\n\n8\n", target)).isEqualTo(3);
        assertThat(err.toString()).contains("'8'", "1–7");
        assertThat(init("\n", target)).isEqualTo(3);
        assertThat(err.toString()).contains("frågan måste besvaras");
        assertThat(init("City\n\n", target)).isEqualTo(3);
        assertThat(err.toString()).contains("svaren tog slut här").doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void somebodyAtAConsoleIsAskedAgain() {
        Path target = folder.resolve("register.json");
        String answers = "\nCity\nbad|id\ncity\n\nx\n4\nmaybe\nyes\n" + "\n".repeat(6);
        assertThat(lis(Answers.typed(new StringReader(answers)), "init", "--out", target.toString(), "--locale", "en"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("'bad|id'", "'x'", "'maybe'; answer yes, no");
        LisSnapshot register = LisJson.standard().readSnapshot(target);
        assertThat(register.organisation().kind()).hasValue(OrganisationKind.MUNICIPALITY);
        assertThat(register.organisation().publicAuthority()).hasValue(true);
    }

    @Test
    void aChoiceIsAnsweredByItsNumberItsWordsOrItsName() {
        for (String answer : List.of("3", "kommunalt BOLAG", "municipal company", "municipal-company")) {
            Path target = folder.resolve("register.json");
            assertThat(init("City\n\n\n" + answer + "\nj\n" + "\n".repeat(6), target, "--force"))
                    .as(err.toString())
                    .isZero();
            LisSnapshot register = LisJson.standard().readSnapshot(target);
            assertThat(register.organisation().kind()).hasValue(OrganisationKind.MUNICIPAL_COMPANY);
            assertThat(register.organisation().publicAuthority()).hasValue(true);
        }
    }

    @Test
    void everyQuestionHasWordsInBothLanguages() {
        Words swedish = Words.ofQuestionsIn(Locale.forLanguageTag("sv"));
        assertThat(swedish.keys()).isEqualTo(Words.ofQuestionsIn(Locale.ENGLISH).keys());
        for (OrganisationKind kind : OrganisationKind.values()) {
            assertThat(swedish.has("init.kind." + kind.name())).isTrue();
        }
    }
}
