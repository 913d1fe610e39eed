package org.tallystick;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Presses the keys that a screen hears, those that {@code ?} lists for it: each must do something that one sees; a dialog
 * takes the focus, Esc closes it, and the focus comes back to where it was. Some of them in a test, others in every run,
 * and all of them in {@code ./tallystick prove screens}.
 */
final class KeyWalk {

    private static final int MOST_KEYS = 4;

    /** Esc leaves the screen, and what moves along a list does nothing where there is none. */
    private static final String HEARD = """
            () => {
              const list = document.querySelectorAll('main tbody tr, main [role=option], main li, main .ts-debt').length > 1;
              return [...document.querySelectorAll('main[data-ts-keys], main [data-ts-keys]')]
                .filter(e => e.getClientRects().length).flatMap(e => e.dataset.tsKeys.split(' '))
                .filter(k => /^([a-zA-Z0-9]|F\\d+)$/.test(k) && (list || !'jk'.includes(k)))
                .filter((k, i, all) => all.indexOf(k) === i);
            }""";

    private static final String READY = """
            () => {
              document.querySelectorAll('vaadin-notification').forEach(e => e.opened = false);
              document.activeElement?.blur();
              document.querySelector('#content').focus();
              window.tsMoved = false;
              window.print = () => window.tsMoved = true;
              window.tsWatcher?.disconnect();
              window.tsWatcher = new MutationObserver(() => window.tsMoved = true);
              window.tsWatcher.observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
            }""";

    private static final String DEEPEST =
            "let a = document.activeElement; while (a?.shadowRoot?.activeElement) a = a.shadowRoot.activeElement;";

    private static final String DIALOG = "() => !!document.querySelector('vaadin-dialog[opened]')";

    private static final String FOCUS_IN_DIALOG = "() => { " + DEEPEST
            + " for (let e = a; e; e = e.assignedSlot ?? e.parentElement ?? e.getRootNode().host)"
            + " if (e.matches?.('vaadin-dialog, vaadin-dialog-overlay')) return true; return false; }";

    private static final String FOCUS_LOST =
            "() => !document.activeElement || document.activeElement === document.body";

    private static final String SEEN = "() => window.tsMoved !== false || document.activeElement?.id !== 'content'";

    private static final List<String> done = new ArrayList<>();

    private KeyWalk() {}

    /** What came of each key that was pressed, such as {@code accounts/SF-1 h: a dialog}. */
    static List<String> done() {
        return List.copyOf(done);
    }

    static List<String> over(Window window, String path) {
        var wrong = new ArrayList<String>();
        var page = window.page();
        var keys = heard(page);
        for (var key : Sample.of("keys of " + path, keys, MOST_KEYS)) {
            if (!heard(page).contains(key)) window.visit("preferences").visit(path);
            var before = page.url();
            page.evaluate(READY);
            window.press(Character.isUpperCase(key.charAt(0)) && key.length() == 1 ? "Shift+" + key : key);
            var where = path + " " + key;
            if (!page.url().equals(before)) {
                done.add(where + ": another screen");
                window.visit(path);
            } else if ((boolean) page.evaluate(DIALOG)) {
                done.add(where + ": a dialog");
                wrong.addAll(dialog(window, where));
            } else if ((boolean) page.evaluate(SEEN)) done.add(where + ": done in place");
            else wrong.add(where + " does nothing that one sees");
        }
        return wrong;
    }

    private static List<String> heard(Page page) {
        return ((List<?>) page.evaluate(HEARD)).stream().map(String::valueOf).toList();
    }

    private static List<String> dialog(Window window, String where) {
        var wrong = new ArrayList<String>();
        Page page = window.page();
        if (!comesTrue(page, FOCUS_IN_DIALOG)) wrong.add(where + " opens a dialog that has not the focus");
        window.press("Escape");
        if (!comesTrue(page, "() => !document.querySelector('vaadin-dialog[opened]')"))
            wrong.add(where + " opens a dialog that Esc does not close");
        else if (!comesTrue(page, "() => !(" + FOCUS_LOST + ")()")) wrong.add(where + " loses the focus after Esc");
        return wrong;
    }

    /** Within half a second. */
    private static boolean comesTrue(Page page, String question) {
        for (int tries = 0; tries < 10; tries++) {
            if ((boolean) page.evaluate(question)) return true;
            page.waitForTimeout(50);
        }
        return false;
    }
}
