package org.tallystick.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.accounts.Accounts;
import org.tallystick.security.PersonId;
import org.tallystick.web.Refusal;

/** Takes a piece of a file in one transaction; where a row spoils a piece, the rows go one by one. */
@Component
class ImportChunks {

    private final TransactionOperations transactions;
    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final PostRows books;
    private final Accounts accounts;

    ImportChunks(
            TransactionOperations transactions,
            ImportRepository imports,
            ImportRowRepository rows,
            PostRows books,
            Accounts accounts) {
        this.transactions = transactions;
        this.imports = imports;
        this.rows = rows;
        this.books = books;
        this.accounts = accounts;
    }

    /** What holds for all pieces of an import. */
    record Terms(Import work, AgencyWords words, PersonId owner, LocalDate nextDate) {}

    /** False when the import was stopped or is being run by somebody else. */
    boolean take(Terms terms, long after, List<ReadRow> piece) {
        try {
            return takeAtOnce(terms, after, piece);
        } catch (DataIntegrityViolationException | Refusal | IllegalArgumentException | ArithmeticException spoiled) {
            if (piece.size() == 1)
                return takeAtOnce(
                        terms, after, List.of(piece.getFirst().rejected(new Fault(null, null, Fault.NOT_POSTED))));
        }
        long behind = after;
        for (var row : piece) {
            if (!take(terms, behind, List.of(row))) return false;
            behind = row.row();
        }
        return true;
    }

    private boolean takeAtOnce(Terms terms, long after, List<ReadRow> piece) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var id = terms.work().id();
            var now = imports.hold(id).orElseThrow();
            if (now.state() != ImportState.RUNNING || now.lastRow() != after) return false;
            var triage = triage(terms.work(), piece);
            rows.keep(id, "REJECTED", triage.rejected());
            rows.keep(id, "REPEATED", triage.repeated());
            if (terms.work().posting())
                books.post(terms.work(), terms.words(), terms.owner(), terms.nextDate(), triage.created());
            else rows.see(id, seen(triage.created()));
            imports.advance(id, triage.result(piece.getLast().row()));
            return true;
        }));
    }

    private Triage triage(Import work, List<ReadRow> piece) {
        var keys = new ArrayList<SourceKey>();
        var numbers = new ArrayList<String>();
        for (var row : piece) {
            var debt = row.debt();
            if (debt == null) continue;
            keys.add(row.key());
            if (debt.account() != null) numbers.add(debt.account());
        }
        var known = rows.postedAmong(keys);
        var taken = accounts.taken(numbers);
        var account = work.mapping().account();
        var column = account == null || account.column() == null ? "account" : account.column();
        if (work.posting()) return Triage.of(piece, column, known, taken::contains);
        known.addAll(rows.seenAmong(work.id(), keys));
        var tried = rows.seenAmong(
                work.id(), numbers.stream().map(SourceKey::ofAccount).toList());
        return Triage.of(
                piece, column, known, number -> taken.contains(number) || tried.contains(SourceKey.ofAccount(number)));
    }

    private static List<SourceKey> seen(List<ReadRow> created) {
        var keys = new ArrayList<SourceKey>();
        for (var row : created) {
            keys.add(row.key());
            var debt = row.debt();
            if (debt != null && debt.account() != null) keys.add(SourceKey.ofAccount(debt.account()));
        }
        return keys;
    }
}
