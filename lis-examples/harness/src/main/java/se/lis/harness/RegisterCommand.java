package se.lis.harness;

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
        progress().step(Words.in(locale()).of("progress.reading", given.shown()));
        return judge(judging.input(given.read(), given.sample));
    }

    /** Does what comes before anything is read, such as to refuse options that do not go together. */
    void prepare() {}

    /** Does what the command is for, and returns its exit code. */
    abstract int judge(JudgingInput input);
}
