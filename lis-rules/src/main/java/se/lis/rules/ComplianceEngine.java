package se.lis.rules;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import se.lis.core.LisSnapshot;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.SubjectRef;
import se.lis.core.comparison.Forecast;
import se.lis.core.form.JacksonVersion;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleExample;
import se.lis.rules.catalogue.parameter.Parameter;
import se.lis.rules.explanation.Explanation;
import se.lis.rules.explanation.SubjectVerdict;
import se.lis.rules.internal.assessment.Evaluator;
import se.lis.rules.internal.catalogue.CatalogueReader;
import se.lis.rules.internal.judging.DroolsVersion;
import se.lis.rules.policy.Policy;
import se.lis.rules.proof.ProofChecker;
import se.lis.rules.request.AssessmentObserver;
import se.lis.rules.request.AssessmentRequest;
import se.lis.rules.request.BatchRequest;
import se.lis.rules.request.BatchResult;
import se.lis.rules.verdict.ViewFactory;

/**
 * Evaluates registers against the catalogue of rules.
 *
 * <p>{@code ComplianceEngine.standard().assess(snapshot, asOf)} is all it takes. An engine is immutable and may be used
 * by many threads at once; starting one takes a moment, so hosts keep it. It is an interface for a host's proxies and fakes, not for
 * engines of other kinds: methods may be added.
 */
public interface ComplianceEngine {

    /**
     * Returns an engine with the library's own catalogue.
     *
     * @throws se.lis.rules.catalogue.CatalogueException if the compiled rules and the catalogue do not fit each other
     */
    static ComplianceEngine standard() {
        return builder().build();
    }

    /** Returns a builder of an engine with the library's own catalogue, and what a host adds to it. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an engine. */
    final class Builder {

        private final List<AssessmentObserver> observers = new ArrayList<>();
        private final SortedMap<String, URL> languages = new TreeMap<>();
        private final List<Path> rules = new ArrayList<>();
        private final List<ViewFactory> views = new ArrayList<>();
        private Optional<Policy> policy = Optional.empty();
        private LongSupplier nanoTime = System::nanoTime;

        private Builder() {}

        /** Takes the city's policy; the last one given counts. */
        public Builder policy(Policy decided) {
            policy = Optional.of(decided);
            return this;
        }

        /**
         * Adds a folder or jar with rules of the host's own. Rules are code: take them from trusted places only. They are
         * compiled when the engine is built, which needs {@code org.drools:drools-engine} on the class path.
         */
        public Builder rules(Path folderOrJar) {
            rules.add(folderOrJar);
            return this;
        }

        /**
         * Adds views of the host's own, which its rules look at like at the library's: questions that the library has no answer to, such
         * as one that takes two kinds of artefact. They are followed for live changes like the library's.
         */
        public Builder views(ViewFactory factory) {
            views.add(factory);
            return this;
        }

        /** Adds an observer of the start and end of assessments; see {@link AssessmentObserver}. */
        public Builder observer(AssessmentObserver observer) {
            observers.add(observer);
            return this;
        }

        /**
         * Adds a language: a YAML file with every text of the engine by key. {@link ComplianceEngine#texts} gives those of
         * a language that is there, to translate from.
         *
         * @param language the language
         * @param file the file, for example a resource of the host
         * @throws IllegalArgumentException if the engine has that language already
         */
        public Builder language(Locale language, URL file) {
            if (CatalogueReader.LANGUAGES.contains(language.getLanguage())
                    || languages.putIfAbsent(language.getLanguage(), file) != null) {
                throw new IllegalArgumentException(
                        file + ": there are texts in '" + language.getLanguage() + "' already");
            }
            return this;
        }

        /** Adds a language from a file; see {@link #language(Locale, URL)}. */
        public Builder language(Locale language, Path file) {
            try {
                return language(language, file.toUri().toURL());
            } catch (MalformedURLException impossible) {
                throw new IllegalArgumentException(file + " can't be read from", impossible);
            }
        }

        /**
         * Measures time by another clock than the machine's; it only counts how long assessments take.
         *
         * @param clock nanoseconds that never run backwards, as {@link System#nanoTime()}
         */
        public Builder nanoTime(LongSupplier clock) {
            nanoTime = clock;
            return this;
        }

        /**
         * Returns the engine.
         *
         * @throws se.lis.rules.catalogue.CatalogueException if the compiled rules and the catalogue do not fit each other, a language lacks texts,
         *     or a rule of the host's own is broken: the message names file, line and reason
         * @throws se.lis.rules.policy.PolicyException if the policy names what is not there, or loosens what a city can't loosen
         * @throws IllegalStateException if Jackson or Drools on the class path is older than this library works with
         */
        public ComplianceEngine build() {
            JacksonVersion.check();
            DroolsVersion.check();
            return new LibraryEngine(
                    new Evaluator(new Evaluator.Setup(policy, rules, views, observers, languages, nanoTime)));
        }
    }

    /**
     * Returns the assessment of a register at a moment: each subject judged by the law of its own day, without messages.
     *
     * @throws IllegalArgumentException if the law of this library is not dated for that moment
     */
    Assessment assess(LisSnapshot snapshot, Instant asOf);

