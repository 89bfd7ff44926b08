package se.lis.core.training;

/** What kind of training a course is. */
public enum TrainingKind {
    /** The mandatory basic course (Swedish: obligatorisk grundutbildning). */
    MANDATORY_BASICS,
    /** A month's short course (Swedish: nanoutbildning). */
    NANO,
    /** Management's training on security measures (Swedish: ledningens utbildning). SFS 2025:1506 2 kap. 4 §. */
    MANAGEMENT
}
