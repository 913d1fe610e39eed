package org.tallystick.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.approvals.ApprovalTable.Asker;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Ids;

/** The further consents of requests, and the links by which somebody outside says theirs. */
@Repository
class ConsentTable {

    /** A link that still opens, with the consent that it is for and the content for which it was made. */
    record Link(UUID id, UUID consent, String content, String madeBy, Instant expires) {}

    private final JdbcClient jdbc;

    ConsentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked anew whenever it is submitted; what was said about older content no longer counts. */
    void want(ApprovalRow row, List<ApprovalTerms.Wanted> wanted) {
        var id = row.id().value();
        revoke("consent_id in (select id from approval_consent where approval_id = ?)", id);
        jdbc.sql("update approval_consent set superseded = true where approval_id = ? and not superseded")
                .param(id)
                .update();
        for (int at = 0; at < wanted.size(); at++) insert(row, at, wanted.get(at));
    }

    private void insert(ApprovalRow row, int position, ApprovalTerms.Wanted one) {
        jdbc.sql("""
                        insert into approval_consent (id, approval_id, position, requested_by, wanted, department, outside, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
                .params(Arrays.asList(
                        Ids.next(),
                        row.id().value(),
                        position,
                        row.requestedBy().value(),
                        one.from().strip(),
                        one.department(),
                        one.byLink()))
                .update();
    }

    /** Those that count now, in the order in which the agency names them. */
    List<ConsentRow> of(ApprovalId approval) {
        return jdbc.sql("select * from approval_consent where approval_id = ? and not superseded order by position")
                .param(approval.value())
                .query(ConsentTable::row)
                .list();
    }

    boolean saidBy(ApprovalId approval, PersonId person) {
        return jdbc.sql(
                        "select exists (select 1 from approval_consent where approval_id = ? and by_id = ? and not superseded)")
                .params(approval.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    Optional<ConsentRow> one(UUID id) {
        return jdbc.sql("select * from approval_consent where id = ? and not superseded")
                .param(id)
                .query(ConsentTable::row)
                .optional();
    }

    void say(UUID id, ConsentRow.State state, Asker by, String reason, Instant at) {
        jdbc.sql("update approval_consent set state = ?, by_id = ?, by_name = ?, reason = ?, at = ? where id = ?")
                .params(state.name(), by.person().value(), by.name(), reason, at(at), id)
                .update();
    }

    /** The link takes the place of an older one for the same consent. */
    void link(UUID consent, String tokenMark, String content, Asker by, Instant now, Instant expires) {
        revoke("consent_id = ?", consent);
        jdbc.sql("""
                        insert into approval_link (id, consent_id, token_sha256, content_sha256, made_by, made_by_name, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), consent, tokenMark, content, by.person().value(), by.name(), at(now), at(expires))
                .update();
    }

    /** The link of that mark while it opens anything, for whoever holds it. */
    Optional<Link> open(String tokenMark, Instant now) {
        return jdbc.sql("""
                        select id, consent_id, content_sha256, made_by_name, expires_at from approval_link
                         where token_sha256 = ? and used_at is null and revoked_at is null and expires_at > ?""")
                .params(tokenMark, at(now))
                .query((row, _) -> new Link(
                        row.getObject("id", UUID.class),
                        row.getObject("consent_id", UUID.class),
                        row.getString("content_sha256"),
                        row.getString("made_by_name"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Whether this use is the first. */
    boolean use(UUID link, Instant now) {
        return jdbc.sql("update approval_link set used_at = ? where id = ? and used_at is null and revoked_at is null")
                        .params(at(now), link)
                        .update()
                == 1;
    }

    private void revoke(String which, UUID id) {
        jdbc.sql("update approval_link set revoked_at = made_at where used_at is null and revoked_at is null and "
                        + which)
                .param(id)
                .update();
    }

    private static ConsentRow row(ResultSet row, int number) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return new ConsentRow(
                row.getObject("id", UUID.class),
                new ApprovalId(row.getObject("approval_id", UUID.class)),
                row.getString("wanted"),
                row.getString("department"),
                row.getBoolean("outside"),
                ConsentRow.State.valueOf(row.getString("state")),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getString("reason"),
                at == null ? null : at.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
