package se.lis.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.lis.core.assessment.Assessment;
import se.lis.core.assessment.OrganisationRef;

/** What a history promises, whatever it keeps assessments in. */
public abstract class HistoryContract {

    private static final Instant FIRST = Instant.parse("2026-01-31T22:59:59.999999999Z");
    private static final Instant SECOND = Instant.parse("2026-02-28T22:59:59.999999999Z");

    /** Returns the history under test; each time one with the same content, as another process opens it. */
    protected abstract AssessmentHistory history();

    /** Damages what is stored for an entry. */
    protected abstract void damage(HistoryEntry entry) throws Exception;

    /** Removes what is stored for an entry. */
    protected abstract void remove(HistoryEntry entry) throws Exception;

    /** Removes the chain, as an older library kept none. */
    protected abstract void forgetLinks() throws Exception;

    /** Changes places of the first two links. */
    protected abstract void swapLinks() throws Exception;

    private HistoryCheck checked() {
        return history().check(Assessments.ORGANISATION);
    }

    private List<HistoryProblem.Kind> problems() {
        return checked().problems().stream().map(HistoryProblem::kind).toList();
    }

    private List<HistoryEntry> appended(int entries) {
        return LongStream.range(0, entries)
                .mapToObj(number -> history().append(Assessments.empty(FIRST.plusSeconds(number))))
                .toList();
    }

    @Test
    void whatIsAsAppendedHasNoProblemAndAHeadThatLaterOnesFollow() {
        assertThat(checked()).isEqualTo(new HistoryCheck(0, List.of(), List.of()));
        appended(2);
        String noted = checked().head().orElseThrow();
        appended(4);
        HistoryCheck later = checked();
        assertThat(later.problems()).isEmpty();
        assertThat(later.entries()).isEqualTo(4);
        assertThat(later.chain())
                .hasSize(4)
                .contains(noted)
                .endsWith(later.head().orElseThrow());
        assertThat(later.follows(noted)).isTrue();
    }

    @Test
    void eachEntryThatIsRemovedOrDamagedShows() throws Exception {
        for (int each = 0; each < 3; each++) {
            HistoryEntry entry = appended(3).get(each);
            damage(entry);
            assertThat(problems()).containsExactly(HistoryProblem.Kind.CHANGED);
            remove(entry);
            assertThat(problems()).containsExactly(HistoryProblem.Kind.REMOVED);
            forgetLinks();
        }
    }

    @Test
    void anEntryThatIsRemovedShowsForGood() throws Exception {
        remove(appended(3).get(2));
        appended(5);
        assertThat(problems()).containsExactly(HistoryProblem.Kind.REMOVED);
    }

    @Test
    void linksThatChangePlacesShow() throws Exception {
        appended(3);
        swapLinks();
        assertThat(problems()).contains(HistoryProblem.Kind.LINK);
    }

    @Test
    void lastEntriesAndLinksThatAreGoneShowToWhoNotedTheHead() throws Exception {
        appended(3);
        String noted = checked().head().orElseThrow();
        remove(history().list(Assessments.ORGANISATION).get(2));
        forgetLinks();
        appended(2);
        assertThat(checked().problems()).isEmpty();
        assertThat(checked().follows(noted)).isFalse();
    }

    @Test
    void whatAnOlderLibraryKeptIsUnlinkedUntilTheNextAppend() throws Exception {
        appended(3);
        forgetLinks();
        assertThat(checked()).isEqualTo(new HistoryCheck(3, List.of(), List.of()));
        appended(3);
        assertThat(checked().chain()).hasSize(3);
        appended(4);
        assertThat(checked().chain()).hasSize(4);
        assertThat(checked().problems()).isEmpty();
    }

    @Test
    void whatWasAppendedIsThere() {
        Assessment assessment = Assessments.large(1);
        HistoryEntry entry = history().append(assessment);
        assertThat(history().list(Assessments.ORGANISATION)).containsExactly(entry);
        assertThat(history().read(entry)).isEqualTo(assessment);
        assertThat(entry.asOf()).isEqualTo(assessment.asOf());
        assertThat(entry.lawAsOf()).isEmpty();
    }

    @Test
    void nothingIsThereBeforeAnythingWasAppended() {
        assertThat(history().list("nobody")).isEmpty();
        assertThat(history().latestBefore("nobody", SECOND)).isEmpty();
        HistoryEntry invented = new HistoryEntry(7, "nobody", FIRST, java.util.Optional.empty(), "0".repeat(64));
        assertThatThrownBy(() -> history().read(invented)).isInstanceOf(HistoryException.class);
    }

    @Test
    void theSameAssessmentIsKeptOnce() {
        HistoryEntry entry = history().append(Assessments.empty(FIRST));
        history().append(Assessments.empty(SECOND));
        assertThat(history().append(Assessments.empty(FIRST))).isEqualTo(entry);
        assertThat(history().list(Assessments.ORGANISATION)).hasSize(2);
    }

