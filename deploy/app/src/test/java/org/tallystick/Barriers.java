package org.tallystick;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What on a page keeps somebody out, by all rules of axe; in the dark only colors differ. */
record Barriers(List<String> heavy, List<String> light, int held) {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /** Rules that hold are only counted: to hand over all that was looked at takes longer than to look. */
    private static final String LOOK = """
            rules => axe.run(document, { resultTypes: ['violations'],
                ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}) }).then(found => {
              const lines = heavy => found.violations.flatMap(rule => rule.nodes
                .filter(node => ['serious', 'critical'].includes(rule.impact) === heavy)
                .map(node => rule.impact + ' ' + rule.id + ': ' + node.target + ' ' + node.html));
              return { heavy: lines(true), light: lines(false), held: found.passes.length };
            })""";

    @SuppressWarnings("unchecked")
    static Barriers on(Page page, ColorScheme scheme) {
        if (!(boolean) page.evaluate("() => !!window.axe")) page.evaluate(SCRIPT);
        var rules = scheme == ColorScheme.DARK ? List.of("color-contrast") : List.of();
        var found = (Map<String, Object>) page.evaluate(LOOK, rules);
        return new Barriers(
                (List<String>) Objects.requireNonNull(found.get("heavy")),
                (List<String>) Objects.requireNonNull(found.get("light")),
                (int) Objects.requireNonNull(found.get("held")));
    }
}
