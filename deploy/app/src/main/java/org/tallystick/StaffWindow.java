package org.tallystick;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one browser says to the server when somebody signs in, goes to a screen and presses a key; it draws nothing. */
final class StaffWindow {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXTS = 7;
    private static final int CLASSES = 11;

    /** How much waits in a place and how much is not read: it changes by what others do, on whichever screen one is. */
    private static final String COUNT = "ts-how-many";

    /** After who prints a screen stands the minute, which changes by itself. */
    private static final String MINUTE = ", as it stood on ";

    private static final String GUARD = "for(;;);";
    private static final String BUSY = "busy right now";
    private static final int TRIES = 10;

    private final String baseUrl;
    private String cookie = "";
    private int window;
    private String token = "";
    private int answered;
    private int asked;
    private int busy;

    /** The part of the screen that hears each key, by its number in this window. */
    private final Map<String, Integer> keys = new HashMap<>();

    /** Where each part of the screen stands, and the parts that count. */
    private final Map<Integer, Integer> parents = new HashMap<>();

    private final Set<Integer> counts = new HashSet<>();

    /** Who prints the screen, by the part that says so. */
    private final Map<Integer, String> printers = new HashMap<>();

    StaffWindow(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Tried again while the agency is too busy to look at the password. */
    void signIn(String username, String password) {
        for (int tries = 0; tries < TRIES; tries++) if (signsIn(username, password)) return;
        throw new IllegalStateException("The sign-in was refused.");
    }

    private boolean signsIn(String username, String password) {
        cookie = "";
        begin("login");
        var door = navigate("login");
        var names = attribute(door, "name");
        var values = attribute(door, "value");
        var field = names.entrySet().stream()
                .filter(entry -> entry.getValue().contains("csrf"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The sign-in has no token: " + door));
        var form = "username=" + encoded(username) + "&password=" + encoded(password) + "&" + encoded(field.getValue())
                + "=" + encoded(values.getOrDefault(field.getKey(), ""));
        var answer = send(HttpRequest.newBuilder(URI.create(baseUrl + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("error")) return false;
        begin("");
        return true;
    }

    /** Goes to a screen as a link inside the window does, again while the agency is too busy to show it. */
    void open(String path) {
        for (int tries = 0; tries < TRIES; tries++) if (opens(path)) return;
        throw new IllegalStateException(path + " shows no screen with keys.");
    }

    /** Goes there; the words that came to stand on the screen by it, but for those that count what waits and the minute of a print. */
    List<String> words(String path) {
        for (int tries = 0; ; tries++) {
            var before = busy;
            var words = new ArrayList<String>();
            for (var change : navigate(path).path("changes")) {
                var node = change.path("node").asInt();
                var said = change.path("value").asString("");
                if (change.path("feat").asInt() == TEXTS && !isCount(node) && !isMinute(node, said)) words.add(said);
            }
            if (busy == before || tries == TRIES) return words;
        }
    }

    /** Who prints it is as before, and only the minute is another. */
    private boolean isMinute(int node, String words) {
        int at = words.indexOf(MINUTE);
        return at > 0 && words.substring(0, at).equals(printers.put(node, words.substring(0, at)));
    }

    private boolean isCount(int node) {
        for (Integer at = node; at != null; at = parents.get(at)) if (counts.contains(at)) return true;
        return false;
    }

    private void place(JsonNode said) {
        for (var change : said.path("changes")) {
            var node = change.path("node").asInt();
            if (change.path("feat").asInt() == CHILDREN)
                for (var child : change.path("addNodes")) parents.put(child.asInt(), node);
            if (change.path("feat").asInt() == TEXTS) {
                var words = change.path("value").asString("");
                if (words.contains(MINUTE)) printers.putIfAbsent(node, words.substring(0, words.indexOf(MINUTE)));
            }
            if (change.path("feat").asInt() == CLASSES)
                for (var name : change.path("add")) if (name.asString("").equals(COUNT)) counts.add(node);
        }
    }

    /** How often an answer was that the agency is busy. */
    int timesBusy() {
        return busy;
    }

    /** Goes there; whether a screen with keys stands there then. One that stays says nothing new of its keys. */
    boolean opens(String path) {
        navigate(path);
        return !keys.isEmpty();
    }

    void press(String key) {
        var part = keys.get(key);
        if (part == null) return;
        tell("{\"type\":\"event\",\"node\":" + part + ",\"event\":\"ts-key\",\"data\":{\"event.detail\":\"" + key
                + "\"}}");
    }

    /** Says that the window is still there, as a browser does every minute; a server forgets who is silent. */
    void isThere() {
        send(HttpRequest.newBuilder(URI.create(baseUrl + "/?v-r=heartbeat&v-uiId=" + window))
                .POST(BodyPublishers.noBody()));
    }

    private void begin(String path) {
        var address = baseUrl + "/?v-r=init&location=" + encoded(path) + "&query=&v-tzid=UTC&v-pv=VISIBLE&v-sw=1440"
                + "&v-sh=900&v-ww=1440&v-wh=900&v-bw=1440&v-bh=900";
        var config = JSON.readTree(
                        send(HttpRequest.newBuilder(URI.create(address)).GET()).body())
                .path("appConfig");
        window = config.path("v-uiId").asInt();
        var first = config.path("uidl");
        token = first.path("Vaadin-Security-Key").asString();
        answered = first.path("syncId").asInt();
        asked = 0;
        keys.clear();
        parents.clear();
        counts.clear();
        printers.clear();
        place(first);
    }

    private JsonNode navigate(String path) {
        return tell(
                "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + path
                        + "\",\"query\":\"\",\"appShellTitle\":\"Tallystick\",\"historyState\":{\"idx\":0},\"trigger\":\"link\"}}");
    }

    private JsonNode tell(String event) {
        var body = "{\"csrfToken\":\"" + token + "\",\"rpc\":[" + event + "],\"syncId\":" + answered + ",\"clientId\":"
                + asked + "}";
        var answer = send(HttpRequest.newBuilder(URI.create(baseUrl + "/?v-r=uidl&v-uiId=" + window))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
        var text = answer.body();
        if (text.contains(BUSY)) busy++;
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " " + text);
        var said = JSON.readTree(
                text.startsWith(GUARD) ? text.substring(GUARD.length()).replaceAll("^\\[|]$", "") : text);
        answered = said.path("syncId").asInt();
        asked = said.path("clientId").asInt();
        if (said.has("meta")) throw new IllegalStateException("The server said " + said.path("meta"));
        place(said);
        attribute(said, "data-ts-keys").forEach((part, all) -> {
            for (var key : all.split(" ", -1)) keys.put(key, part);
        });
        return said;
    }

    private static Map<Integer, String> attribute(JsonNode said, String name) {
        var found = new HashMap<Integer, String>();
        for (var change : said.path("changes"))
            if (change.path("feat").asInt() == ATTRIBUTES
                    && change.path("key").asString("").equals(name)
                    && change.path("type").asString("").equals("put"))
                found.put(change.path("node").asInt(), change.path("value").asString(""));
        return found;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .map(line -> line.split(";", 2)[0])
                    .filter(line -> line.startsWith("JSESSIONID="))
                    .forEach(line -> cookie = line);
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped.");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
