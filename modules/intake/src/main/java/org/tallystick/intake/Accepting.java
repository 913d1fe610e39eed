package org.tallystick.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.reading.MappingKind;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.NotThere;

/** Lets an import post what its dry run has shown, once. */
@Component
class Accepting {

    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final TriedRows tried;
    private final ImportTerms terms;
    private final BusinessDay day;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher news;
    private final Audit audit;

    Accepting(
            ImportRepository imports,
            ImportRowRepository rows,
            TriedRows tried,
            ImportTerms terms,
            BusinessDay day,
            TransactionOperations transactions,
            ApplicationEventPublisher news,
            Audit audit) {
        this.imports = imports;
        this.rows = rows;
        this.tried = tried;
        this.terms = terms;
        this.day = day;
        this.transactions = transactions;
        this.news = news;
        this.audit = audit;
    }

    ImportRow accept(ImportId id, String authority, @Nullable String despite) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> accepting(id, authority, despite)));
        } catch (DuplicateKeyException _) {
            throw seenBefore(imports.contentOf(id));
        }
    }

    private ImportRow accepting(ImportId id, String authority, @Nullable String despite) {
        var held = hold(id);
        if (isAcceptedAlready(held)) return row(id);
        requireReady(held);
        checkKind(held);
        check(row(id), despite);
        if (imports.postedBefore(imports.contentOf(id)).isPresent()) throw seenBefore(imports.contentOf(id));
        audit.done(Act.of("import.accept", "import", id.toString())
                .before(ImportRun.facts(row(id)))
                .why(despite)
                .authority(authority));
        rows.forgetKept(id);
        rows.forgetSeen(id);
        imports.restartToPost(id, CurrentPerson.get().name(), despite);
        news.publishEvent(new ImportAccepted(id));
        return row(id);
    }

    void forgetTried(ImportId id) {
        tried.forget(id);
    }

    /** Refused while the sender's own totals are missing or differ, unless a reason is given. */
    void check(ImportRow row, @Nullable String reason) {
        checkTotals(row, terms.on(day.today()), reason);
    }

    private static void checkKind(Import held) {
        if (held.mapping().kind() == MappingKind.INVENTORY)
            throw new ImportRefused(
                    "This is a list of what a department still holds. Nothing of it posts: see what is overdue for referral.");
    }

    private static void checkTotals(ImportRow row, ImportAcceptance wanted, @Nullable String reason) {
        if (wanted.wantsControlTotals() && row.control().isNone())
            throw new ImportRefused(
                    "Nothing is accepted here without the sender's own totals. Type in how many rows and how much the sender says the file holds.");
        var differing = row.compared().stream()
                .filter(line -> !line.agrees())
                .map(ControlTotals.Line::inWords)
                .toList();
        if (!differing.isEmpty() && reason == null)
            throw new ImportRefused("The sender's totals and the file differ. " + String.join(" ", differing)
                    + " Repair the rows, correct the totals, or give the reason for accepting it as it is.");
    }

    /** What accepting answers where nothing waits: the import when it was accepted before, else a refusal. */
    ImportRow answerWithoutAccepting(ImportId id) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var held = hold(id);
            if (isAcceptedAlready(held)) return row(id);
            requireReady(held);
            throw new ImportRefused("This import became ready just now. Look at it before it is accepted.");
        }));
    }

    ImportRefused seenBefore(String sha256) {
        return imports.postedBefore(sha256)
                .map(earlier -> new ImportRefused(
                        "This file was taken in before, as “" + earlier.fileName() + "” by " + earlier.receivedByName()
                                + ". Nothing was taken in again.",
                        earlier.id()))
                .orElseGet(() -> new ImportRefused("This file is being taken in just now."));
    }

    private static boolean isAcceptedAlready(Import held) {
        return held.posting() && (held.state().isUnderWay() || held.state() == ImportState.POSTED);
    }

    private static void requireReady(Import held) {
        if (held.state() != ImportState.READY)
            throw new ImportRefused("Only an import that was tried and is ready can be accepted. This one is "
                    + held.state().inWords() + ".");
    }

    private Import hold(ImportId id) {
        return imports.hold(id).orElseThrow(() -> new NotThere("import", id.toString()));
    }

    private ImportRow row(ImportId id) {
        return imports.row(id).orElseThrow();
    }
}
