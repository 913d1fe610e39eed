package org.tallystick;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tallystick.DemoFile.DemoPerson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Races over HTTP for one request each: two decisions at once, or a decision against taking it back; exactly one wins. */
final class ProveApprovals {

    static final String AGENCY = "denver-county-court";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How far the races have come, kept in the proof's home. */
    record Place(long seed, int races, int findings) {
        static Place in(Path file, long seed) {
            return Files.exists(file) ? JSON.readValue(file.toFile(), Place.class) : new Place(seed, 0, 0);
        }

        Place after(int found) {
            return new Place(seed, races + 1, findings + found);
        }

        void keep(Path file) throws IOException {
            Home.writePrivately(file, JSON.writeValueAsString(this) + "\n");
        }
    }

    private record Call(DemoPerson who, String step) {}

    private record Answer(int status, JsonNode body) {}

    private final String baseUrl;
    private final long seed;
    private final DemoPerson asker;
    private final List<DemoPerson> deciders;
    private final HttpClient http = HttpClient.newHttpClient();

    ProveApprovals(String baseUrl, DemoFile demo, long seed) throws IOException {
        this.baseUrl = baseUrl;
        this.seed = seed;
        var people = demo.agency(AGENCY).orElseThrow().people();
        var may = new ArrayList<DemoPerson>();
        for (var person : people) if (may(person, "draft.accept")) may.add(person);
        if (may.size() < 3) throw new StartRefused("Too few people of " + AGENCY + " may accept drafts.");
        this.asker = may.getFirst();
        this.deciders = may.subList(1, may.size());
    }

    /** What was found wrong in one race; the same number is the same race, run once. */
    List<String> race(int number) throws IOException {
        var chance = new Random(seed * 1_000_003 + number);
        var draft = begin(number);
        if (isRun(draft)) return List.of();
        var request = ask(draft);
        var state = request.path("state").asString("");
        if (!state.equals("SUBMITTED")) return List.of("race " + number + ": it never began: " + request);
        var id = request.path("id").asString("");
        var first = new Call(deciders.get(0), "approve");
        var second = switch (number % 3) {
            case 0 -> new Call(deciders.get(1), "approve");
            case 1 -> new Call(deciders.get(1), "deny");
            default -> new Call(asker, "withdraw");
        };
        var calls = chance.nextBoolean() ? List.of(first, second) : List.of(second, first);
        return findings(
                "race " + number + ", " + calls.get(0).step() + " and "
                        + calls.get(1).step(),
                id,
                draft,
                calls);
    }

    private List<String> findings(String race, String id, String draft, List<Call> calls) throws IOException {
        var answers = together(id, calls);
        var found = new ArrayList<String>();
        var won = new ArrayList<Call>();
        for (int i = 0; i < 2; i++) {
            if (answers.get(i).status() == 200) won.add(calls.get(i));
            else if (answers.get(i).status() != 409)
                found.add(race + ": the second was answered " + answers.get(i).status() + " "
                        + answers.get(i).body());
        }
        if (won.size() != 1) found.add(race + ": " + won.size() + " won");
        var ends = new ArrayList<String>();
        get(asker, "/api/v1/approvals/" + id + "/steps").body().forEach(step -> {
            var name = step.path("step").asString("");
            if (Stream.of("APPROVE", "DENY", "WITHDRAW").anyMatch(name::equals)) ends.add(name);
        });
        if (ends.size() != 1) found.add(race + ": it ended by " + ends);
        else if (won.size() == 1
                && !ends.getFirst().equalsIgnoreCase(won.getFirst().step()))
            found.add(race + ": " + won.getFirst().step() + " was told it won, the record says " + ends);
        var account = get(asker, "/api/v1/drafts/" + draft)
                .body()
                .path("accountNumber")
                .asString("");
        if (ends.contains("APPROVE") == account.isEmpty())
            found.add(race + ": it ended by " + ends + ", and the account is \"" + account + "\"");
        return found;
    }

    private List<Answer> together(String id, List<Call> calls) throws IOException {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Answer>>();
            for (var call : calls)
                work.add(() -> {
                    start.await();
                    return post(
                            call.who(), "/api/v1/approvals/" + id + "/" + call.step(), Map.of("reason", "In a race."));
                });
            var answers = new ArrayList<Answer>();
            for (var done : threads.invokeAll(work)) answers.add(done.get());
            return answers;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private String begin(int number) throws IOException {
        var content = Map.of(
                "debtType",
                "TRAFFIC_CASE",
                "debtNumber",
                "RACE-" + seed + "-" + number,
                "incurredOn",
                "2026-03-02",
                "debtor",
                Map.of("kind", "PERSON", "name", "Racer" + number + ", Ann"),
                "charges",
                List.of(Map.of("type", "FINE", "amountCents", 150_000)));
        var answer = send(
                asker,
                "/api/v1/drafts",
                request -> request.header("Idempotency-Key", "race-" + seed + "-" + number)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(content))));
        if (answer.status() != 201) throw new StartRefused("No draft could be begun: " + answer);
        return answer.body().path("id").asString("");
    }

    /** Whether the race was run before a stop that came before its place was kept. */
    private boolean isRun(String draft) throws IOException {
        var state = get(asker, "/api/v1/drafts/" + draft).body().path("state").asString("");
        return state.matches("ACCEPTED|DENIED");
    }

    private JsonNode ask(String draft) throws IOException {
        var answer = post(
                asker,
                "/api/v1/approvals",
                Map.of("kind", "draft-account", "subject", draft, "reason", "To be decided in a race"));
        if (answer.status() == 409) return JSON.createObjectNode();
        if (answer.status() != 201) throw new StartRefused("Nothing could be asked for: " + answer);
        return answer.body();
    }

    private boolean may(DemoPerson person, String action) throws IOException {
        var answer = post(
                person,
                "/api/v1/authorities/check",
                Map.of("person", person.username(), "action", action, "amountCents", 150_000));
        return answer.status() == 200 && answer.body().path("allowed").asBoolean(false);
    }

    private Answer post(DemoPerson who, String path, Map<String, ?> body) throws IOException {
        return send(
                who, path, request -> request.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Answer get(DemoPerson who, String path) throws IOException {
        return send(who, path, HttpRequest.Builder::GET);
    }

    private Answer send(DemoPerson who, String path, UnaryOperator<HttpRequest.Builder> with) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Authorization", "Bearer " + who.apiKey())
                .header("Content-Type", "application/json");
        try {
            var answer = http.send(with.apply(request).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
