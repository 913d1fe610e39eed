package org.tallystick.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.CopiedRows;
import org.tallystick.tenancy.RoundTrips;

/** Writes transactions with their entries: any number of them in one statement. */
@Repository
class JournalTable {

    private static final String WRITE = """
            with transactions as (
              insert into journal (id, kind, effective_on, posted_on, posted_at, description, source_kind, source,
                                   reverses, actor_id, actor_name)
              select t.*, :actor, :actorName
                from unnest(cast(:ids as uuid[]), :kinds, cast(:effective as date[]), cast(:posted as date[]),
                            cast(:at as timestamptz[]), :descriptions, :sourceKinds, :sources,
                            cast(:reverses as uuid[])) t
            ), lines as (
              insert into entry (journal_id, line, ledger_account, fund, account_id, charge_id, cents)
              select * from unnest(cast(:journals as uuid[]), :numbers, :ledgerAccounts, :funds,
                                   cast(:accounts as uuid[]), cast(:charges as uuid[]), :cents)
              returning charge_id, ledger_account, cents
            )
            """;

    /** The data-modifying parts see the table as it was, so the sums come from the lines returned. */
    private static final String AND_MOVE_BALANCES = WRITE + """
            update charge_balance b
               set levied = b.levied + change.levied,
                   adjusted = b.adjusted + change.adjusted,
                   moved = b.moved - change.moved,
                   paid = b.paid - change.paid
              from (select charge_id,
                           coalesce(sum(cents) filter (where ledger_account = 'receivable_levied'), 0) as levied,
                           coalesce(sum(cents) filter (where ledger_account = 'receivable_adjusted'), 0) as adjusted,
                           coalesce(sum(cents) filter (where ledger_account = 'receivable_moved'), 0) as moved,
                           coalesce(sum(cents) filter (where ledger_account = 'receivable_paid'), 0) as paid
                      from lines
                     where charge_id is not null
                     group by charge_id) change
             where b.charge_id = change.charge_id
            """;

    private record Line(TransactionId transaction, int number, PostingLine line) {}

    private final JdbcTemplate batch;
    private final RoundTrips trips;

    JournalTable(JdbcTemplate batch, RoundTrips trips) {
        this.batch = batch;
        this.trips = trips;
    }

    /** Writes the transactions of charges whose balances are written along with them. */
    void write(List<Posting> postings, SignedIn actor, Instant at) {
        var transactions = CopiedRows.into(
                "journal",
                "id",
                "kind",
                "effective_on",
                "posted_on",
                "posted_at",
                "description",
                "source_kind",
                "source",
                "reverses",
                "actor_id",
                "actor_name");
        var lines = CopiedRows.into(
                "entry", "journal_id", "line", "ledger_account", "fund", "account_id", "charge_id", "cents");
        for (var posting : postings) {
            var reverses = posting.reverses();
            transactions
                    .row()
                    .id(posting.id().value())
                    .text(posting.kind().name())
                    .day(posting.effectiveOn())
                    .day(posting.postedOn())
                    .instant(at)
                    .text(posting.description())
                    .text(posting.source().kind())
                    .text(posting.source().reference())
                    .id(reverses == null ? null : reverses.value())
                    .id(actor.person().value())
                    .text(actor.name());
            for (int i = 0; i < posting.lines().size(); i++)
                line(lines, posting, i + 1, posting.lines().get(i));
        }
        transactions.write(batch);
        lines.write(batch);
    }

    private static void line(CopiedRows lines, Posting posting, int number, PostingLine line) {
        var charge = line.charge();
        var account = line.account();
        lines.row()
                .id(posting.id().value())
                .number(number)
                .text(line.ledgerAccount().code())
                .text(line.fund())
                .id(account == null ? null : account.value())
                .id(charge == null ? null : charge.value())
                .big(line.amount().cents());
    }

    /** Writes the transaction and moves the balances of its charges. */
    void writeAndMoveBalances(Posting posting, SignedIn actor, Instant at) {
        trips.write(AND_MOVE_BALANCES, values(List.of(posting), actor, at));
    }

    private static MapSqlParameterSource values(List<Posting> postings, SignedIn actor, Instant at) {
        var lines = new ArrayList<Line>();
        for (var posting : postings)
            for (int i = 0; i < posting.lines().size(); i++)
                lines.add(new Line(posting.id(), i + 1, posting.lines().get(i)));
        return new MapSqlParameterSource()
                .addValue("actor", actor.person().value())
                .addValue("actorName", actor.name())
                .addValue("ids", texts(postings, Posting::id))
                .addValue("kinds", texts(postings, Posting::kind))
                .addValue("effective", texts(postings, Posting::effectiveOn))
                .addValue("posted", texts(postings, Posting::postedOn))
                .addValue("at", texts(postings, posting -> at.atOffset(ZoneOffset.UTC)))
                .addValue("descriptions", texts(postings, Posting::description))
                .addValue(
                        "sourceKinds",
                        texts(postings, posting -> posting.source().kind()))
                .addValue("sources", texts(postings, posting -> posting.source().reference()))
                .addValue("reverses", reversedBy(postings))
                .addValue("journals", texts(lines, Line::transaction))
                .addValue("numbers", lines.stream().map(Line::number).toArray(Integer[]::new))
                .addValue(
                        "ledgerAccounts",
                        texts(lines, line -> line.line().ledgerAccount().code()))
                .addValue("funds", texts(lines, line -> line.line().fund()))
                .addValue("accounts", accountsOf(lines))
                .addValue("charges", chargesOf(lines))
                .addValue(
                        "cents",
                        lines.stream().map(line -> line.line().amount().cents()).toArray(Long[]::new));
    }

    private static String[] reversedBy(List<Posting> postings) {
        var reversed = new String[postings.size()];
        for (int i = 0; i < reversed.length; i++) {
            var reverses = postings.get(i).reverses();
            if (reverses != null) reversed[i] = reverses.toString();
        }
        return reversed;
    }

    private static String[] accountsOf(List<Line> lines) {
        var accounts = new String[lines.size()];
        for (int i = 0; i < accounts.length; i++) {
            var account = lines.get(i).line().account();
            if (account != null) accounts[i] = account.value().toString();
        }
        return accounts;
    }

    private static String[] chargesOf(List<Line> lines) {
        var charges = new String[lines.size()];
        for (int i = 0; i < charges.length; i++) {
            var charge = lines.get(i).line().charge();
            if (charge != null) charges[i] = charge.toString();
        }
        return charges;
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(row -> Objects.toString(column.apply(row))).toArray(String[]::new);
    }
}
