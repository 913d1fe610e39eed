package org.tallystick.worklists;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.worklists.WorkProofRow.Orphan;

/** The nightly proofs and what they found. */
@Repository
class WorkProofTable {

    private final JdbcTemplate jdbc;

    WorkProofTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A date that is proved already keeps its proof. */
    void add(WorkProofRow proof) {
        var fresh = jdbc.update(
                "insert into work_proof (business_date, proved_at, accounts, late, lacking, ownerless)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (business_date) do nothing",
                proof.businessDate(),
                Timestamp.from(proof.provedAt()),
                proof.accounts(),
                proof.late(),
                proof.lacking(),
                proof.ownerless());
        if (fresh == 0) return;
        for (int i = 0; i < proof.orphans().size(); i++)
            jdbc.update(
                    "insert into work_orphan (business_date, position, account_number, sentence) values (?, ?, ?, ?)",
                    proof.businessDate(),
                    i + 1,
                    proof.orphans().get(i).accountNumber(),
                    proof.orphans().get(i).sentence());
    }

    /** The newest first. */
    List<WorkProofRow> latest(int limit) {
        return jdbc.query(
                "select business_date, proved_at, accounts, late, lacking, ownerless from work_proof"
                        + " order by business_date desc limit ?",
                (row, _) -> {
                    var date = row.getObject("business_date", LocalDate.class);
                    return new WorkProofRow(
                            date,
                            row.getTimestamp("proved_at").toInstant(),
                            row.getLong("accounts"),
                            row.getLong("late"),
                            row.getLong("lacking"),
                            row.getLong("ownerless"),
                            orphans(date));
                },
                limit);
    }

    private List<Orphan> orphans(LocalDate date) {
        return jdbc.query(
                "select account_number, sentence from work_orphan where business_date = ? order by position",
                (row, _) -> new Orphan(row.getString("account_number"), row.getString("sentence")),
                date);
    }
}
