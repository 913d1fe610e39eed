package org.tallystick.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CardNumbers;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.FieldCipher;
import org.tallystick.tenancy.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what the person at work typed into a form about a subject until they send it or throw it away. It is theirs
 * alone, sealed, and never holds the number of a payment card. Which field may hold a number that only looks like one is said by the form.
 */
@Service
@Transactional
public class KeptForms {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};
    private static final int LONGEST_TEXT = 8_000;
    private static final int MOST_FORMS = 200;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BusinessDay day;

    KeptForms(JdbcClient jdbc, FieldCipher cipher, BusinessDay day) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.day = day;
    }

    /** What was typed into that form about that subject, such as {@code payment} and an account's id. */
    @Transactional(readOnly = true)
    public Optional<KeptForm> of(String form, String subject) {
        return jdbc.sql("select id, content, kept_at from kept_form where person = ? and form = ? and subject = ?")
                .params(me(), form, subject)
                .query(this::kept)
                .optional();
    }

    /** Keeps what is typed now in place of what was kept before; nothing typed at all is not kept. */
    public Instant keep(String form, String subject, Map<String, String> typed) {
        return keep(form, subject, typed, Set.of());
    }

    /**
     * The same where the fields in {@code references} hold a number that a bank or another office gave, such as a check's: it
     * is kept also when it looks like a card's, as it is when it is sent.
     */
    public Instant keep(String form, String subject, Map<String, String> typed, Set<String> references) {
        var kept = new TreeMap<String, String>();
        typed.forEach((field, text) -> {
            boolean may = references.contains(field) || !CardNumbers.isIn(text);
            if (!text.isBlank() && text.length() <= LONGEST_TEXT && may) kept.put(field, text);
        });
        var now = day.now();
        if (kept.isEmpty()) {
            drop(form, subject);
            return now;
        }
        var id = id(form, subject).orElseGet(Ids::next);
        jdbc.sql("""
                        insert into kept_form (id, person, form, subject, content, kept_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set content = excluded.content, kept_at = excluded.kept_at""")
                .params(id, me(), form, subject, cipher.seal(place(id), JSON.writeValueAsString(kept)), Stamps.of(now))
                .update();
        forgetOldest();
        return now;
    }

    /** It was sent, or is not wanted any more. */
    public void drop(String form, String subject) {
        jdbc.sql("delete from kept_form where person = ? and form = ? and subject = ?")
                .params(me(), form, subject)
                .update();
    }

    private void forgetOldest() {
        jdbc.sql("""
                        delete from kept_form where id in (
                            select id from kept_form where person = ? order by kept_at desc offset ?)""").params(me(), MOST_FORMS).update();
    }

    private Optional<UUID> id(String form, String subject) {
        return jdbc.sql("select id from kept_form where person = ? and form = ? and subject = ?")
                .params(me(), form, subject)
                .query(UUID.class)
                .optional();
    }

    private KeptForm kept(ResultSet row, int number) throws SQLException {
        var place = place(row.getObject("id", UUID.class));
        return new KeptForm(
                JSON.readValue(cipher.open(place, row.getBytes("content")), TYPED),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static FieldCipher.Place place(UUID id) {
        return new FieldCipher.Place("kept_form", "content", id);
    }

    private static UUID me() {
        return CurrentPerson.get().person().value();
    }
}
