package se.lis.rules.view;

import se.lis.core.risk.Risk;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Facts;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.View;

/** How great a risk is. ISO/IEC 27001 6.1.2 d. */
public final class RiskScore {

    private RiskScore() {}

    /**
     * Returns likelihood times consequence, 1 to 25; while either is not assessed, unknown within what each can be.
     *
     * @param risk the risk
     * @param view who asks
     */
    public static Known<Integer> of(Facts risk, View view) {
        return Known.product(onScale(risk, "likelihood", view), onScale(risk, "consequence", view));
    }

    private static Known<Integer> onScale(Facts risk, String path, View view) {
        return risk.<Integer>fact(path).notBefore(view.stated(Risk.LOWEST)).notAfter(view.stated(Risk.HIGHEST));
    }

    /** Returns whether a risk is high. */
    public static Answer high(Facts risk, View view) {
        return of(risk, view).atLeast(view.limit("risk.highScore"));
    }
}
