package org.tallystick.intake.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackNode;

/** A pack's sample.yaml: how many debts to make up, and of which kinds. */
record SamplePage(long seed, int accounts, List<Kind> debts) {

    static final String FILE = "sample.yaml";
    private static final long MOST_ACCOUNTS = 1_000_000;
    private static final long MOST_CENTS = 1_000_000_000;

    /** One kind of debt, its share of all in per cent, its smallest and largest amount in cents, its parts. */
    record Kind(String debtType, long share, long minCents, long maxCents, long oldestYears, List<Part> charges) {}

    /** A charge and its share of the debt in per cent. */
    record Part(String type, long share) {}

    /** Empty for a pack without sample debts; what is wrong is noted in the pack. */
    static Optional<SamplePage> read(PackFolder pack) {
        return pack.fileIfThere(FILE).map(SamplePage::read);
    }

    private static SamplePage read(PackNode page) {
        page.only("seed", "accounts", "debts");
        var accounts = page.number("accounts");
        if (accounts < 1 || accounts > MOST_ACCOUNTS)
            page.problem("accounts", "1 to " + MOST_ACCOUNTS + " are needed.");
        var kinds = new ArrayList<Kind>();
        for (var node : page.someOf("debts")) kinds.add(kind(node));
        if (kinds.stream().mapToLong(Kind::share).sum() != 100) page.problem("debts", "the shares must sum to 100.");
        return new SamplePage(page.number("seed"), (int) Math.clamp(accounts, 0, MOST_ACCOUNTS), kinds);
    }

    private static Kind kind(PackNode node) {
        node.only("debtType", "share", "minCents", "maxCents", "oldestYears", "charges");
        var parts = new ArrayList<Part>();
        for (var part : node.someOf("charges"))
            parts.add(new Part(part.only("type", "share").text("type"), part.number("share")));
        if (parts.stream().mapToLong(Part::share).sum() != 100) node.problem("charges", "the shares must sum to 100.");
        var kind = new Kind(
                node.text("debtType"),
                node.number("share"),
                node.number("minCents"),
                node.number("maxCents"),
                node.number("oldestYears"),
                parts);
        if (kind.minCents() < 1 || kind.maxCents() > MOST_CENTS || kind.minCents() > kind.maxCents())
            node.problem("minCents", "the smallest debt is at least a cent and at most the largest.");
        if (kind.oldestYears() < 1 || kind.oldestYears() > 50) node.problem("oldestYears", "1 to 50 are needed.");
        return kind;
    }
}
