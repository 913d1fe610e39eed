package org.tallystick.drawers.rest;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.OpenDrawer;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;

@RestController
@RequestMapping("/api/v1/drawers")
class DrawersController {

    /** The name of the counter, and the change the drawer starts with; both may be left out. */
    record Opening(@Nullable String counter, @Nullable Long openingFloatCents) {}

    record OpenedDrawer(
            String id,
            int number,
            String counter,
            String cashier,
            String openedAt,
            long openingFloatCents,
            int receipts) {
        static OpenedDrawer of(DrawerRow drawer) {
            return new OpenedDrawer(
                    drawer.id().toString(),
                    drawer.number(),
                    drawer.counter(),
                    drawer.cashierName(),
                    drawer.openedAt().toString(),
                    drawer.openingFloat().cents(),
                    drawer.receipts());
        }
    }

    private final Drawers drawers;

    DrawersController(Drawers drawers) {
        this.drawers = drawers;
    }

    @PostMapping
    @Needs("drawer.open")
    ResponseEntity<OpenedDrawer> open(@RequestBody(required = false) @Nullable Opening opening) {
        var counter = opening == null ? null : opening.counter();
        var cents = opening == null || opening.openingFloatCents() == null ? 0 : opening.openingFloatCents();
        var drawer = drawers.open(new OpenDrawer(CurrentPerson.get().person(), counter, Money.ofCents(cents)));
        return ResponseEntity.created(URI.create("/api/v1/drawers/" + drawer.id()))
                .body(OpenedDrawer.of(drawer));
    }
}
