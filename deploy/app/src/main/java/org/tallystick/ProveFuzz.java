package org.tallystick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sends damaged files, one after the other, and checks what became of each: nothing lost, nothing double, no 500. */
final class ProveFuzz {

    private static final Map<String, String> LISTS = Map.of(
            "created", "createdUrl", "matched", "matchedUrl", "repeated", "repeatsUrl", "rejected", "rejectsUrl");

    /** What became of one file. */
    record Outcome(long rows, boolean refused, List<String> findings) {}

    private final String baseUrl;
    private final DemoFile demo;
    private final Path folder;

    ProveFuzz(String baseUrl, DemoFile demo, Path folder) {
        this.baseUrl = baseUrl;
        this.demo = demo;
        this.folder = folder;
    }

    Outcome bring(FuzzFile file) throws IOException {
        var agency = demo.agency(file.sender().agency())
                .orElseThrow(() ->
                        new StartRefused("There is no agency " + file.sender().agency() + "."));
        var path = folder.resolve(file.name());
        Files.write(path, file.bytes());
        try {
            var api = new ImportByApi(baseUrl, agency);
            var answer = api.bring(new DebtSets.DebtSet(file.sender().mapping(), path, null, null));
            return outcome(file, answer, api);
        } catch (ImportByApi.Answered answered) {
            var findings = answered.status() == 400
                    ? List.<String>of()
                    : List.of("the file was answered with " + answered.getMessage());
            return new Outcome(0, true, findings);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static Outcome outcome(FuzzFile file, JsonNode answer, ImportByApi api) throws IOException {
        var state = answer.path("state").asString("");
        if (!state.equals("POSTED")) {
            var posted =
                    answer.path("created").asLong() + answer.path("matched").asLong();
            return new Outcome(
                    0,
                    true,
                    state.equals("FAILED") && posted == 0
                            ? List.of()
                            : List.of("it is " + state + ": " + answer.path("message")));
        }
        var lists = new HashMap<String, String>();
        for (var list : LISTS.entrySet())
            lists.put(list.getKey(), api.text(answer.path(list.getValue()).asString("")));
        var findings = new ArrayList<String>();
        if (!file.quotesBroken() && answer.path("rows").asLong() != file.lines())
            findings.add(file.name() + ": " + file.lines() + " lines, but " + answer.path("rows") + " rows");
        for (var finding : FuzzCheck.findings(file.sender(), answer, lists))
            findings.add(String.format(Locale.ROOT, "%s: %s", file.name(), finding));
        return new Outcome(answer.path("rows").asLong(), false, findings);
    }
}
