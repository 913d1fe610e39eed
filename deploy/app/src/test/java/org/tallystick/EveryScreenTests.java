package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallystick.DemoFile.DemoPerson;
import org.tallystick.security.Needs;
import org.tallystick.web.KnownKeys;

/**
 * Every screen there is, whoever built it: nothing on it keeps anybody out, everything is reached with the keyboard and
 * shows that it has the focus, it is wide enough on a phone and at twice the size, and its keys are in the list of keys.
 */
class EveryScreenTests {

    private static final int MOST_TABS = 400;

    /** Notes in the page which controls there are, and which of them had the focus, seen or not. */
    private static final String LISTEN = """
            () => {
              const host = e => { while (e && !(e.getRootNode() instanceof Document)) e = e.getRootNode().host; return e; };
              const rings = e => { for (let p = e; p; p = p.parentElement ?? p.getRootNode().host) {
                  const s = getComputedStyle(p);
                  if (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) return true;
                  if (p !== e && p.matches('main')) return false; }
                return false; };
              window.tsSeen = new Set(); window.tsDim = new Set();
              const note = event => { const e = event.composedPath()[0]; if (!e?.tagName) return;
                window.tsSeen.add(e); window.tsSeen.add(host(e)); window.tsSeen.add(host(e)?.closest?.('vaadin-text-field,vaadin-combo-box,vaadin-select,vaadin-date-picker,vaadin-text-area,vaadin-checkbox'));
                const inner = host(e);
                if (inner?.closest?.('main') && !inner.slot && !rings(e)) window.tsDim.add(inner.outerHTML.slice(0, 160)); };
              document.addEventListener('focusin', note);
              document.addEventListener('focusin', event => { if (event.target.matches?.('.ts-skip')) window.tsRounds++; });
              window.addEventListener('blur', () => window.tsRounds++);
            }""";

    private static final String MISSED = """
            () => [...document.querySelectorAll('main button, main a[href], main input, main select, main textarea, main [tabindex="0"]')]
              .filter(e => e.getClientRects().length && !e.disabled && e.tabIndex >= 0 && getComputedStyle(e).visibility !== 'hidden')
              .filter(e => !e.closest('vaadin-upload') && !(e.type === 'radio' || e.type === 'file'))
              .filter(e => !e.closest('[inert]'))
              .filter(e => !window.tsSeen.has(e) && ![...window.tsSeen].some(s => s && (s.contains?.(e) || (e.closest('vaadin-grid') && s.closest?.('vaadin-grid')))))
              .map(e => e.outerHTML.slice(0, 160))""";

    private static final String FORCED = """
            () => {
              const shown = e => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden';
              const look = e => { const s = getComputedStyle(e), b = getComputedStyle(e, '::before'), a = getComputedStyle(e, '::after');
                return [s.outlineStyle, s.outlineColor, s.backgroundColor, s.color, s.borderTopColor, s.borderBottomColor,
                  s.borderLeftColor, s.borderLeftWidth, s.borderBottomWidth, s.textDecorationLine, s.fontWeight,
                  b.backgroundColor, b.borderLeftColor, b.display, a.backgroundColor, a.display].join(); };
              const wrong = [];
              const skip = document.querySelector('.ts-skip');
              skip.focus();
              const outline = getComputedStyle(skip);
              if (outline.outlineStyle === 'none' || parseFloat(outline.outlineWidth) === 0) wrong.push('the focus has no line');
              skip.blur();
              const CHOSEN = '[aria-selected="true"], [aria-pressed="true"], [aria-current]:not([aria-current="false"]), [aria-checked="true"]';
              for (const one of document.querySelectorAll(CHOSEN)) {
                if (!shown(one)) continue;
                const other = [...(one.parentElement?.parentElement ?? document).querySelectorAll(one.tagName)]
                  .find(e => e !== one && shown(e) && !e.matches(CHOSEN) && e.className === one.className);
                if (other && look(one) === look(other)) wrong.push('looks like what is not chosen: ' + one.outerHTML.slice(0, 120));
              }
              return wrong;
            }""";

    private static String account = "";
    private static String importId = "";
    private static String receipt = "";

