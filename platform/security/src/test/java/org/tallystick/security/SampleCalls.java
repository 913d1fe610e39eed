package org.tallystick.security;

import java.util.concurrent.Callable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tallystick.tenancy.Tenants;

/** Endpoints that say who they were called by. */
@RestController
@RequestMapping("/api/v1/sample")
@Needs("me.view")
class SampleCalls {

    private final Authority authority;
    private final Cursors cursors;

    SampleCalls(Authority authority, Cursors cursors) {
        this.authority = authority;
        this.cursors = cursors;
    }

    @GetMapping("/who")
    String who() {
        return CurrentPerson.get().username() + " at " + Tenants.current();
    }

    @GetMapping("/later")
    Callable<String> later() {
        return this::who;
    }

    @GetMapping("/administration")
    @Needs("agency.administer")
    String administration() {
        return "secret";
    }

    @GetMapping("/platform")
    @Needs("platform.operate")
    String platform() {
        return "secret";
    }

    @GetMapping("/things/{id}")
    String thing(@PathVariable String id) {
        authority.noted("account.view", "account", id);
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/page")
    String page(@RequestParam String cursor) {
        return cursors.open(cursor);
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("select secret from t_7f3ac2.account");
    }
}
