package se.lis.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lis.core.artefact.Answer;

class AnswerTest {

    @Test
    void aBlankIsNotNo() {
        assertThat(Answer.of(Optional.empty())).isEqualTo(Answer.UNKNOWN);
        assertThat(Answer.of(Optional.of(true))).isEqualTo(Answer.YES);
        assertThat(Answer.of(Optional.of(false))).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES",
        "YES, NO, YES",
        "YES, UNKNOWN, YES",
        "NO, NO, NO",
        "NO, UNKNOWN, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN",
    })
    void eitherIsKnownOnlyWhenTheOtherCanNotChangeIt(Answer one, Answer other, Answer either) {
        assertThat(one.or(other)).isEqualTo(either);
        assertThat(other.or(one)).isEqualTo(either);
    }
}
