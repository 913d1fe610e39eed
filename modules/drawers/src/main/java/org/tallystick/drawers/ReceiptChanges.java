package org.tallystick.drawers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.security.SignedIn;

/** What was added to receipts after they were given: corrections, voids and copies; nothing is changed. */
@Repository
class ReceiptChanges {

    private static final String CORRECT = """
            with corrected as (
              insert into receipt_correction (receipt_number, version, reason, corrected_by, corrected_by_name, corrected_at)
              values (:number, :version, :reason, :by, :byName, :now) on conflict do nothing
              returning receipt_number, version
            )
            insert into receipt_tender (receipt_number, version, line, tender, cents, reference, handed_over)
            select c.receipt_number, c.version, t.line, t.tender, t.cents, t.reference, t.handed
              from corrected c
             cross join unnest(:tenders, :parts, :references, :handed)
                        with ordinality as t (tender, cents, reference, handed, line)
            """;

    private final JdbcClient jdbc;

    ReceiptChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when somebody else has made this version. */
    boolean correct(String number, int version, List<TenderLine> tenders, String reason, SignedIn by, Instant now) {
        return jdbc.sql(CORRECT)
                        .param("number", number)
                        .param("version", version)
                        .param("reason", reason)
                        .param("by", by.person().value())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param(
                                "tenders",
                                ReceiptTable.texts(
                                        tenders, line -> line.tender().name()))
                        .param("parts", ReceiptTable.cents(tenders, TenderLine::amount))
                        .param("references", ReceiptTable.texts(tenders, TenderLine::reference))
                        .param("handed", ReceiptTable.cents(tenders, TenderLine::handedOver))
                        .update()
                > 0;
    }

    /** False when it is void already. */
    boolean markVoid(String number, boolean afterClose, String reason, SignedIn by, Instant now) {
        return jdbc.sql("""
                                insert into receipt_void (receipt_number, after_close, reason, voided_by, voided_by_name, voided_at)
                                values (:number, :afterClose, :reason, :by, :byName, :now) on conflict do nothing""")
                        .param("number", number)
                        .param("afterClose", afterClose)
                        .param("reason", reason)
                        .param("by", by.person().value())
                        .param("byName", by.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The number of this copy; 0 when another was printed at the same moment. */
    int copy(String number, SignedIn by, Instant now) {
        return jdbc.sql("""
                        insert into receipt_copy (receipt_number, copy, printed_by, printed_by_name, printed_at)
                        select :number, coalesce(max(copy), 0) + 1, :by, :byName, :now
                          from receipt_copy where receipt_number = :number
                        on conflict do nothing
                        returning copy""")
                .param("number", number)
                .param("by", by.person().value())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
