package se.lis.core.training;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import se.lis.core.form.OwnForm;

/** What kind of training a course is. */
@JsonSerialize(using = OwnForm.Writer.class)
@JsonDeserialize(using = OwnForm.Reader.class)
public enum TrainingKind {
    /** The mandatory basic course (Swedish: obligatorisk grundutbildning). */
    MANDATORY_BASICS,
    /** A month's short course (Swedish: nanoutbildning). */
    NANO,
    /** Management's training on security measures (Swedish: ledningens utbildning). SFS 2025:1506 2 kap. 4 §. */
    MANAGEMENT
}
