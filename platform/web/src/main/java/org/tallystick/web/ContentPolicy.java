package org.tallystick.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run: only its own files, and inline scripts that carry the number made for this one page.
 * Flow's client builds functions from expressions sent by the server, therefore {@code unsafe-eval} remains.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    private static final String COMMON =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; ";

    /** For everything that is not the first page of a screen. */
    static final String STRICT = COMMON + "script-src 'self'";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ContentPolicy::apply);
    }

    private static void apply(IndexHtmlResponse page) {
        var once = new byte[18];
        RANDOM.nextBytes(once);
        var nonce = Base64.getUrlEncoder().encodeToString(once);
        var head = page.getDocument().head();
        var base = head.selectFirst("base");
        var script = new Element("script").attr("src", "./ts/shell.js");
        if (base == null) head.prependChild(script);
        else base.after(script);
        for (var runs : page.getDocument().select("script")) runs.attr("nonce", nonce);
        page.getDocument().selectXpath("/html").attr("lang", "en");
        page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        page.getVaadinResponse()
                .setHeader("Content-Security-Policy", COMMON + "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'");
    }
}
