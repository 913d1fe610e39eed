package org.tallystick;

import java.util.List;
import java.util.Map;
import org.tallystick.security.Permission;

/** Where somebody may in general and not this one: by what the thing is, and each time with the reason for it. */
final class Particulars {

    /** What is asked besides, once it is known what this is: here, a request to reverse posted money. */
    private static final Map<String, String> ASKED_BESIDES = Map.of(
            "/api/v1/approvals/{id}/approve",
            "adjustment.approve",
            "/api/v1/approvals/{id}/approve-less",
            "adjustment.approve",
            "/api/v1/approvals/{id}/deny",
            "adjustment.approve",
            "/api/v1/approvals/{id}/return",
            "adjustment.approve",
            "/api/v1/approvals/{id}/recommend",
            "adjustment.recommend",
            "/api/v1/contacts/{id}/correct",
            "contact.correct",
            "/api/v1/contacts/{id}/take-back",
            "contact.correct");

    /** Whose it is, and what they did with it before. */
    private static final Map<String, List<String>> WHOSE = Map.of(
            "/api/v1/approvals/",
                    List.of(
                            "You asked for this yourself",
                            " asked for this; nobody else",
                            "You recommended",
                            "decides or consents speaks to it"),
            "/consents/{consent}/", List.of("consents", "Who asked, or who decides, makes the link."),
            "/direction", List.of("You do not lead "),
            "/coaching-notes", List.of("You do not lead "));

    /** Another's queue is a colleague's, or one's own. */
    private static final List<String> QUEUES = List.of("queue.work", "queue.cover");

    private Particulars() {}

    /** A screen that opens for whom it is, and shows this one to some of them. */
    static boolean explain(Seat seat, List<String> words) {
        return QUEUES.stream()
                .anyMatch(action ->
                        seat.may(action) instanceof Permission.Refused refused && words.contains(refused.reason()));
    }

    static boolean explain(Seat seat, Door door, String sentence) {
        var besides = ASKED_BESIDES.get(door.path());
        if (besides != null
                && seat.may(besides) instanceof Permission.Refused refused
                && sentence.startsWith(refused.reason())) return true;
        return WHOSE.entrySet().stream()
                .filter(one -> door.path().contains(one.getKey()))
                .anyMatch(one -> one.getValue().stream().anyMatch(sentence::contains));
    }
}