    @BeforeAll
    static void something_is_on_every_screen() {
        var list = TaxList.of(4311, 3);
        var officer = live().api(live().named(SAN_FRANCISCO, "sf.delgado"));
        importId = officer.finished(officer.upload("screens.csv.gz", list.gzipped(), "sedgwick-delinquent-tax", false)
                        .expect(202)
                        .location())
                .path("id")
                .asString();
        account = list.firstAccount();
        var today = live().today(SAN_FRANCISCO);
        var hold = Map.of(
                "type", "HARDSHIP",
                "scope", "ACCOUNT",
                "from", today.toString(),
                "to", today.plusDays(5).toString(),
                "authority", "Application of today",
                "reason", "Lost her job");
        officer.post(
                        "/api/v1/accounts/" + account + "/holds",
                        hold,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(201);
        DrawerOfToday.openFor(officer);
        receipt = officer.post(
                        "/api/v1/accounts/" + account + "/payments",
                        Map.of("amountCents", 725, "receivedOn", "2026-01-15", "tender", "CASH"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(201)
                .json()
                .path("receiptNumber")
                .asString();
    }

    /** What an officer may not open, an admin may. */
    @Test
    void everything_on_every_screen_is_reached_seen_and_wide_enough() {
        var wrong = walk(live().named(SAN_FRANCISCO, "sf.delgado"));
        wrong.addAll(walk(live().named(SAN_FRANCISCO, "sf.admin")));
        assertThat(wrong).isEmpty();
    }

    private static List<String> walk(DemoPerson person) {
        var wrong = new ArrayList<String>();
        try (var window = Window.wide()) {
            window.signIn(person);
            window.page().evaluate(LISTEN);
            for (var screen : screens()) {
                if (screen.getNavigationTarget().getAnnotation(Needs.class) == null
                        || walked.contains(screen.getTemplate())) continue;
                var path = pathOf(screen);
                window.visit(path);
                if (window.text().contains("You may not open this")) continue;
                walked.add(screen.getTemplate());
                wrong.addAll(barriers(window, path));
                wrong.addAll(unreached(window, path));
                wrong.addAll(unknownKeys(window, path));
                wrong.addAll(KeyWalk.over(window, path));
                wrong.addAll(tooWide(window, path));
                wrong.addAll(unseenInForcedColors(window, path));
            }
            assertThat(window.trouble()).isEmpty();
        }
        return wrong;
    }

    private static final TreeSet<String> walked = new TreeSet<>();

    @AfterAll
    static void most_screens_were_walked() {
        Sightings.note("screens.txt", "walked", walked.toString());
        Sightings.note("screens.txt", "keys", KeyWalk.done().toString());
        assertThat(KeyWalk.done()).hasSizeGreaterThan(20).anyMatch(key -> key.endsWith("a dialog"));
        assertThat(walked).hasSizeGreaterThan(10).contains("today", "accounts/:number", "preferences", "counter");
    }

    private static List<RouteData> screens() {
        var context = new VaadinServletContext(live().bean(ServletContext.class));
        return ApplicationRouteRegistry.getInstance(context).getRegisteredRoutes();
    }

    /** With something in it where we know what; what is left out shows that there is nothing. */
    private static String pathOf(RouteData screen) {
        return screen.getTemplate()
                .replace("accounts/:number", "accounts/" + account)
                .replace("receipts/:number", "receipts/" + receipt)
                .replace("intake/:import", "intake/" + importId)
                .replaceAll("/:[^/]+\\?", "")
                .replaceAll(":[^/]+", UUID.randomUUID().toString());
    }

    private static List<String> barriers(Window window, String path) {
        var found = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            window.still();
            var heavy = Barriers.on(window.page(), scheme).heavy();
            // colors that were still turning dark are looked at again when they have turned
            if (!heavy.isEmpty()) {
                window.page().waitForTimeout(1_500);
                heavy = Barriers.on(window.page(), scheme).heavy();
            }
            heavy.forEach(line -> found.add(path + " " + scheme + " " + line));
        }
        window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    /** Tabs once around. */
    private static List<String> unreached(Window window, String path) {
        var page = window.page();
        page.evaluate("() => { document.activeElement?.blur(); window.tsSeen.clear(); window.tsDim.clear();"
                + " document.querySelector('.ts-skip').focus(); window.tsRounds = 0; }");
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (tabs % 12 == 11 && (boolean) page.evaluate("() => window.tsRounds > 0")) break;
        }
        var wrong = new ArrayList<String>();
        for (var missed : (List<?>) page.evaluate(MISSED)) wrong.add(path + " never has the focus: " + missed);
        for (var dim : (List<?>) page.evaluate("() => [...window.tsDim]"))
            wrong.add(path + " has the focus unseen: " + dim);
        return wrong;
    }

    /** Whoever moves keys sees all of them: Enter, Esc and the arrows stay. */
    private static List<String> unknownKeys(Window window, String path) {
        var known = new TreeSet<>(List.of("Enter", "Esc", "F8", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"));
        live().beans(KnownKeys.class).forEach(keys -> keys.keys().forEach(one -> known.add(one.key())));
        var heard = (String) window.page()
                .evaluate("() => [...document.querySelectorAll('main[data-ts-keys], main [data-ts-keys]')]"
                        + ".map(e => e.dataset.tsKeys).join(' ')");
        return Arrays.stream(heard.split("\\s+", -1))
                .filter(key -> !key.isBlank() && !known.contains(key) && !key.matches("[1-9]"))
                .map(key -> path + " hears " + key + ", which no KnownKeys names")
                .distinct()
                .toList();
    }

    private static List<String> tooWide(Window window, String path) {
        var wrong = new ArrayList<String>();
        var page = window.page();
        page.setViewportSize(390, 844);
        if (window.scrollsSideways()) wrong.add(path + " scrolls sideways on a phone");
        page.setViewportSize(720, 450);
        if (window.scrollsSideways()) wrong.add(path + " scrolls sideways at twice the size");
        page.setViewportSize(1440, 900);
        return wrong;
    }

    /** With the reader's own few colors the focus has a line around it still, and what is chosen one of its own. */
    private static List<String> unseenInForcedColors(Window window, String path) {
        var page = window.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        var wrong = new ArrayList<String>();
        for (var unseen : (List<?>) page.evaluate(FORCED)) wrong.add(path + " in forced colors: " + unseen);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        return wrong;
    }
}
