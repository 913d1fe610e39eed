package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A cashier's drawer that takes today's money, even when the tests began before midnight of the agency. */
final class DrawerOfToday {

    private static final String DRAWERS = "/api/v1/drawers";
    private static final Pattern OPEN_ALREADY = Pattern.compile("You already have drawer (\\d+) open");

    private DrawerOfToday() {}

    /** Opens a drawer for the cashier; one that is still open, from whichever day, is counted and closed before. */
    static void openFor(Api cashier) {
        closeOf(cashier);
        cashier.post(DRAWERS, Map.of()).expect(201);
    }

    /** Leaves the cashier without an open drawer. */
    static void closeOf(Api cashier) {
        var asked = cashier.post(DRAWERS, Map.of());
        var number = asked.status() == 201 ? asked.json().path("number").asInt() : numberIn(asked);
        close(cashier, DRAWERS + "/" + number);
    }

    private static int numberIn(Api.Answer refused) {
        var open =
                OPEN_ALREADY.matcher(refused.expect(409).json().path("detail").asString());
        assertThat(open.find()).as(refused.text()).isTrue();
        return Integer.parseInt(open.group(1));
    }

    private static void close(Api cashier, String drawer) {
        var counted = new LinkedHashMap<String, Long>();
        for (var line : cashier.get(drawer).expect(200).json().path("lines"))
            counted.put(
                    line.path("tender").asString(), line.path("expectedCents").asLong());
        cashier.post(drawer + "/count", Map.of("countedCents", counted)).expect(200);
        cashier.post(drawer + "/close", Map.of("explanation", "Nobody counted the float."))
                .expect(200);
    }
}
