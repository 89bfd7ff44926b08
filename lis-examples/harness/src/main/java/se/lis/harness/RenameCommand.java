package se.lis.harness;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.ArtefactId;
import se.lis.core.json.LisJson;
import se.lis.core.mapping.RenamesFile;
import se.lis.core.renaming.Renames;

/** Gives artefacts of a register other ids. */
@Command(
        name = "rename",
        mixinStandardHelpOptions = true,
        description = {
            "Gives artefacts of a register other ids, in all that refers to them and in waivers.",
            "What is compared with an earlier register or assessment follows when it is given the same file by --renames."
        },
        footerHeading = LisCommand.EXAMPLES,
        footer = {"  lis rename register.json --ids ids.yaml --out register.json"})
final class RenameCommand extends LisCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "The register, a JSON file; - reads standard input.")
    @Nullable
    Path register;

    @Option(
            names = "--ids",
            required = true,
            paramLabel = "YAML",
            description = "The new id of each old one, by list, as systems: {s1: sys-1}.")
    @Nullable
    Path renames;

    @Mixin
    OutputOption out = new OutputOption();

    @Override
    public Integer call() {
        Path file = Objects.requireNonNull(register);
        Renames ids = RenamesFile.read(Objects.requireNonNull(renames));
        out.check(file);
        LisSnapshot before = RegisterInput.read(file);
        Map<ArtefactId, ArtefactId> found = ids.in(before);
        LisSnapshot after = ids.applyTo(before);
        tell(file + ": number of ids replaced: " + found.size());
        out.write(target -> LisJson.standard().writeReadably(after, target));
        return ExitCodes.DONE;
    }
}
