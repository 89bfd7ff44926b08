package se.lis.harness;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/** A command that judges one register. */
abstract class RegisterCommand extends LisCommand {

    @Mixin
    RegisterArgument given = new RegisterArgument();

    @Mixin
    JudgingOptions judging = new JudgingOptions();

    @Override
    public final Integer call() {
        prepare();
        Words words = Words.in(judging.locale());
        progress(words.of("progress.reading", given.shown()));
        JudgingInput input = judging.input(given.read(), given.sample);
        progress(words.of(
                "progress.judging", Long.toString(input.register().artefacts().count())));
        return judge(input);
    }

    /** Says what is going on to somebody who watches; nobody watches a pipe. */
    private void progress(String step) {
        if (Ansi.AUTO.enabled()) {
            err().println("lis: " + step);
            err().flush();
        }
    }

    /** Does what comes before anything is read, such as to refuse options that do not go together. */
    void prepare() {}

    /** Does what the command is for, and returns its exit code. */
    abstract int judge(JudgingInput input);
}
