package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.accounts.Accounts;
import org.tallystick.agency.Onboarding;
import org.tallystick.intake.KeptRow.Outcome;
import org.tallystick.intake.reading.CardWatch;
import org.tallystick.jobs.Jobs;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;
import org.tallystick.web.CardNumberRefused;

/** Numbers of payment cards in a sender's file: they are not kept, whatever column they stand in. */
@ModuleTest(properties = "tallystick.jobs.enabled=false")
class CardsInFilesTests {

    private static final String HEADER =
            "Owner,Tax Account,Parcel ID,Property Address,2024 Amount Published,Clerk's note\n";
    private static final String NOTE = "Clerk's note";
    private static final String CARD = "4111111111111111";
    private static final String LIKE_A_CARD = "378282246310005";
    private static final List<String> WRITTEN =
            List.of(CARD, "4111 1111 1111 1111", "4111-1111-1111-1111 12/28", "paid by 5555555555554444 in May");

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestTenant agency;

    @BeforeEach
    void the_city_is_set_up() throws IOException {
        if (people.all().isEmpty()) onboarding.apply(CityPackFixture.in(folder));
    }

    @Test
    void rows_that_hold_a_card_number_are_sent_back_and_the_others_post() {
        long seed = System.nanoTime();
        System.out.println("files with cards of seed " + seed);
        var random = new Random(seed);
        var file = new StringBuilder(HEADER);
        var wrong = new ArrayList<Long>();
        for (int i = 0; i < 300; i++) {
            var place = random.nextInt(6) == 0 ? random.nextInt(4) : -1;
            if (place >= 0) wrong.add(i + 2L);
            var card = WRITTEN.get(random.nextInt(WRITTEN.size()));
            file.append("%s,%08d,%s,%s,10.00,%s%n"
                    .formatted(
                            place == 0 ? card : "OWNER " + i,
                            41_000_000 + i,
                            place == 1 ? card : "P" + random.nextLong(1L << 40),
                            place == 2 ? card : i + " W LARKSPUR ST",
                            place == 3 ? card : "ref " + random.nextInt(1 << 30)));
        }

        var tried = load("cards.csv", file.toString(), true);
        as(() -> imports.accept(tried.id()));
        var posted = finished(tried.id());

        var rejected = imports.kept(posted.id(), Outcome.REJECTED, null, 0, 400);
        assertThat(rejected).extracting(KeptRow::row).containsExactlyElementsOf(wrong);
        assertThat(rejected).allSatisfy(row -> assertThat(row.reason()).isEqualTo(CardWatch.REASON));
        assertThat(posted.created()).isEqualTo(300 - wrong.size());
        nothingIsKept();
    }

    @Test
    void the_row_and_the_column_are_named_and_only_the_last_digits_are_shown() {
        var tried = load("named.csv", HEADER + "ROSA,42000001,P1,1 ELM ST,5.00,visa " + CARD + " 12/28\n", true);

        assertThat(imports.kept(tried.id(), Outcome.REJECTED, null, 0, 5))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.row()).isEqualTo(2);
                    assertThat(row.column()).isEqualTo(NOTE);
                    assertThat(row.value()).isEqualTo("visa ••••••••••••1111 12/28");
                    assertThat(row.fields()).endsWith("visa ••••••••••••1111 12/28");
                });
        nothingIsKept();
    }

    @Test
    void a_person_types_over_it_but_not_another_card() {
        var tried = load("repaired.csv", HEADER + "QUINN,43000001,P1,9 OAK AVE,5.00," + CARD + "\n", true);

        assertThatThrownBy(() -> repair(tried, "5555 5555 5555 4444", null))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining(NOTE);
        assertThatThrownBy(() -> repair(tried, "", "the card was " + CARD)).isInstanceOf(CardNumberRefused.class);
        assertThat(repair(tried, "", "taken out").rejected()).isZero();
        as(() -> imports.accept(tried.id()));
        assertThat(finished(tried.id()).created()).isOne();
        nothingIsKept();
    }

    @Test
    void a_reference_that_looks_like_a_card_posts_and_is_listed() {
        var posted = load("reference.csv", HEADER + "ROSA," + LIKE_A_CARD + ",P1,1 ELM ST,5.00,\n", false);

        assertThat(posted.created()).isOne();
        assertThat(accounts.byNumber(LIKE_A_CARD)).isPresent();
        assertThat(imports.kept(posted.id(), Outcome.FLAGGED, CardWatch.FLAG, 0, 5))
                .singleElement()
                .satisfies(row -> assertThat(row.row()).isEqualTo(2));
        assertThat(imports.reasons(posted.id(), Outcome.FLAGGED)).contains(new KeptReason(CardWatch.FLAG, 1));
    }

    @Test
    void a_row_with_too_many_fields_is_kept_without_the_digits() {
        load("wide.csv", HEADER + "ROSA,44000001,P1,1 ELM ST,5.00,note,x," + CARD + "\n", true);
        load("torn.csv", HEADER + "\"ROSA\"x,44000002,P1,1 ELM ST,5.00," + CARD + "\n", true);

        nothingIsKept();
    }

    /** No table of the agency holds the digits. */
    private void nothingIsKept() {
        var tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = current_schema() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        assertThat(tables).contains("import_row", "import_ruling", "source_record", "timeline_entry");
        for (var table : tables) {
            var rows = jdbc.sql("select t::text from \"" + table + "\" t where t::text ~ :cards")
                    .param("cards", "4111[ -]?1111[ -]?1111[ -]?1111|5555[ -]?5555[ -]?5555[ -]?4444")
                    .query(String.class)
                    .list();
            assertThat(rows).as(table).isEmpty();
        }
    }

    private ImportRow repair(ImportRow tried, String note, @Nullable String why) {
        return as(() -> rulings.rule(new RuleOnRows(tried.id(), Ruling.REPAIR, List.of(2L), Map.of(NOTE, note), why)));
    }

    private ImportRow load(String name, String text, boolean dryRun) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return finished(as(() -> imports.load(new LoadFile(name, "sedgwick-delinquent-tax", dryRun), bytes))
                .id());
    }

    private ImportRow finished(ImportId id) {
        jobs.runHere(ImportJob.NAME, Tenants.current(), id.toString());
        return imports.of(id);
    }

    private <T extends @Nullable Object> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        var sender = people.all().stream()
                .filter(person -> "4306".equals(person.classCode()))
                .findFirst()
                .orElseThrow();
        return CurrentPerson.call(
                new SignedIn(sender.id(), sender.username(), sender.name(), agency.id(), SignedInAs.PERSON), work);
    }
}
