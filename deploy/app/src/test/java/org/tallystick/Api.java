package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's own program talking to {@code /api/v1} with one key. */
record Api(String baseUrl, String key) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came back: the status, the body as text, and where to look. */
    record Answer(int status, String text, HttpResponse<?> response) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        String location() {
            return response.headers().firstValue("Location").orElseThrow();
        }

        Answer expect(int wanted) {
            assertThat(status).as(text).isEqualTo(wanted);
            return this;
        }
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer post(String path, Map<String, ?> body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer call(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    Answer upload(String fileName, byte[] content, String mapping, boolean dryRun) {
        return upload(
                "/api/v1/imports", fileName, content, Map.of("mapping", mapping, "dryRun", String.valueOf(dryRun)));
    }

    Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        var boundary = "tally-7f3ac2";
        var body = new ByteArrayOutputStream();
        try {
            for (var field : fields.entrySet())
                part(
                        body,
                        boundary,
                        "name=\"" + field.getKey() + "\"",
                        field.getValue().getBytes(StandardCharsets.UTF_8));
            part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", content);
            body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Asks again until the import is at rest. */
    JsonNode finished(String location) {
        var path = URI.create(location).getPath();
        for (var tries = 0; tries < 600; tries++) {
            var state = get(path).expect(200).json();
            if (!state.path("state").asString().matches("QUEUED|RUNNING")) return state;
            pause();
        }
        throw new AssertionError("The import did not come to rest: " + get(path).text());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content)
            throws IOException {
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        if (!key.isEmpty()) request.header("Authorization", "Bearer " + key);
        if (headers.length > 0) request.headers(headers);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
