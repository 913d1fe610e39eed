package org.tallystick.approvals.rest;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tallystick.approvals.Consents;
import org.tallystick.approvals.Consents.Shown;
import org.tallystick.security.Attempts;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Tenant;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.TenantState;
import org.tallystick.tenancy.Tenants;
import org.tallystick.web.Counted;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/**
 * The page behind a link, under the agency's own path and without a sign-in: one request's content, and yes or no with a
 * name. A link that is unknown, used, over or another agency's gets the same answer.
 */
@Hidden
@Controller
@RequestMapping(ConsentPage.PATH)
class ConsentPage {

    static final String PATH = "/consent";
    private static final String LINK = "/{agency}/{token}";
    private static final long TRIES = 30;

    private final Consents consents;
    private final TenantRegistry agencies;
    private final Attempts attempts;

    ConsentPage(Consents consents, TenantRegistry agencies, InstantSource clock) {
        this.consents = consents;
        this.agencies = agencies;
        this.attempts = new Attempts(TRIES, Duration.ofMinutes(5), clock);
    }

    static String path(String agency, String token) {
        return PATH + "/" + agency + "/" + token;
    }

    @GetMapping(LINK)
    ResponseEntity<String> show(
            @PathVariable("agency") String agency, @PathVariable("token") String token, HttpServletRequest from) {
        return of(agency, from, () -> ConsentHtml.page(consents.open(token), nameOf(agency), "", "", null));
    }

    @PostMapping(LINK)
    ResponseEntity<String> answer(
            @PathVariable("agency") String agency,
            @PathVariable("token") String token,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            HttpServletRequest from) {
        return of(agency, from, () -> {
            var shown = consents.open(token);
            if (!answer.equals("yes") && !answer.equals("no"))
                return page(shown, agency, name, reason, "Say yes or no.");
            try {
                consents.answerByLink(token, answer.equals("yes"), name, reason);
                return ConsentHtml.thanks(shown, nameOf(agency), answer.equals("yes"));
            } catch (Refusal refused) {
                return page(shown, agency, name, reason, refused.sentence());
            }
        });
    }

    /** A link of which the mail lost the end. */
    @GetMapping({"", "/", "/{agency}", "/{agency}/"})
    ResponseEntity<String> part() {
        return nothing();
    }

    private String page(Shown shown, String agency, String name, String reason, @Nullable String refusal) {
        return ConsentHtml.page(shown, nameOf(agency), name, reason, refusal);
    }

    /** For the agency of the path, as nobody known; whoever tries too often waits. */
    private ResponseEntity<String> of(String agency, HttpServletRequest from, Supplier<String> page) {
        long wait = attempts.take(from.getRemoteAddr());
        if (wait > 0)
            return html(
                    HttpStatus.TOO_MANY_REQUESTS,
                    ConsentHtml.note("Too many tries. Wait " + Counted.of(wait, "second") + "."));
        var tenant = agencies.bySlug(agency)
                .filter(one -> one.state() == TenantState.ACTIVE)
                .map(Tenant::id)
                .orElse(null);
        if (tenant == null) return nothing();
        try {
            return html(
                    HttpStatus.OK,
                    Tenants.<String, RuntimeException>call(
                            tenant, () -> CurrentPerson.call(SignedIn.system(tenant), page::get)));
        } catch (NotThere _) {
            return nothing();
        }
    }

    private String nameOf(String agency) {
        return agencies.bySlug(agency)
                .map(Tenant::name)
                .map(name -> htmlEscape(name))
                .orElse("");
    }

    private static ResponseEntity<String> nothing() {
        return html(
                HttpStatus.NOT_FOUND,
                ConsentHtml.note(
                        "This link opens nothing. It was used, has run out, was replaced by a newer one, or the"
                                + " request no longer waits. Ask whoever sent it."));
    }

    private static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page);
    }
}
