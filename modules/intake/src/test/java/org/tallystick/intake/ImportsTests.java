package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Timeline;
import org.tallystick.agency.Onboarding;
import org.tallystick.debtors.Debtors;
import org.tallystick.intake.reading.Columns;
import org.tallystick.intake.reading.Fault;
import org.tallystick.intake.reading.FileRefused;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.TableRows;
import org.tallystick.intake.reading.Vocabulary;
import org.tallystick.jobs.Jobs;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Totals;
import org.tallystick.money.Money;
import org.tallystick.search.Search;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tables.Table;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;
import org.tallystick.web.LongWorkRow;
import org.tallystick.web.LongWorks;
import org.tallystick.web.NotThere;

@ModuleTest(properties = "tallystick.jobs.enabled=false")
class ImportsTests {

    private static final String SEDGWICK = "sedgwick-delinquent-tax";

    @TempDir
    private Path folder;

    @Autowired
    private LongWorks longWorks;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRepository repository;

    @Autowired
    private ImportChunks chunks;

    @Autowired
    private ImportFiles files;

    @Autowired
    private ImportTables tables;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private People people;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Search search;

    @Autowired
    private BooksCheck books;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestTenant agency;

    @BeforeEach
    void the_city_is_set_up() throws IOException {
        if (people.all().isEmpty()) onboarding.apply(CityPackFixture.in(folder));
    }

    @Test
    void a_county_list_posts_to_the_cent() throws IOException {
        var list = TaxListFixture.of(1, 10_000_000, 7_173);
        var before = ledger.totals();

        var posted = finished(load("county.csv.gz", list.gzip(), false));

        assertThat(posted.state()).isEqualTo(ImportState.POSTED);
        assertThat(List.of(posted.rows(), posted.created(), posted.matched(), posted.repeated(), posted.rejected()))
                .containsExactly(7_173L, 7_173L, 0L, 0L, 0L);
        assertThat(posted.totals().balance()).isEqualTo(list.total());
        assertThat(ledger.totals().balance().minus(before.balance())).isEqualTo(list.total());
        assertThat(ledger.totals().charges() - before.charges()).isEqualTo(7_173);
        assertThat(books.run()).isEmpty();

        var account = accounts.byNumber("10000004").orElseThrow();
        assertThat(account.ownerName()).isEqualTo(sender().name());
        assertThat(account.department()).isEqualTo("TTX");
        assertThat(accounts.debtsOf(List.of(account.id())).getFirst().debtType())
                .isEqualTo("DELINQUENT_TAX");
        assertThat(as(() -> search.find("10000004", null, 5)).items())
                .anySatisfy(hit -> assertThat(hit.accountNumber()).isEqualTo("10000004"));
    }

