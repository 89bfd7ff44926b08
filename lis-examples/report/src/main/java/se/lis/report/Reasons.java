package se.lis.report;

import java.util.List;
import se.lis.core.assessment.Finding;

/** States in sentences why a finding says what it says. */
@FunctionalInterface
public interface Reasons {

    /** Returns the sentences, the deciding ones first. */
    List<String> of(Finding finding);
}