    @Test
    void entriesComeInTheOrderOfAppendingAndAssessmentsByTheMomentJudged() {
        history().append(Assessments.empty(SECOND));
        history().append(Assessments.empty(FIRST));
        assertThat(history().list(Assessments.ORGANISATION))
                .extracting(HistoryEntry::asOf)
                .containsExactly(SECOND, FIRST);
        assertThat(history().assessments(Assessments.ORGANISATION))
                .extracting(Assessment::asOf)
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void theLatestBeforeAMomentIsTheOneAppendedLast() {
        history().append(Assessments.empty(FIRST));
        HistoryEntry corrected = history().append(Assessments.empty(FIRST).withSnapshotDigest("corrected"));
        history().append(Assessments.empty(FIRST).withLawAsOf(LocalDate.of(2027, 1, 1)));
        history().append(Assessments.empty(SECOND));
        assertThat(history().latestBefore(Assessments.ORGANISATION, SECOND)).contains(corrected);
        assertThat(history().latestBefore(Assessments.ORGANISATION, FIRST)).isEmpty();
        assertThat(history().list(Assessments.ORGANISATION))
                .extracting(HistoryEntry::lawAsOf)
                .filteredOn(java.util.Optional::isPresent)
                .containsExactly(java.util.Optional.of(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void organisationsAreKeptApartWhateverTheirIds() {
        List<String> ids = List.of("a", "A", "å", "a/b", "..", "a b", "%41", "o".repeat(200), "Ö".repeat(200));
        for (String id : ids) {
            Assessment assessment = Assessments.empty(FIRST);
            OrganisationRef organisation = assessment.organisation().withId(id);
            HistoryEntry entry = history().append(assessment.withOrganisation(organisation));
            assertThat(history().list(id)).as(id).containsExactly(entry);
            assertThat(history().read(entry).organisation().id()).isEqualTo(id);
        }
    }

    @Test
    void whatIsDamagedIsNotRead() throws Exception {
        HistoryEntry entry = history().append(Assessments.large(1));
        damage(entry);
        assertThatThrownBy(() -> history().read(entry))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining(entry.digest());
    }

    @Test
    void whatIsDamagedIsMendedByAppendingItAgain() throws Exception {
        HistoryEntry entry = history().append(Assessments.large(1));
        damage(entry);
        assertThat(history().append(Assessments.large(1))).isEqualTo(entry);
        assertThat(history().list(Assessments.ORGANISATION)).containsExactly(entry);
        assertThat(history().read(entry)).isEqualTo(Assessments.large(1));
    }

    @Test
    void oneDamagedEntryCostsThatEntryAlone() throws Exception {
        HistoryEntry damaged = history().append(Assessments.large(1));
        history().append(Assessments.large(2));
        damage(damaged);
        List<HistoryException> leftOut = new ArrayList<>();
        assertThat(history().assessments(Assessments.ORGANISATION, leftOut::add))
                .containsExactly(Assessments.large(2));
        assertThat(leftOut).singleElement().satisfies(told -> assertThat(told).hasMessageContaining(damaged.digest()));
        assertThatThrownBy(() -> history()
                        .assessments(Assessments.ORGANISATION)
                        .iterator()
                        .next())
                .isInstanceOf(HistoryException.class);
    }

    @Test
    void whatANewerLibraryWroteIsReadWithoutLosingAnything() {
        Assessment newer = Assessments.large(1)
                .withSchemaVersion("2.7")
                .withUnread(new TreeMap<>(Map.of("/findings/0/weight", "3")));
        HistoryEntry entry = history().append(newer);
        assertThat(history().read(entry)).isEqualTo(newer);
        HistoryEntry strange = history().append(Assessments.large(2).withSchemaVersion("9.0"));
        assertThatThrownBy(() -> history().read(strange))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("version '9.0' can't be read");
    }

    @Test
    void writersAtTheSameTimeLoseNothing() throws Exception {
        int writers = 4;
        int each = 10;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<List<HistoryEntry>>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                long first = (long) writer * each;
                AssessmentHistory own = history();
                work.add(() -> LongStream.range(first, first + each)
                        .mapToObj(number -> own.append(Assessments.large(number)))
                        .toList());
            }
            List<HistoryEntry> appended = new ArrayList<>();
            for (Future<List<HistoryEntry>> done : pool.invokeAll(work)) {
                appended.addAll(done.get());
            }
            assertThat(history().list(Assessments.ORGANISATION)).containsExactlyInAnyOrderElementsOf(appended);
            assertThat(history().assessments(Assessments.ORGANISATION)).hasSize(writers * each);
            assertThat(checked().problems()).isEmpty();
            assertThat(checked().chain()).hasSize(writers * each);
            assertThat(appended).extracting(HistoryEntry::sequence).doesNotHaveDuplicates();
        } finally {
            pool.shutdownNow();
        }
    }
}
