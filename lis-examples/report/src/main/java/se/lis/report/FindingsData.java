package se.lis.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The findings as the page's program reads them: each a row of places in a table of texts, packed, so that tens of thousands fit into a page.
 */
final class FindingsData {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<Map<String, Object>> rules = new ArrayList<>();

    /** Adds a rule, in the order in which the page shows them. */
    void rule(Map<String, Object> rule) {
        rules.add(rule);
    }

    /**
     * Adds a finding.
     *
     * @param finding the finding
     * @param rule the place of its rule
     */
    void finding(OverviewPage.Row finding, int rule) {
        rows.add(List.of(
                finding.finding().id(),
                rule,
                place(finding.kind()),
                place(finding.severity()),
                place(finding.force()),
                place(finding.unit().orElse("")),
                place(finding.roleKey()),
                place(finding.remedied()),
                finding.finding()
                        .waiver()
                        .map(waiver -> place(waiver.expiresOn().toString()))
                        .orElse(-1),
                finding.due(),
                finding.subject(),
                finding.finding().subject().id(),
                place(finding.message()),
                place(String.join("\n", finding.law())),
                place(String.join("\n", finding.why())),
                place(String.join(", ", finding.finding().controls())),
                finding.finding().finableUntil().map(LocalDate::toString).orElse("")));
    }

    private int place(String text) {
        return places.computeIfAbsent(text, none -> places.size());
    }

    /** Returns all of it as JSON, packed with gzip and written as text. */
    String packed() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("texts", List.copyOf(places.keySet()));
        data.put("rules", rules);
        data.put("rows", rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new JsonMapper().writeValueAsString(data).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers are always JSON", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written to a file here", impossible);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