    /**
     * Returns the assessment of a register at the end of a day in the organisation's zone.
     *
     * @throws IllegalArgumentException if the law of this library is not dated for that day
     */
    Assessment assess(LisSnapshot snapshot, LocalDate asOf);

    /**
     * Returns the assessment of a register.
     *
     * @throws IllegalArgumentException if the law of this library is not dated for the moment or day asked for, there are no messages in the
     *     language asked for, or the register holds a moment from which time can't be counted ({@link se.lis.core.json.LisJson#check})
     * @throws se.lis.rules.request.AssessmentStoppedException if it was not done in time, or was cancelled; there is no part of a result then
     */
    Assessment assess(LisSnapshot snapshot, AssessmentRequest request);

    /**
     * Returns the assessments of many registers.
     *
     * <p>Registers are taken one by one as results are: memory holds a few of them, and a slow reader of results slows the
     * reading of registers. A register that can't be assessed has its failure as its result and stops no other; a stream of
     * registers that fails ends the results with that failure. Close the results if they are not read to the end: that ends
     * the work and closes the stream of registers. Results that are neither read to the end nor closed leave no thread behind.
     *
     * <p>Java's streams read all that {@code flatMap} makes of an element before they hand on the first of it, so a stream made by it of
     * files with many registers holds those of a file in memory. One made of an {@code Iterator}, such as that of {@code SnapshotLines}, by
     * {@code StreamSupport} and {@code Spliterators} is read one register at a time.
     *
     * @param registers the registers, read by the thread that reads the results
     * @param request what is asked of each, and how many are assessed at once
     */
    Stream<BatchResult> assessAll(Stream<LisSnapshot> registers, BatchRequest request);

    /**
     * Returns an assessment of a register that follows its changes and the clock.
     *
     * @throws IllegalArgumentException if the law of this library is not dated for the moment or day asked for, or
     *     there are no messages in the language asked for
     * @throws se.lis.rules.request.AssessmentStoppedException if the first assessment was not done in time, or was cancelled
     */
    LiveAssessment live(LisSnapshot snapshot, AssessmentRequest request);

    /**
     * Returns what turns from a moment to the end of the local day so many days later, when nothing in the register changes.
     *
     * <p>It equals what assessing at the end of each day gives. No day is judged for its own sake: the rules are judged at the moment, and
     * after that only what can have turned, when it can have. That holds for a host's rules and views too; see {@link
     * se.lis.rules.register.Register#asks}.
     *
     * @param request the moment from which is looked ahead, and under which law
     * @param days how many days after that of the moment are looked at, 0 or more
     * @throws IllegalArgumentException if the number is negative, or the law of this library is not dated for the last day
     * @throws se.lis.rules.request.AssessmentStoppedException if one of the judgements was not done in time, or was cancelled
     */
    Forecast forecast(LisSnapshot register, AssessmentRequest request, int days);

    /** Returns the languages that messages are written in, for example {@code sv}. */
    SortedSet<String> languages();

    /**
     * Returns every text of a language by key: what a file with another language holds.
     *
     * @throws IllegalArgumentException if there are no texts in that language
     */
    SortedMap<String, String> texts(Locale language);

    /**
     * Returns why a rule says what it says of one artefact: broken, kept and until when, undecided and what is missing,
     * out of scope and by which condition, not in force, or not evaluated at all.
     *
     * @param snapshot the register
     * @param request what an assessment would be asked
     * @param rule the id of the rule
     * @param subject the kind and id of the artefact, as findings name it
     * @throws IllegalArgumentException if there is no such rule, or the law of this library is not dated for the moment
     */
    Explanation explain(LisSnapshot snapshot, AssessmentRequest request, String rule, SubjectRef subject);

    /**
     * Returns what each rule says of each artefact that it concerns, those that keep it included: what an assessment counts, one by one.
     * They are judged as the stream is read, so that memory holds those of a few artefacts; the stream is read once, by one thread.
     *
     * @throws IllegalArgumentException if the law of this library is not dated for the moment or day asked for
     * @throws se.lis.rules.request.AssessmentStoppedException while it is read, if it was not done in time, or was cancelled
     */
    Stream<SubjectVerdict> verdicts(LisSnapshot snapshot, AssessmentRequest request);

    /** Returns who checks findings of this engine against its catalogue and parameters, without running a rule. */
    ProofChecker proofChecker();

    /** Returns the first day that the law of this library is dated for; an earlier one can't be assessed. */
    LocalDate coveredFrom();

    /** Returns the day after the last one that the law of this library is dated for. */
    LocalDate coveredUntil();

    /** Returns the rules that this engine holds. */
    RuleCatalogue catalogue();

    /** Returns the examples of a rule, which are the scenarios it is tested with; none for an id that no rule has. */
    List<RuleExample> examples(String rule);

    /**
     * Returns a dated parameter with its values over time and their sources.
     *
     * @param id the id, as rules name it, for example {@code incident.breachNotification}
     * @throws IllegalArgumentException if there is none with that id
     */
    Parameter parameter(String id);
}
