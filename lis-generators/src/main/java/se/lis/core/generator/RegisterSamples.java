package se.lis.core.generator;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.SampleReportingFormat;
import se.lis.core.LisSnapshot;
import se.lis.core.json.LisJson;

/** Shows the register on which a property failed as JSON, to be read and tried again: its own text is short, and states nothing of it. */
public final class RegisterSamples implements SampleReportingFormat {

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof LisSnapshot;
    }

    @Override
    public Object report(Object value) {
        return SampleReportingFormat.plainLabel(
                new String(LisJson.standard().writeReadably(value), StandardCharsets.UTF_8));
    }
}
