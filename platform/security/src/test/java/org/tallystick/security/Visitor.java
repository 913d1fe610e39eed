package org.tallystick.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody with a browser or a client of the API. */
class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> open(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> call(String key, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> signIn(String username, String password) {
        var form = "username=" + encoded(username) + "&password=" + encoded(password);
        return send(HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** Where an answer sends the browser, without the host. */
    static String goesTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> URI.create(place))
                .map(place -> place.getQuery() == null ? place.getPath() : place.getPath() + "?" + place.getQuery())
                .orElse("nowhere");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
