package org.tallystick.approvals.rest;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.Consents.Shown;

/** The plain page of a consent: it works without scripts, and everything on it that somebody typed is escaped. */
final class ConsentHtml {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu, h:mm a z", Locale.US);

    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z0-9]+(-[A-Z0-9]+)*-[0-9]+\\b");

    private ConsentHtml() {}

    static String page(Shown shown, String agency, String name, String reason, @Nullable String refusal) {
        var request = shown.request();
        return frame("<p class='ts-consent-agency'>" + agency + " asks "
                + htmlEscape(shown.consent().from())
                + " for consent</p><h1>" + titled(request) + "</h1>" + facts(request) + effects(request)
                + list("Evidence", request)
                + (refusal == null ? "" : "<p class='ts-note ts-stop' role='alert'>" + htmlEscape(refusal) + "</p>")
                + form(name, reason, UNTIL.format(shown.holdsUntil())));
    }

    static String thanks(Shown shown, String agency, boolean yes) {
        return frame("<p class='ts-consent-agency'>" + agency + "</p><h1>Thank you</h1><p>Your answer is kept: you "
                + (yes ? "consent" : "do not consent") + ".</p><p><b>" + titled(shown.request())
                + "</b></p><p>You can close this page; the link opens nothing now.</p>");
    }

    static String note(String sentence) {
        return frame("<h1>Nothing here</h1><p>" + htmlEscape(sentence) + "</p>");
    }

    /** A number in it stays in one piece. */
    private static String titled(ApprovalRow request) {
        return NUMBER.matcher(htmlEscape(request.title())).replaceAll("<span>$0</span>");
    }

    private static String facts(ApprovalRow request) {
        var amount = request.amount();
        return "<p>" + htmlEscape(request.kindInWords()) + (amount == null ? "" : ", " + htmlEscape(amount.inDollars()))
                + ". Asked by " + htmlEscape(request.requestedByName()) + ": " + htmlEscape(request.reason())
                + (request.reason().matches("(?s).*[.!?]") ? "" : ".") + "</p>";
    }

    private static String effects(ApprovalRow request) {
        if (request.effects().isEmpty()) return "";
        var rows = new StringBuilder();
        for (var effect : request.effects())
            rows.append("<tr><th scope='row'>")
                    .append(htmlEscape(effect.what()))
                    .append("</th><td data-is='Before'>")
                    .append(htmlEscape(effect.before()))
                    .append("</td><td data-is='After'><b>")
                    .append(htmlEscape(effect.after()))
                    .append("</b></td></tr>");
        return "<table><thead><tr><th scope='col'>What changes</th><th scope='col'>Before</th>"
                + "<th scope='col'>After</th></tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private static String list(String title, ApprovalRow request) {
        if (request.evidence().isEmpty()) return "";
        var items = new StringBuilder();
        for (var one : request.evidence())
            items.append("<li>").append(htmlEscape(one)).append("</li>");
        return "<h2>" + title + "</h2><ul>" + items + "</ul>";
    }

    private static String form(String name, String reason, String until) {
        return "<form method='post' autocomplete='off'><h2>Your answer</h2>"
                + "<label>Your name<input name='name' required maxlength='120' value='" + htmlEscape(name)
                + "'></label>"
                + "<label>Reason<textarea name='reason' required maxlength='2000' rows='3'>" + htmlEscape(reason)
                + "</textarea></label><div class='ts-consent-answer'>"
                + "<button name='answer' value='yes' class='ts-consent-yes'>I consent</button>"
                + "<button name='answer' value='no'>I do not consent</button></div>"
                + "<p class='ts-consent-fine'>Your name, answer and reason are kept with the request. The link works"
                + " once, until " + htmlEscape(until) + ".</p></form>";
    }

    private static String frame(String content) {
        return "<!doctype html><html lang='en'><head><meta charset='utf-8'><meta name='viewport'"
                + " content='width=device-width,initial-scale=1'><meta name='robots' content='noindex'>"
                + "<title>Consent \u00b7 Tallystick</title><link rel='stylesheet' href='/ts/tokens.css'>"
                + "<link rel='stylesheet' href='/ts/consent.css'></head><body class='ts-consent'><main>" + content
                + "</main></body></html>";
    }
}
