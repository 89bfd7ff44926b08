package se.lis.rules.internal.assessment;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.rules.request.AssessmentCancelledException;
import se.lis.rules.request.BatchRequest;
import se.lis.rules.request.BatchResult;

/**
 * Assesses many registers, some at a time.
 *
 * <p>Registers are taken from their stream by the thread that takes results, and only while fewer than twice the threads are
 * under way or done but not taken. So who takes results slowly slows the reading, and memory holds a few registers and
 * results whatever their number.
 */
public final class Batch implements Iterator<BatchResult>, AutoCloseable {

    /** While a result is being taken, each thread finds another register to go on with. */
    private static final int AHEAD = 2;

    private static final String INTERRUPTED = "interrupted while registers are assessed";

    private static final int IDLE_SECONDS = 5;

    private final Stream<LisSnapshot> source;
    private final Iterator<LisSnapshot> registers;
    private final Function<LisSnapshot, Assessment> engine;
    private final ExecutorService workers;
    private final BooleanSupplier cancelled;
    private final int most;
    private final boolean ordered;
    private final ArrayDeque<Future<BatchResult>> begun = new ArrayDeque<>();
    private final LinkedBlockingQueue<Future<BatchResult>> finished = new LinkedBlockingQueue<>();
    private int underWay;
    private long number;

    /** Why there are no more registers, though the stream did not end; reported after the results of those before. */
    private @Nullable RuntimeException broken;

    private Batch(Stream<LisSnapshot> source, BatchRequest request, Function<LisSnapshot, Assessment> engine) {
        this.source = source;
        this.registers = source.iterator();
        this.engine = engine;
        this.most = request.threads() * AHEAD;
        this.ordered = request.ordered();
        this.cancelled = request.each().cancelled();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                request.threads(),
                request.threads(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "lis-assessment");
                    thread.setDaemon(true);
                    return thread;
                });
        // Who abandons the results without closing them leaves no thread behind.
        pool.allowCoreThreadTimeOut(true);
        this.workers = pool;
    }

    /** Returns the results, each made when the stream comes to it or a little earlier. */
    public static Stream<BatchResult> results(
            Stream<LisSnapshot> registers, BatchRequest request, Function<LisSnapshot, Assessment> engine) {
        if (request.threads() == 1) {
            return stream(new OneByOne(registers, request, engine)).onClose(registers::close);
        }
        Batch batch = new Batch(registers, request, engine);
        return stream(batch).onClose(batch::close);
    }

    /** Assesses by the thread that takes the results. */
    private static final class OneByOne implements Iterator<BatchResult> {
        private final Stream<LisSnapshot> source;
        private final Iterator<LisSnapshot> registers;
        private final Function<LisSnapshot, Assessment> engine;
        private final BooleanSupplier cancelled;
        private long number;

        OneByOne(Stream<LisSnapshot> source, BatchRequest request, Function<LisSnapshot, Assessment> engine) {
            this.source = source;
            this.registers = source.iterator();
            this.engine = engine;
            this.cancelled = request.each().cancelled();
        }

        @Override
        public boolean hasNext() {
            stopIfInterrupted();
            stopIfCancelled(cancelled);
            return registers.hasNext();
        }

        @Override
        public BatchResult next() {
            BatchResult result = result(number, given(number, registers.next()), engine);
            number++;
            stopIfInterrupted();
            return result;
        }

        private void stopIfInterrupted() {
            if (Thread.currentThread().isInterrupted()) {
                source.close();
                throw new CancellationException(INTERRUPTED);
            }
        }
    }

    /** A host that has lost interest wants no more registers read. */
    private static void stopIfCancelled(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new AssessmentCancelledException("its host");
        }
    }

    private static LisSnapshot given(long number, @Nullable LisSnapshot register) {
        return Objects.requireNonNull(register, () -> "register " + number + " of the stream is null");
    }

    private static Stream<BatchResult> stream(Iterator<BatchResult> results) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(results, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        fill();
        if (underWay == 0) {
            workers.shutdown();
            if (broken != null) {
                throw broken;
            }
        }
        return underWay > 0;
    }

    @Override
    public BatchResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more registers");
        }
        try {
            BatchResult result =
                    ordered ? begun.remove().get() : finished.take().get();
            underWay--;
            return result;
        } catch (InterruptedException stopped) {
            close();
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException(INTERRUPTED).initCause(stopped);
        } catch (ExecutionException failed) {
            close();
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    private void fill() {
        try {
            while (broken == null && underWay < most) {
                stopIfCancelled(cancelled);
                if (!registers.hasNext()) {
                    return;
                }
                begin(given(number, registers.next()));
            }
        } catch (RuntimeException failure) {
            broken = failure;
        }
    }

    private void begin(LisSnapshot register) {
        long place = number++;
        FutureTask<BatchResult> work = new FutureTask<>(() -> result(place, register, engine)) {
            @Override
            protected void done() {
                if (!ordered) {
                    finished.add(this);
                }
            }
        };
        workers.execute(work);
        underWay++;
        if (ordered) {
            begun.add(work);
        }
    }

    /** What is wrong with one register is its result; what is wrong with the machine, such as no memory left, ends it all. */
    private static BatchResult result(long number, LisSnapshot register, Function<LisSnapshot, Assessment> engine) {
        try {
            return new BatchResult(
                    number, register.organisation().id(), Optional.of(engine.apply(register)), Optional.empty());
        } catch (RuntimeException failure) {
            return new BatchResult(number, register.organisation().id(), Optional.empty(), Optional.of(failure));
        }
    }

    /** Ends the work: what is under way is interrupted, what is not begun stays so. */
    @Override
    public void close() {
        workers.shutdownNow();
        source.close();
    }
}
