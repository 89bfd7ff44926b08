package se.lis.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.lis.core.LisSnapshot;
import se.lis.core.artefact.AsOf;
import se.lis.core.json.LisJson;
import se.lis.rules.request.AssessmentRequest;

/** One engine used by many threads at once gives what it gives to one. */
class ThreadsTest {

    private static final int THREADS = 8;
    private static final int EACH = 1000;
    private static final ComplianceEngine ENGINE = ComplianceEngine.standard();

    private record Case(LisSnapshot register, AssessmentRequest request) {

        String digest() {
            return LisJson.standard().digest(ENGINE.assess(register, request));
        }
    }

    private static List<Case> cases() {
        List<String> lists = List.of(
                "\"processes\":[{\"id\":\"p\"}]",
                "\"processes\":[{\"id\":\"p\",\"unit\":\"u\"}],\"units\":[{\"id\":\"u\"}],"
                        + "\"incidents\":[{\"id\":\"i\",\"processes\":[\"p\"],\"awareAt\":\"2025-03-01T10:00:00Z\","
                        + "\"personalDataBreach\":{\"risk\":\"risk\",\"notifiedAt\":\"2025-03-06T10:00:00Z\"}}]",
                "\"systems\":[{\"id\":\"s\"}],\"risks\":[{\"id\":\"r\",\"likelihood\":5,\"consequence\":5}]",
                "\"waivers\":[{\"id\":\"w\",\"rule\":\"CLS-001\",\"ruleMajorVersion\":2,\"subjectType\":\"process\","
                        + "\"subjectId\":\"p\",\"approvedOn\":\"2025-01-01\",\"approvedByRole\":\"head-of-administration\","
                        + "\"expiresOn\":\"2026-06-01\",\"justification\":\"x\"}],\"processes\":[{\"id\":\"p\"}]");
        List<Case> cases = new ArrayList<>();
        for (String held : lists) {
            LisSnapshot register = LisJson.standard()
                    .readSnapshot(
                            ("{\"takenAt\":\"2026-06-01T10:00:00Z\",\"organisation\":{\"id\":\"d\","
                                            + "\"zone\":\"Europe/Stockholm\"}," + held + "}")
                                    .getBytes(UTF_8),
                            "register");
            for (LocalDate day : List.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 5, 1))) {
                AssessmentRequest request = AssessmentRequest.at(
                        AsOf.lastInstantOf(day, register.organisation().zone()));
                cases.add(new Case(register, request.in(Locale.ENGLISH)));
                cases.add(new Case(register, request.in(Locale.forLanguageTag("sv"))));
            }
        }
        return cases;
    }

    @Test
    void manyThreadsGetWhatOneGets() throws InterruptedException, ExecutionException {
        List<Case> cases = cases();
        List<String> alone = cases.stream().map(Case::digest).toList();
        assertThat(alone).doesNotHaveDuplicates();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int offset = thread;
                work.add(() -> {
                    start.await();
                    int equal = 0;
                    for (int i = 0; i < EACH; i++) {
                        int which = (i + offset) % cases.size();
                        equal += cases.get(which).digest().equals(alone.get(which)) ? 1 : 0;
                    }
                    return equal;
                });
            }
            for (Future<Integer> equal : threads.invokeAll(work)) {
                assertThat(equal.get()).isEqualTo(EACH);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
