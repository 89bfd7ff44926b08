package se.lis.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.lis.rules.subject.Subject;

/** Gathers subjects, and looks at the watch at each: making them is a good part of an assessment. */
final class Subjects {

    private final List<Subject> all = new ArrayList<>();
    private final Watch watch;

    Subjects(Watch watch) {
        this.watch = watch;
    }

    void add(Subject subject) {
        watch.check();
        all.add(subject);
    }

    void addAll(Collection<? extends Subject> several) {
        watch.check();
        all.addAll(several);
    }

    List<Subject> all() {
        return all;
    }
}