    @Test
    void an_imported_account_begins_with_one_line_in_the_name_of_its_sender() throws IOException {
        var list = TaxListFixture.of(31, 31_000_000, 3);

        finished(load("begins.csv", list.plain(), false));

        var account = accounts.byNumber("31000001").orElseThrow();
        assertThat(timeline.of(List.of(account.id()), Set.of(), null, 10).items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actorName()).isEqualTo(sender().name());
                    assertThat(line.text())
                            .startsWith("Account opened with ")
                            .contains(" 31000001 from begins.csv, row ");
                    assertThat(line.amount()).isNotNull();
                });
    }

    @Test
    void an_owner_keeps_the_spelling_and_a_blank_address_is_no_address() {
        var list = TaxListFixture.of(2, 20_000_000, 40);
        finished(load("small.csv", list.plain(), false));

        int without = 0;
        for (int i = 0; i < 40; i++) {
            var account = accounts.byNumber(String.valueOf(20_000_000 + i)).orElseThrow();
            var party = debtors.of(account.party());
            if (party.addresses().isEmpty()) without++;
            assertThat(party.name()).matches("OWNER \\d+ LLC|BELLWEATHER, ROSA & \"MIA\" \\d+");
        }
        assertThat(without).isEqualTo(list.blankAddresses());
    }

    @Test
    void a_dry_run_posts_nothing_and_accepting_it_posts_what_it_showed() {
        var list =
                TaxListFixture.of(3, 30_000_000, 1_500).line("NOBODY,,1,,5.00").line("X,30000000,1,,5.00");
        var before = ledger.totals();

        var tried = finished(load("tried.csv", list.plain(), true));

        assertThat(tried.state()).isEqualTo(ImportState.READY);
        assertThat(List.of(tried.rows(), tried.created(), tried.repeated(), tried.rejected()))
                .containsExactly(1_502L, 1_500L, 1L, 1L);
        assertThat(tried.totals().balance()).isEqualTo(list.total());
        assertThat(ledger.totals()).isEqualTo(before);
        assertThat(accounts.byNumber("30000000")).isEmpty();

        as(() -> imports.accept(tried.id()));
        var posted = finished(tried.id());
        as(() -> imports.accept(tried.id()));
        finished(tried.id());

        assertThat(posted.state()).isEqualTo(ImportState.POSTED);
        assertThat(List.of(posted.rows(), posted.created(), posted.repeated(), posted.rejected()))
                .containsExactly(1_502L, 1_500L, 1L, 1L);
        assertThat(ledger.totals().balance().minus(before.balance())).isEqualTo(list.total());
    }

    @Test
    void the_same_content_is_refused_with_the_import_it_came_in_before() throws IOException {
        var list = TaxListFixture.of(4, 40_000_000, 20);
        var first = finished(load("first.csv", list.plain(), false));

        assertThatThrownBy(() -> load("other name.csv.gz", list.gzip(), false))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(refused.other()).isEqualTo(first.id()))
                .hasMessageContaining("first.csv");
    }

    @Test
    void rows_seen_before_come_in_once_even_in_another_file() {
        finished(load("a.csv", TaxListFixture.of(5, 50_000_000, 30).plain(), false));
        var before = ledger.totals();

        var again = finished(load("b.csv", TaxListFixture.of(6, 50_000_000, 35).plain(), false));

        assertThat(List.of(again.rows(), again.created(), again.repeated())).containsExactly(35L, 5L, 30L);
        assertThat(ledger.totals().charges() - before.charges()).isEqualTo(5);
    }

    @Test
    void a_killed_import_goes_on_where_it_stood() {
        var list = TaxListFixture.of(7, 60_000_000, 2_500);
        var before = ledger.totals();
        var id = load("killed.csv", list.plain(), false);

        killedAfter(id, 1_000, false);
        assertThat(ledger.totals().charges() - before.charges()).isEqualTo(1_000);
        killedAfter(id, 1_000, true);
        assertThat(ledger.totals().charges() - before.charges()).isEqualTo(1_000);
        var posted = finished(id);

        assertThat(posted.resumed()).isTrue();
        assertThat(posted.state()).isEqualTo(ImportState.POSTED);
        assertThat(posted.created()).isEqualTo(2_500);
        assertThat(ledger.totals().balance().minus(before.balance())).isEqualTo(list.total());
        assertThat(books.run()).isEmpty();
    }

    /** Takes one piece and then is gone: between two pieces, or in the middle of one. */
    private void killedAfter(ImportId id, int rows, boolean inTheMiddle) {
        as(() -> transactions.execute(status -> {
            if (!inTheMiddle) repository.begin(id, java.time.Instant.EPOCH, java.time.LocalDate.of(2026, 11, 20));
            var work = repository.hold(id).orElseThrow();
            var legs = Legs.of(
                    work.mapping(),
                    tables.of(id).stream().map(ImportTable::table).toList());
            var leg = legs.all().getFirst();
            try (var csv = files.open(work.fileKey(), leg.table())) {
                var columns = new Columns(ImportRun.header(csv), leg.columns(work.mapping()));
                var words = vocabulary.now();
                var reader = TableRows.of(work.mapping(), null, columns, words, work.day());
                var piece = new java.util.ArrayList<ReadRow>();
                for (var line = csv.next(); line != null && piece.size() < rows; line = csv.next())
                    if (line.row() > work.lastRow()) piece.add(reader.read(line.row(), line));
                var terms = new ImportChunks.Terms(work, words, work.receivedBy(), work.day());
                assertThat(chunks.take(terms, legs, leg, work.lastRow(), piece)).isTrue();
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
            if (inTheMiddle) status.setRollbackOnly();
            return true;
        }));
    }

    @Test
    void rejected_rows_say_where_and_why() {
        var text = """
                No,Kind,Who,Due,On
                1,EMS,"Tran, Linh",348.00,03/14/2026
                2,EMS,,12.00,03/14/2026
                3,EMST,"Marsh, Peter",12.00,03/14/2026
                4,EMS,"Marsh, Peter","348,00",03/14/2026
                5,EMS,"Marsh, Peter",12.00,02/30/2026
                6,EMS,"Marsh, Peter",12.00,05/11/2062
                7,EMS,"Marsh, Peter"
                8,EMS,"Marsh, Peter,12.00,03/14/2026
                9,EMS,Marsh,-12.00,03/14/2026
                1,EMS,"Other, Row",5.00,03/14/2026
                """;

        var done = finished(load("faulty.csv", bytes(text), false, """
                {"sender": "Fire EMS billing", "account": {"column": "No"}, "debtType": {"column": "Kind"},
                 "party": {"name": {"column": "Who"}}, "incurredOn": {"column": "On", "dates": "MM_DD_YYYY"},
                 "charges": [{"type": "SERVICE", "levied": {"column": "Due"}}]}"""));

        assertThat(List.of(done.rows(), done.created(), done.rejected())).containsExactly(10L, 1L, 9L);
        assertThat(rejects(done.id()))
                .containsExactly(
                        new Fault("Who", "", Fault.MISSING),
                        new Fault("Kind", "EMST", Fault.DEBT_TYPE),
                        new Fault("Due", "348,00", Fault.AMOUNT),
                        new Fault("On", "02/30/2026", Fault.DATE),
                        new Fault("On", "05/11/2062", Fault.FUTURE),
                        new Fault("Due", "3 of 5", Fault.FIELD_COUNT),
                        new Fault("Who", "8,EMS,\"Marsh, Peter,12.00,03/14/2026", "A quote is opened and never closed"),
                        new Fault("Due", "-12.00", Fault.LEVIED_NEGATIVE),
                        new Fault("No", "1", Triage.NUMBER_TAKEN));
        assertThat(imports.reasons(done.id(), KeptRow.Outcome.REJECTED)).hasSize(9);
    }

    private List<Fault> rejects(ImportId id) {
        return imports.kept(id, KeptRow.Outcome.REJECTED, null, 0, 100).stream()
                .map(row -> new Fault(row.column(), row.value(), row.reason()))
                .toList();
    }

    @Test
    void levied_adjusted_moved_and_paid_are_kept_apart() {
        var before = ledger.totals();
        var done = finished(load("history.csv", bytes("""
                No,Who,Levied,Adjusted,Moved,Paid,Late
                H-1,"Ulloa, Ines",500.00,-50.00,100.00,25.50,10
                H-2,Amber Bakery LLC,80,,,,
                """), false, """
                {"debt": {"column": "No"}, "debtType": {"constant": "PARKING_CITATION"}, "party": {"name": {"column": "Who"}},
                 "charges": [
                  {"type": "FINE", "levied": {"column": "Levied"}, "adjusted": {"column": "Adjusted"},
                   "moved": {"column": "Moved"}, "paid": {"column": "Paid"}},
                  {"type": "PENALTY", "levied": {"column": "Late"}}]}"""));

        assertThat(done.totals())
                .isEqualTo(new ImportTotals(Money.of("590"), Money.of("-50"), Money.of("100"), Money.of("25.50")));
        assertThat(done.totals().balance()).isEqualTo(Money.of("414.50"));
        assertThat(difference(ledger.totals(), before))
                .isEqualTo(new Totals(3, Money.of("590"), Money.of("-50"), Money.of("100"), Money.of("25.50")));
    }

    @Test
    void a_row_whose_amounts_are_all_blank_posts_as_zero_and_can_be_listed() {
        var before = ledger.totals();
        var mapping = """
                {"debt": {"column": "No"}, "debtType": {"constant": "PARKING_CITATION"}, "party": {"name": {"column": "Who"}},
                 "charges": [
                  {"type": "FINE", "levied": {"column": "Fine"}, "paid": {"column": "Paid"}},
                  {"type": "PENALTY", "levied": {"column": "Late"}}]}""";
        var text = """
                No,Who,Fine,Late,Paid
                B-1,"Ulloa, Rita",,,
                B-2,"Ulloa, Rosa", ,,5.00
                B-3,"Ulloa, Remy",,10,
                """;
        var tried = finished(load("tried-blank.csv", bytes(text.replace("B-", "C-")), true, mapping));
        var done = finished(load("blank.csv", bytes(text), false, mapping));

        assertThat(List.of(done.rows(), done.created(), done.rejected())).containsExactly(3L, 3L, 0L);
        assertThat(done.totals()).isEqualTo(tried.totals());
        assertThat(difference(ledger.totals(), before))
                .isEqualTo(new Totals(3, Money.of("10"), Money.ZERO, Money.ZERO, Money.of("5")));
        assertThat(imports.kept(done.id(), KeptRow.Outcome.FLAGGED, "blank_amount", 0, 10))
                .extracting(KeptRow::row)
                .containsExactly(2L, 3L);
        assertThat(imports.anomalies(done.id())).containsExactly(new Anomaly("blank_amount", 2, 2, Money.of("-5")));
    }

    private static Totals difference(Totals now, Totals before) {
        return new Totals(
                now.charges() - before.charges(),
                now.levied().minus(before.levied()),
                now.adjusted().minus(before.adjusted()),
                now.moved().minus(before.moved()),
                now.paid().minus(before.paid()));
    }

    private LongWorkRow longWork(ImportId id) {
        return longWorks.latest().stream()
                .filter(row -> row.id().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_queued_import_can_be_given_up_and_sent_again() {
        var list = TaxListFixture.of(8, 80_000_000, 5);
        var id = load("given-up.csv", list.plain(), false);
        assertThat(as(() -> longWork(id)))
                .extracting(LongWorkRow::what, LongWorkRow::state, LongWorkRow::canCancel, LongWorkRow::link)
                .containsExactly("Import of given-up.csv", LongWorkRow.State.WAITING, true, "intake/" + id);

        as(() -> {
            longWorks.cancel("import", id.toString());
            return id;
        });
        assertThat(as(() -> longWork(id)))
                .extracting(LongWorkRow::state, LongWorkRow::canCancel)
                .containsExactly(LongWorkRow.State.CANCELLED, false);
        assertThat(as(() -> imports.cancel(id)).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(finished(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(accounts.byNumber("80000000")).isEmpty();
        assertThat(finished(load("given-up.csv", list.plain(), false)).created())
                .isEqualTo(5);
        assertThatThrownBy(() -> as(() -> imports.accept(id))).isInstanceOf(ImportRefused.class);
    }

    @Test
    void another_agency_sees_nothing_of_an_import() {
        var id = load("ours.csv", TaxListFixture.of(9, 90_000_000, 3).plain(), true);

        Tenants.run(agency.neighbor(), () -> {
            assertThatThrownBy(() -> imports.of(id)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> imports.kept(id, KeptRow.Outcome.REJECTED, null, 0, 10))
                    .isInstanceOf(NotThere.class);
            assertThat(imports.latest(10)).isEmpty();
            assertThatThrownBy(() -> files.open(fileOf(id), new Table("ours", null, "UTF-8", null, 3, "", null)))
                    .isInstanceOf(IOException.class);
        });
    }

    private String fileOf(ImportId id) {
        return id.toString();
    }

    @Test
    void a_file_whose_header_lacks_a_column_is_refused_at_the_door() {
        assertThatThrownBy(() -> load("wrong.csv", bytes("A,B\n1,2\n"), true))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("has no column “Tax Account”")
                .hasMessageContaining("A, B");
        assertThatThrownBy(() -> load("empty.csv", bytes(""), true)).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> load("../up.csv", bytes("A\n"), true)).isInstanceOf(FileRefused.class);
    }

    @Test
    void only_who_has_authority_brings_in_and_accepts() {
        var id = load("whose.csv", TaxListFixture.of(10, 95_000_000, 2).plain(), true);
        var nobody = new SignedIn(
                new PersonId(org.tallystick.tenancy.Ids.next()), "nobody", "Nobody", agency.id(), SignedInAs.PERSON);

        CurrentPerson.run(nobody, () -> {
            assertThatThrownBy(() -> imports.load(new LoadFile("x.csv", SEDGWICK, true), bytes("x")))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> imports.accept(id)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> imports.cancel(id)).isInstanceOf(NotPermitted.class);
        });
    }

    @Test
    void sample_debts_come_in_once_however_often_the_pack_is_applied() throws IOException {
        var before = ledger.totals();
        var rows = imports.latest(1_000).stream()
                .filter(row -> row.mapping().equals("sample"))
                .toList();

        onboarding.apply(CityPackFixture.in(folder));

        assertThat(rows).hasSize(1).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(ImportState.POSTED);
            assertThat(row.created()).isEqualTo(400);
            assertThat(row.rejected()).isZero();
        });
        assertThat(ledger.totals()).isEqualTo(before);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportId load(String name, InputStream file, boolean dryRun) {
        return load(name, file, dryRun, SEDGWICK);
    }

    private ImportId load(String name, InputStream file, boolean dryRun, String mapping) {
        return as(() -> imports.load(new LoadFile(name, mapping, dryRun), file)).id();
    }

    private ImportRow finished(ImportId id) {
        jobs.runHere(ImportJob.NAME, Tenants.current(), id.toString());
        return imports.of(id);
    }

    private org.tallystick.staff.PersonRow sender() {
        return people.all().stream()
                .filter(person -> "4306".equals(person.classCode()))
                .findFirst()
                .orElseThrow();
    }

    private <T extends @Nullable Object> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        var sender = sender();
        return CurrentPerson.call(
                new SignedIn(sender.id(), sender.username(), sender.name(), agency.id(), SignedInAs.PERSON), work);
    }
}
