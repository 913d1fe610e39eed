package org.tallystick;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a file to an agency as its own programs would, and waits until all of it is in the books. */
final class ImportByApi {

    private static final Set<String> AT_WORK = Set.of("QUEUED", "RUNNING");
    private static final long PAUSE_MILLIS = 50;
    /** An agency whose connections are all in use asks to come again. */
    private static final int BUSY = 503;

    private static final long BUSY_MILLIS = 1_000;
    private static final int MOST_TRIES = 60;

    private final String baseUrl;
    private final DemoFile.DemoAgency agency;
    private final HttpClient http = HttpClient.newHttpClient();

    ImportByApi(String baseUrl, DemoFile.DemoAgency agency) {
        this.baseUrl = baseUrl;
        this.agency = agency;
    }

    /** An answer that was not wanted, in its own words. */
    static final class Answered extends StartRefused {
        private final int status;

        Answered(int status, String body) {
            super("The answer was " + status + ": " + body);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** What became of it, also when it had been sent before. Refused with {@link Answered}. */
    JsonNode bring(DebtSets.DebtSet set) throws IOException {
        return bring(set, false).posted();
    }

    /** What a dry run said of a file, and what became of it as it was posted. */
    record Brought(JsonNode tried, JsonNode posted) {}

    /** The same, tried first where that is wanted. */
    Brought bring(DebtSets.DebtSet set, boolean tryFirst) throws IOException {
        var sent = send(set, tryFirst);
        var path = sent.statusCode() == 409
                ? JsonMapper.shared().readTree(sent.body()).path("import").asString("")
                : sent.headers().firstValue("Location").orElse("");
        if ((sent.statusCode() != 202 && sent.statusCode() != 409) || path.isEmpty()) throw refused(sent);
        var answer = finished(path);
        if (!answer.path("state").asString("").equals("READY")) return new Brought(answer, answer);
        accept(path);
        return new Brought(answer, finished(path));
    }

    /** What the import gave beside the books, by kind. */
    JsonNode records(JsonNode answer) throws IOException {
        return JsonMapper.shared()
                .readTree(text("/api/v1/imports/" + answer.path("id").asString("") + "/source-records"));
    }

    /** A list of the import, such as its rejected rows. */
    String text(String path) throws IOException {
        var answer = send(request(agency.apiKey(), path).GET());
        if (answer.statusCode() != 200) throw refused(answer);
        return answer.body();
    }

    private HttpResponse<String> send(DebtSets.DebtSet set, boolean dryRun) throws IOException {
        var boundary = "part-" + UUID.randomUUID();
        var head = field(boundary, "mapping", set.mapping()) + field(boundary, "dryRun", String.valueOf(dryRun)) + "--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + set.file().getFileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body =
                HttpRequest.BodyPublishers.ofInputStream(() -> body(head, set.file(), "\r\n--" + boundary + "--\r\n"));
        return send(request(agency.apiKey(), "/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private static String field(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static InputStream body(String head, Path file, String tail) {
        try {
            return new SequenceInputStream(
                    Collections.enumeration(List.of(bytes(head), Files.newInputStream(file), bytes(tail))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode finished(String path) throws IOException {
        while (true) {
            var answer = send(request(agency.apiKey(), path).GET());
            if (answer.statusCode() != 200) throw refused(answer);
            var read = JsonMapper.shared().readTree(answer.body());
            if (!AT_WORK.contains(read.path("state").asString(""))) return read;
            pause();
        }
    }

    /** Where policy wants a second person, somebody of the agency accepts who may. */
    private void accept(String path) throws IOException {
        for (var person : agency.people()) {
            var answer = send(request(person.apiKey(), path + "/accept").POST(HttpRequest.BodyPublishers.noBody()));
            if (answer.statusCode() == 202) return;
        }
        throw new StartRefused("Nobody of " + agency.name() + " could accept the import.");
    }

    private HttpRequest.Builder request(String key, String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (int tries = 1; answer.statusCode() == BUSY && tries < MOST_TRIES; tries++) {
                Thread.sleep(BUSY_MILLIS);
                answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            }
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static Answered refused(HttpResponse<String> answer) {
        return new Answered(answer.statusCode(), answer.body());
    }
}
