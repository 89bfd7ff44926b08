/** The model of a city's information security management, its JSON and CSV, and its time arithmetic. */
@SuppressWarnings("module") // lis-rules is a module by name alone, and not there when this is compiled
module se.lis.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires static transitive org.jspecify;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports se.lis.core;
    exports se.lis.core.access;
    exports se.lis.core.artefact;
    exports se.lis.core.assessment;
    exports se.lis.core.assessment.proof;
    exports se.lis.core.assessment.proposal;
    exports se.lis.core.classification;
    exports se.lis.core.comparison;
    exports se.lis.core.continuity;
    exports se.lis.core.csv;
    exports se.lis.core.file;
    exports se.lis.core.form;
    exports se.lis.core.governance;
    exports se.lis.core.history;
    exports se.lis.core.id;
    exports se.lis.core.incident;
    exports se.lis.core.json;
    exports se.lis.core.mapping;
    exports se.lis.core.organisation;
    exports se.lis.core.planning;
    exports se.lis.core.privacy;
    exports se.lis.core.procurement;
    exports se.lis.core.renaming;
    exports se.lis.core.risk;
    exports se.lis.core.text;
    exports se.lis.core.time;
    exports se.lis.core.training;
    exports se.lis.core.yaml to
            se.lis.rules;

    // The generated values are package-private; Jackson alone may look at them.
    opens se.lis.core to
            com.fasterxml.jackson.databind;
    opens se.lis.core.access to
            com.fasterxml.jackson.databind;
    opens se.lis.core.assessment to
            com.fasterxml.jackson.databind;
    opens se.lis.core.assessment.proof to
            com.fasterxml.jackson.databind;
    opens se.lis.core.assessment.proposal to
            com.fasterxml.jackson.databind;
    opens se.lis.core.classification to
            com.fasterxml.jackson.databind;
    opens se.lis.core.comparison to
            com.fasterxml.jackson.databind;
    opens se.lis.core.continuity to
            com.fasterxml.jackson.databind;
    opens se.lis.core.csv to
            com.fasterxml.jackson.databind;
    opens se.lis.core.form to
            com.fasterxml.jackson.databind;
    opens se.lis.core.governance to
            com.fasterxml.jackson.databind;
    opens se.lis.core.history to
            com.fasterxml.jackson.databind;
    opens se.lis.core.incident to
            com.fasterxml.jackson.databind;
    opens se.lis.core.organisation to
            com.fasterxml.jackson.databind;
    opens se.lis.core.planning to
            com.fasterxml.jackson.databind;
    opens se.lis.core.privacy to
            com.fasterxml.jackson.databind;
    opens se.lis.core.procurement to
            com.fasterxml.jackson.databind;
    opens se.lis.core.risk to
            com.fasterxml.jackson.databind;
    opens se.lis.core.training to
            com.fasterxml.jackson.databind;
}
