package se.lis.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    private static final String OWNER_ALONE = "rw-------";

    private void posix() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void aNewFolderIsForItsOwnerAlone() throws IOException {
        posix();
        Path inside = folder.resolve("report").resolve("pages");
        WholeFile.write(inside.resolve("index.html"), new byte[] {1});
        for (Path each : List.of(inside, folder.resolve("report"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aNewFileMayBeReadByItsOwnerAlone() throws IOException {
        posix();
        Path file = folder.resolve("made/here/file");
        WholeFile.write(file, "new".getBytes(UTF_8));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(OWNER_ALONE);
    }

    @Test
    void aLinkStaysAndWhatItLeadsToIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path near = Files.createSymbolicLink(folder.resolve("near"), Path.of("file"));
        Path far = Files.createSymbolicLink(folder.resolve("far"), near);
        WholeFile.write(far, "new".getBytes(UTF_8));
        assertThat(far).isSymbolicLink();
        assertThat(near).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void aLinkToNothingYetMakesWhatItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        WholeFile.write(link, "new".getBytes(UTF_8));
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("file")).hasContent("new");
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), Path.of("one"));
        assertThatThrownBy(() -> WholeFile.write(one, new byte[0]))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("circle");
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> WholeFile.write(folder, new byte[0]))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it is a folder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPipeIsWrittenToAndStaysAPipe() throws Exception {
        posix();
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(made.waitFor() == 0);
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try (InputStream in = Files.newInputStream(pipe)) {
                return in.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        WholeFile.write(pipe, "new".getBytes(UTF_8));
        assertThat(read.get()).asString(UTF_8).isEqualTo("new");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void aDeviceThatIsFullIsSaidToBe() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertThatThrownBy(() -> WholeFile.write(full, "new".getBytes(UTF_8)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("/dev/full can't be written");
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void aFileThatIsReplacedKeepsWhoMayReadIt() throws IOException {
        posix();
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        WholeFile.write(file, "new".getBytes(UTF_8));
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void whatIsThereIsNotCreatedAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThatThrownBy(() -> WholeFile.create(file, out -> out.write('n')))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is there already");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatCantBeWrittenLeavesNothing() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "old");
        assertThatThrownBy(() -> WholeFile.write(notAFolder.resolve("under"), new byte[0]))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("under can't be written: " + notAFolder + " is in the way");
        assertThat(notAFolder).hasContent("old");
    }
}
