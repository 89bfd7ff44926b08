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
        check();
        return judge(judging.input(given.file));
    }

    /** Refuses options that don't go together, before anything is read. */
    void check() {}

    /** Does what the command is for, and returns its exit code. */
    abstract int judge(JudgingInput input);
}
