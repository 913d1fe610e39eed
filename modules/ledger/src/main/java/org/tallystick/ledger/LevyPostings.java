package org.tallystick.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;
import org.tallystick.tenancy.Ids;

/**
 * Turns levies into transactions: one for each account and day of levy, and one for each account's history, which takes
 * effect on the day on which it is taken on, since nobody knows when it happened.
 */
record LevyPostings(LocalDate today, PostingSource source) {

    /** Keeps the proof of a transaction's balance short. */
    private static final int MOST_CHARGES = 100;

    private record Occasion(AccountId account, LocalDate day) {}

    List<Posting> of(List<Levy> levies) {
        var postings = new ArrayList<Posting>();
        var charged = levies.stream().filter(levy -> !levy.levied().isZero()).toList();
        for (var together : by(levy -> new Occasion(levy.account(), levy.leviedOn()), charged)) {
            var leviedOn = together.getFirst().leviedOn();
            postings.add(posting(PostingKind.LEVY, leviedOn, inWords(together.size()) + " levied", levied(together)));
        }
        for (var together : by(Levy::account, levies)) {
            var lines = history(together);
            if (!lines.isEmpty()) postings.add(posting(PostingKind.TAKE_ON, today, "History taken on", lines));
        }
        return postings;
    }

    private Posting posting(PostingKind kind, LocalDate effectiveOn, String description, List<PostingLine> lines) {
        return new Posting(new TransactionId(Ids.next()), kind, effectiveOn, today, description, source, lines);
    }

    private static List<PostingLine> levied(List<Levy> levies) {
        return lines(levies, LedgerAccount.RECEIVABLE_LEVIED, LedgerAccount.LEVIES, Levy::levied);
    }

    private static List<PostingLine> history(List<Levy> levies) {
        var lines = new ArrayList<PostingLine>();
        lines.addAll(lines(levies, LedgerAccount.RECEIVABLE_ADJUSTED, LedgerAccount.ADJUSTMENTS, Levy::adjusted));
        lines.addAll(lines(
                levies,
                LedgerAccount.RECEIVABLE_MOVED,
                LedgerAccount.MOVED_ELSEWHERE,
                levy -> levy.moved().negated()));
        lines.addAll(lines(
                levies,
                LedgerAccount.RECEIVABLE_PAID,
                LedgerAccount.EARLIER_RECEIPTS,
                levy -> levy.paid().negated()));
        return lines;
    }

    /** A line for each charge, and one against them for each fund. */
    private static List<PostingLine> lines(
            List<Levy> levies, LedgerAccount receivable, LedgerAccount against, Function<Levy, Money> amount) {
        var lines = new ArrayList<PostingLine>();
        var perFund = new LinkedHashMap<String, Money>();
        for (var levy : levies) {
            var cents = amount.apply(levy);
            if (cents.isZero()) continue;
            lines.add(new PostingLine(receivable, levy.fund(), levy.account(), levy.id(), cents));
            perFund.merge(levy.fund(), cents, Money::plus);
        }
        var account = levies.getFirst().account();
        for (Map.Entry<String, Money> fund : perFund.entrySet())
            if (!fund.getValue().isZero())
                lines.add(new PostingLine(
                        against, fund.getKey(), account, null, fund.getValue().negated()));
        return lines;
    }

    private static String inWords(int charges) {
        return charges == 1 ? "A charge" : charges + " charges";
    }

    private static <K> List<List<Levy>> by(Function<Levy, K> key, List<Levy> levies) {
        return levies.stream().collect(groupingBy(key, LinkedHashMap::new, toList())).values().stream()
                .flatMap(LevyPostings::inPieces)
                .toList();
    }

    private static Stream<List<Levy>> inPieces(List<Levy> levies) {
        return IntStream.iterate(0, from -> from < levies.size(), from -> from + MOST_CHARGES)
                .mapToObj(from -> levies.subList(from, Math.min(levies.size(), from + MOST_CHARGES)));
    }
}
