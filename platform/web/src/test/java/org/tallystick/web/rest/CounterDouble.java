package org.tallystick.web.rest;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/** An endpoint that answers with each of the troubles an endpoint can have. */
@RestController
class CounterDouble {

    record Taken(long amountCents) {
        Taken {
            if (amountCents <= 0) throw new IllegalArgumentException("A payment is more than zero.");
        }
    }

    static final class DrawerClosed extends Refusal {
        DrawerClosed() {
            super(Because.STATE, "The drawer is closed. Open one first.");
        }
    }

    static final class TooMuch extends Refusal {
        TooMuch() {
            super("More than is owed cannot be taken.");
        }
    }

    @Needs("payment.take")
    @GetMapping("/api/v1/trouble/{kind}")
    String trouble(@PathVariable String kind) {
        return switch (kind) {
            case "none" -> "fine";
            case "closed" -> throw new DrawerClosed();
            case "much" -> throw new TooMuch();
            case "foreign" -> throw new NotThere("account", "24-00183");
            default -> throw new IllegalStateException("select secret from t_a1b2 where password = 'x'");
        };
    }

    @Needs("agency.administer")
    @GetMapping("/api/v1/administer")
    String administer() {
        return "done";
    }

    record Days(LocalDate on, List<LocalDate> others) {}

    @Needs("payment.take")
    @PostMapping("/api/v1/days")
    Days days(@RequestBody Days days) {
        return days;
    }

    @Needs("payment.take")
    @GetMapping("/api/v1/days/{day}")
    String day(@PathVariable LocalDate day) {
        return day.toString();
    }

    record Words(String said, List<String> also) {}

    @Needs("payment.take")
    @PostMapping("/api/v1/words")
    Words words(@RequestBody Words words) {
        return words;
    }

    @Needs("payment.take")
    @PostMapping("/api/v1/taken")
    Taken take(@RequestBody Taken taken) {
        return taken;
    }
}
