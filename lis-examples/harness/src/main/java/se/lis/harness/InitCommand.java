package se.lis.harness;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.lis.core.LisSnapshot;
import se.lis.core.id.OrganisationId;
import se.lis.core.id.ProcessId;
import se.lis.core.id.RoleAssignmentId;
import se.lis.core.id.SystemId;
import se.lis.core.id.UnitId;
import se.lis.core.json.LisJson;
import se.lis.core.organisation.BusinessProcess;
import se.lis.core.organisation.InformationSystem;
import se.lis.core.organisation.Organisation;
import se.lis.core.organisation.OrganisationKind;
import se.lis.core.organisation.OrganisationalUnit;
import se.lis.core.organisation.Role;
import se.lis.core.organisation.RoleAssignment;

/** Asks a few questions and writes a first register. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Asks a few questions and writes a small register to go on from. An empty answer states nothing; of a role, that"
                        + " nobody holds it. Answers may come from a pipe too, a line each, in the order of the questions.",
        footerHeading = LisCommand.EXAMPLES,
        footer = {"  lis init --out register.json", "  lis init --out register.json --force --locale en < answers.txt"})
final class InitCommand extends LisCommand {

    /** The roles that are asked for: without them no rule has anybody to turn to. */
    private static final List<Role> ROLES =
            List.of(Role.HEAD_OF_ADMINISTRATION, Role.INFORMATION_SECURITY_COORDINATOR, Role.DATA_PROTECTION_OFFICER);

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write, whole or not at all.")
    @Nullable
    Path out;

    @Mixin
    OverwriteOption overwrite = new OverwriteOption();

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(out);
        overwrite.check(target);
        Words words = Words.ofQuestionsIn(locale());
        byte[] register = LisJson.standard()
                .writeReadably(asked(new Questions(words, Lis.of(spec()).answers(), err())));
        overwrite.write(target, register);
        err().println(words.of("init.done") + " lis assess " + target);
        return ExitCodes.DONE;
    }

    private static LisSnapshot asked(Questions questions) {
        String name = questions.required("init.name", answer -> answer);
        Organisation.Builder organisation = Organisation.builder()
                .name(name)
                .id(questions.orElse("init.id", slug(name), OrganisationId::of))
                .zone(questions.orElse("init.zone", "Europe/Stockholm", InitCommand::zone));
        questions.choice("init.kind", OrganisationKind.class).ifPresent(organisation::kind);
        questions.yesOrNo("init.authority").ifPresent(organisation::publicAuthority);
        LisSnapshot.Builder register = LisSnapshot.builder()
                .takenAt(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS))
                .organisation(organisation.build());
        for (Role role : ROLES) {
            if (questions.yesOrNo("init.role." + role.name()).orElse(false)) {
                register.addRoleAssignments(RoleAssignment.builder()
                        .id(RoleAssignmentId.of(
                                role.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .role(role)
                        .build());
            }
        }
        Set<String> ids = new HashSet<>();
        questions
                .list("init.units")
                .forEach(unit -> register.addUnits(OrganisationalUnit.builder()
                        .id(UnitId.of(id("unit", unit, ids)))
                        .name(unit)
                        .build()));
        questions
                .list("init.processes")
                .forEach(process -> register.addProcesses(BusinessProcess.builder()
                        .id(ProcessId.of(id("process", process, ids)))
                        .name(process)
                        .build()));
        questions
                .list("init.systems")
                .forEach(system -> register.addSystems(InformationSystem.builder()
                        .id(SystemId.of(id("system", system, ids)))
                        .name(system)
                        .build()));
        return register.build();
    }

    private static ZoneId zone(String answer) {
        try {
            return ZoneId.of(answer);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("Europe/Stockholm, UTC, …", wrong);
        }
    }

    /** Returns an id that reads as the name and that none has yet. */
    private static String id(String kind, String name, Set<String> ids) {
        String wanted = kind + "-" + slug(name);
        String id = wanted;
        for (int number = 2; !ids.add(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    /** Returns a name in small letters a to z and digits with hyphens between; "x" when nothing of it is left. */
    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" : plain.substring(0, Math.min(plain.length(), 60));
    }
}
