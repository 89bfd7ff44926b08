package se.lis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lis.core.LisSnapshot;
import se.lis.core.id.OrganisationId;
import se.lis.core.organisation.Organisation;

/** A host whose threads know nothing of the library: a container, a plugin, or a fat jar on a pool of the JDK's. */
class OtherClassLoaderTest {

    /** What such a host does, loaded by the loader that has the library. */
    public static final class Host implements Callable<Integer> {
        @Override
        public Integer call() {
            LisSnapshot register = LisSnapshot.builder()
                    .takenAt(Instant.parse("2026-03-01T10:00:00Z"))
                    .organisation(Organisation.builder()
                            .id(OrganisationId.of("city"))
                            .zone(ZoneId.of("Europe/Stockholm"))
                            .build())
                    .build();
            ComplianceEngine engine = ComplianceEngine.builder()
                    .rules(Path.of("../lis-examples/own-rules/src/main/resources"))
                    .build();
            return engine.assess(register, LocalDate.of(2026, 3, 1)).findings().size();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theContextOfAThreadNeedNotKnowTheLibrary(boolean none) throws IOException {
        @Nullable ClassLoader context = none ? null : ClassLoader.getPlatformClassLoader();
        int found = new Host().call();
        try (URLClassLoader plugin = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            CompletableFuture<Object> there = CompletableFuture.supplyAsync(() -> {
                Thread.currentThread().setContextClassLoader(context);
                try {
                    Class<?> host = plugin.loadClass(Host.class.getName());
                    assertThat(host).isNotSameAs(Host.class);
                    return ((Callable<?>) host.getConstructor().newInstance()).call();
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                } finally {
                    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(context);
                    Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
                }
            });
            assertThat(there.join()).isEqualTo(found);
        }
    }

    private static URL[] classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
