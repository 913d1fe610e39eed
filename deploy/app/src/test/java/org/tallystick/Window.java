package org.tallystick;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tallystick.DemoFile.DemoPerson;

/** One person's window of a real browser, at the installation that all tests of the whole share. */
record Window(BrowserContext context, Page page, List<String> trouble) implements AutoCloseable {

    private static final String QUIET = "() => !document.documentElement.hasAttribute('data-ts-held')"
            + " && (!window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients)"
            + ".every(client => !client.isActive || !client.isActive()))";

    private static final String STILL = "() => document.getAnimations().every(one => one.playState !== 'running'"
            + " || one.effect?.getTiming().iterations === Infinity)";

    private static final class Chromium {
        static final Browser ONLY = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Window wide() {
        return of(1440, 900);
    }

    /** As wide as a phone. */
    static Window narrow() {
        return of(390, 844);
    }

    private static Window of(int width, int height) {
        var context = Chromium.ONLY.newContext(new Browser.NewContextOptions()
                .setBaseURL(LiveInstallation.live().baseUrl() + "/")
                .setAcceptDownloads(true)
                .setLocale("en-US")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, height));
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        var trouble = new ArrayList<String>();
        page.onDialog(dialog -> {
            trouble.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> trouble.add("script: " + error));
        return new Window(context, page, trouble);
    }

    /** Signs in with the keyboard alone; the user name has the focus when the page opens. */
    Window signIn(DemoPerson person) {
        open("login");
        page.waitForFunction("() => document.activeElement?.name === 'username'");
        page.keyboard().type(person.username());
        page.keyboard().press("Tab");
        page.keyboard().type(person.password());
        page.keyboard().press("Enter");
        page.waitForSelector(".ts-shell");
        return settled();
    }

    Window open(String path) {
        page.navigate(path);
        page.waitForSelector(".ts-shell, .ts-login");
        return settled();
    }

    /** Goes there as a link inside the window would, without loading the page again, and waits for another view. */
    Window follow(String path) {
        page.evaluate("() => document.querySelector('main').firstElementChild?.setAttribute('data-left', '')");
        click(path);
        page.waitForSelector("main > :not([data-left])");
        return settled();
    }

    /** Goes there as a link inside the window would; the view may be the one that stood there before. */
    Window visit(String path) {
        click(path);
        return settled();
    }

    private void click(String path) {
        page.evaluate(
                "path => { const link = document.createElement('a'); link.href = path;"
                        + " link.setAttribute('router-link', ''); document.body.append(link); link.click(); link.remove(); }",
                path);
    }

    /** Nothing moves or changes its color any more, but for what never rests. */
    Window still() {
        settled().page().waitForTimeout(60);
        page.waitForFunction(STILL);
        return this;
    }

    /** The server has answered all that was asked. */
    Window settled() {
        page.waitForTimeout(60);
        page.waitForFunction(QUIET);
        return this;
    }

    Window press(String key) {
        page.keyboard().press(key);
        return settled();
    }

    /** Goes to a place by its two keys, the second soon after the first. */
    Window go(String key) {
        page.keyboard().press("g");
        return press(key);
    }

    Window type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Window waitFor(String selector) {
        page.waitForSelector(selector);
        return settled();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    String text() {
        return page.locator("main.ts-main").innerText();
    }

    boolean scrollsSideways() {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
