package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.accounts.Accounts;
import org.tallystick.agency.Onboarding;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.Merges;
import org.tallystick.intake.KeptRow.Outcome;
import org.tallystick.intake.reading.Columns;
import org.tallystick.intake.reading.Fault;
import org.tallystick.intake.reading.FileRefused;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.TableRows;
import org.tallystick.intake.reading.Vocabulary;
import org.tallystick.jobs.Jobs;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.search.Search;
import org.tallystick.search.SearchHit;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

/** Files of several tables: cases, what is owed on them, plans and judgments. */
@ModuleTest(properties = {"tallystick.jobs.enabled=false", "tallystick.test.agency=denver"})
class CourtDebtTests {

    private static final String COURTS = "wi-court-debt";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRepository repository;

    @Autowired
    private ImportTables tables;

    @Autowired
    private ImportChunks chunks;

    @Autowired
    private Rulings rulings;

    @Autowired
    private ImportFiles files;

    @Autowired
    private SourceRecords records;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private People people;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Merges merges;

    @Autowired
    private Search search;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BooksCheck books;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private TestTenant agency;

    @BeforeEach
    void the_court_is_set_up() throws IOException {
        if (people.all().isEmpty()) onboarding.apply(CityPackFixture.in(folder, "denver-county-court"));
    }

    @Test
    void five_files_of_courts_post_to_the_cent_killed_on_the_way_and_every_defect_is_counted() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("CourtDebtTests seed " + seed);
        var court = CourtFilesFixture.of(seed, 0, 1_300);
        var before = ledger.totals();
        var id = load("courts.zip", court.zipOfCsv());

        for (int kill = 0; kill < 3; kill++) killedAfter(id, 1 + kill);
        var tried = finished(id);
        assertThat(tried.totals()).as("seed %d: %s", seed, tried.message()).isEqualTo(court.totals());
        var triedOnce = imports.of(id);
        var tablesTried = imports.tables(id);
        assertThat(ledger.totals()).isEqualTo(before);
        as("dn.abernathy", () -> imports.accept(id));
        for (int kill = 0; kill < 4; kill++) killedAfter(id, 1 + kill);
        var done = finished(id);

        assertThat(done.state()).as("seed %d: %s", seed, done.message()).isEqualTo(ImportState.POSTED);
        assertThat(done.resumed()).isTrue();
        assertThat(done.totals()).isEqualTo(court.totals());
        assertThat(ledger.totals().balance().minus(before.balance()))
                .isEqualTo(court.totals().balance());
        assertThat(ledger.totals().charges() - before.charges()).isEqualTo(court.charges);
        assertThat(done.rows()).isEqualTo(court.rows("cases") + court.rows("receivables"));
        assertThat(done.rejected()).isEqualTo(court.rejected);
        assertThat(done.created() + done.matched()).isEqualTo(done.rows() - court.rejected);
        assertThat(done.repeated()).isZero();
        assertThat(counts(triedOnce)).as("seed %d", seed).isEqualTo(counts(done));
        assertThat(imports.tables(id)).as("seed %d", seed).isEqualTo(tablesTried);
        assertThat(List.of(triedOnce.createdAmount(), triedOnce.matchedAmount(), triedOnce.rejectedAmount()))
                .isEqualTo(List.of(done.createdAmount(), done.matchedAmount(), done.rejectedAmount()));
        assertThat(done.created()).as("linked to one another").isLessThan(court.rows("cases"));
        assertThat(records.countsOf(id))
                .filteredOn(one -> one.kind().equals("plan"))
                .extracting(SourceRecordCount::records)
                .containsExactly(court.plans);
        assertThat(imports.tables(id))
                .allSatisfy(table -> assertThat(table.rows()).isEqualTo(court.rows(table.table())))
                .extracting(TableCounts::table)
                .containsExactlyElementsOf(court.tables.keySet());
        assertThat(anomalies(done)).containsAllEntriesOf(court.anomalies);
        assertThat(reasons(done)).isEqualTo(Map.of(Fault.CONTRADICTION, court.rejected));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void workbooks_come_to_the_same_as_texts_and_a_trial_to_the_same_as_its_posting() throws IOException {
        var court = CourtFilesFixture.of(7, 10_000, 150);
        var tried = finished(load("trial.zip", court.zipOfXlsx()));
        assertThat(tried.state()).as(tried.message()).isEqualTo(ImportState.READY);
        assertThat(tried.totals()).isEqualTo(court.totals());
        assertThat(anomalies(tried)).containsAllEntriesOf(court.anomalies);

        var posted = posted(tried.id());

        assertThat(posted.totals()).isEqualTo(tried.totals());
        assertThat(counts(posted)).isEqualTo(counts(tried));
        assertThat(anomalies(posted)).isEqualTo(anomalies(tried));
        assertThat(books.run()).isEmpty();
    }

    private static final List<String> NAMES = List.of(
            "1,A",
            "1,Harrow",
            "2,Brook",
            "j1",
            "Alder, Maren Ilse",
            "Brant, Tobias",
            "1980-02-03",
            "1970-02-03",
            "12 Forest Street");

    private static final Map<String, String> SMALL = Map.of(
            "cases",
            """
            county_no,county_name,case_no,case_type,filing_date,status,defendant_name,defendant_dob,defendant_address,alias_count,bankrupt_flag,pay_plan_no,balance_due_header,n_receivables
            1,Harrow,A1,CF,2015-01-02,Open,"Alder, Maren Ilse",1980-02-03,"PO Box 5
             12 Forest Street, Lakeside, WI 54001",0,False,,100.00,2
            1,Harrow,A2,CF,2015-01-02,Open,"Alder, Maren Ilse",1980-02-03,"12 Forest Street, Lakeside, WI 54001",0,False,,0,1
            2,Brook,A1,CF,2015-01-02,Filed Only,"Brant, Tobias",1970-02-03,NO STREET ADDRESS,0,False,,0,0
            """,
            "receivables",
            """
            county_no,case_no,rcvbl_no,type,amount_due,adjust,prob_amt,paid,balance_due,payment_due,due_date,at_collections,at_sdc
            1,A1,11,R,300.00,-50.00,100.00,50.00,100.00,,,True,False
            1,A1,99,P,,,,,900.00,50.00,,False,False
            1,A2,99,P,,,,,900.00,50.00,,False,False
            1,A2,99,P,,,,,900.00,50.00,,False,False
            1,A9,12,R,5.00,0,0,0,5.00,,,False,False
            1,A1,13,X,5.00,0,0,0,5.00,,,False,False
            1,A1,11,R,300.00,-50.00,100.00,50.00,100.00,,,True,False
            """,
            "civil_judgments",
            """
            county_no,case_no,judgment_key,descr,judgment_date,docketed_date,amount,satisfaction,full_satisfaction_date
            1,A2,j1,Judgment for money,2017-01-03,2017-01-03,21.04,No,
            """,
            "civil_judgment_amounts",
            "judgment_key,seq,descr,amount\nj1,1,Judgment amount,20.00\nj1,2,Post-judgment interest,1.04\nj9,1,Fees,1\n",
            "civil_judgment_events",
            "judgment_key,seq,date,descr,satisfied_amount\nj1,1,2018-06-28,Partial satisfaction,5.0\n");

    @Test
    void a_plan_is_kept_once_and_linked_and_a_person_with_two_cases_is_one() throws IOException {
        var done = posted(finished(load("small.zip", zip(SMALL))).id());

        assertThat(List.of(done.rows(), done.created(), done.matched(), done.repeated(), done.rejected()))
                .as(done.message())
                .containsExactly(10L, 2L, 4L, 2L, 2L);
        assertThat(reasons(done))
                .isEqualTo(Map.of(Additions.NO_ACCOUNT, 1L, Fault.NO_LINE, 1L, Additions.NO_RECORD, 1L));
        assertThat(imports.kept(done.id(), Outcome.REPEATED, null, 0, 10))
                .extracting(KeptRow::value)
                .containsExactly("row 4", "row 2");
        var first = accounts.byNumber("1-A1").orElseThrow();
        var second = accounts.byNumber("1-A2").orElseThrow();
        assertThat(debtors.of(first.party())).isEqualTo(debtors.of(second.party()));
        assertThat(ledger.balanceOf(first.id())).isEqualTo(Money.of("100"));
        assertThat(ledger.balanceOf(second.id())).isEqualTo(Money.ZERO);
        assertThat(ledger.chargesOf(List.of(first.id())).getFirst().leviedOn()).isEqualTo(LocalDate.of(2015, 1, 2));
        assertThat(records.of(List.of(first.id()), null, 0, 10))
                .extracting(SourceRecordRow::kind, SourceRecordRow::number, SourceRecordRow::line)
                .contains(tuple("plan", "1-99", 3L), tuple("receivables", "1-11", 2L));
        assertThat(records.of(List.of(second.id()), null, 0, 10))
                .extracting(
                        SourceRecordRow::kind,
                        SourceRecordRow::number,
                        SourceRecordRow::partOf,
                        SourceRecordRow::firstNamedOn)
                .contains(
                        tuple("plan", "1-99", null, first.id()),
                        tuple("judgment", "j1", null, null),
                        tuple("judgment amount", "j1-2", "j1", null),
                        tuple("judgment event", "j1-1", "j1", null));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_link_that_a_file_made_is_taken_back_with_everything_that_was_its_own() throws IOException {
        var cases = another(
                "7,A",
                "7,Harrow",
                "8,Brook",
                "n1",
                "Undone, Perpetua",
                "Orr, Silas",
                "1966-10-11",
                "1967-12-13",
                "4 Quarry Row");
        posted(finished(load("linked.zip", zip(cases))).id());
        var first = accounts.byNumber("7-A1").orElseThrow();
        var second = accounts.byNumber("7-A2").orElseThrow();
        var kept = records.of(List.of(second.id()), null, 0, 20);
        assertThat(debtors.of(second.party())).isEqualTo(debtors.of(first.party()));
        assertThat(found("Undone Perpetua")).hasSize(1);

        as("dn.abernathy", () -> {
            merges.takeBack(second.party(), "Two of one name");
            return true;
        });

        assertThat(debtors.of(first.party()).id()).isEqualTo(first.party());
        assertThat(debtors.of(second.party()).id()).isEqualTo(second.party());
        assertThat(debtors.fileOf(second.party()).contacts()).hasSize(1);
        assertThat(debtors.fileOf(first.party()).contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.inWords()).contains("PO Box 5"));
        assertThat(found("Undone Perpetua")).hasSize(2);
        assertThat(ledger.balanceOf(first.id())).isEqualTo(Money.of("100"));
        assertThat(ledger.balanceOf(second.id())).isEqualTo(Money.ZERO);
        assertThat(records.of(List.of(second.id()), null, 0, 20)).isEqualTo(kept);
        assertThat(books.run()).isEmpty();
    }

    private List<SearchHit> found(String name) {
        return as("dn.abernathy", () -> search.find(name, null, 10)).items();
    }

    @Test
    void a_receivable_is_repaired_before_and_after_its_file_is_posted() throws IOException {
        var other = new HashMap<String, String>();
        SMALL.forEach((name, text) -> other.put(
                name,
                text.replace("1,A", "3,A")
                        .replace("1,Harrow", "3,Harrow")
                        .replace("2,Brook", "4,Brook")
                        .replace("j1", "k1")
                        .replace("Alder, Maren Ilse", "Ostrow, Ivo")
                        .replace("Brant, Tobias", "Brant, Ada")));
        var tried = finished(load("repaired.zip", zip(other)));
        var homeless = imports.kept(tried.id(), Outcome.REJECTED, Additions.NO_ACCOUNT, 0, 1)
                .getFirst()
                .row();
        as(
                "dn.marquez",
                () -> rulings.rule(
                        new RuleOnRows(tried.id(), Ruling.REPAIR, List.of(homeless), Map.of("case_no", "A2"), null)));
        var repaired = imports.of(tried.id());
        assertThat(List.of(
                        repaired.rows(),
                        repaired.created(),
                        repaired.matched(),
                        repaired.repeated(),
                        repaired.rejected()))
                .containsExactly(10L, 2L, 5L, 2L, 1L);

        var done = posted(tried.id());
        assertThat(done.matched()).isEqualTo(5);
        assertThat(ledger.balanceOf(accounts.byNumber("3-A2").orElseThrow().id()))
                .isEqualTo(Money.of("5"));
        var unknown = imports.kept(done.id(), Outcome.REJECTED, Fault.NO_LINE, 0, 1)
                .getFirst()
                .row();
        as(
                "dn.abernathy",
                () -> rulings.rule(new RuleOnRows(
                        done.id(), Ruling.REPAIR, List.of(unknown), Map.of("type", "R"), "typed wrongly")));
        var after = imports.of(done.id());
        assertThat(List.of(after.rows(), after.created(), after.matched(), after.repeated(), after.rejected()))
                .containsExactly(10L, 2L, 6L, 2L, 0L);
        assertThat(ledger.balanceOf(accounts.byNumber("3-A1").orElseThrow().id()))
                .isEqualTo(Money.of("105"));
        assertThat(books.run()).isEmpty();
    }

    private static final Map<String, String> LATER = Map.of(
            "cases",
            """
            county_no,county_name,case_no,case_type,filing_date,status,defendant_name,defendant_dob,defendant_address,alias_count,bankrupt_flag,pay_plan_no,balance_due_header,n_receivables
            5,Harrow,A1,CF,2015-01-02,Open,"Ferris, Ilse",1991-05-06,NO STREET ADDRESS,0,False,,20.00,2
            """,
            "receivables",
            """
            county_no,case_no,rcvbl_no,type,amount_due,adjust,prob_amt,paid,balance_due,payment_due,due_date,at_collections,at_sdc
            5,A1,11,R,300.00,-50.00,100.00,150.00,0.00,,,True,False
            5,A1,11,R,40.00,0,0,0,40.00,,,True,False
            5,A1,14,R,20.00,0,0,0,20.00,,,False,False
            """,
            "civil_judgments",
            """
            county_no,case_no,judgment_key,descr,judgment_date,docketed_date,amount,satisfaction,full_satisfaction_date
            5,A2,m1,Judgment for money,2017-01-03,2017-01-03,21.04,Full,2018-06-28
            """,
            "civil_judgment_amounts",
            "judgment_key,seq,descr,amount\nm1,1,Judgment amount,20.00\n",
            "civil_judgment_events",
            "judgment_key,seq,date,descr,satisfied_amount\nm1,2,2018-06-28,Full satisfaction,0.0\n");

    /** The small court with cases, people and a judgment of other names. */
    private static Map<String, String> another(String... names) {
        var files = new HashMap<String, String>();
        SMALL.forEach((file, text) -> {
            for (int place = 0; place < NAMES.size(); place++) text = text.replace(NAMES.get(place), names[place]);
            files.put(file, text);
        });
        return files;
    }

    @Test
    void a_later_file_of_the_court_changes_a_receivable_and_says_more_of_a_judgment() throws IOException {
        var first = another(
                "5,A",
                "5,Harrow",
                "6,Brook",
                "m1",
                "Ferris, Ilse",
                "Hale, Otto",
                "1991-05-06",
                "1972-08-09",
                "99 Larch Road");
        posted(finished(load("first.zip", zip(first))).id());
        var account = accounts.byNumber("5-A1").orElseThrow().id();
        var other = accounts.byNumber("5-A2").orElseThrow().id();
        assertThat(ledger.balanceOf(account)).isEqualTo(Money.of("100"));

        var tried = finished(load("later.zip", zip(LATER)));
        assertThat(counts(tried)).as(tried.message()).containsExactly(4L, 0L, 1L, 3L, 0L);
        var change = repeated(tried.id(), "150.00");
        as("dn.marquez", () -> {
            var changed = rulings.changeBy(tried.id(), change);
            assertThat(List.of(changed.before(), changed.after())).containsExactly(Money.of("100"), Money.ZERO);
            return rulings.rule(
                    new RuleOnRows(tried.id(), Ruling.CHANGE, List.of(change), Map.of(), "paid to the court"));
        });
        assertThat(counts(imports.of(tried.id()))).containsExactly(4L, 0L, 2L, 2L, 0L);
        var done = posted(tried.id());
        assertThat(counts(done)).containsExactly(4L, 0L, 2L, 2L, 0L);
        assertThat(ledger.balanceOf(account)).as("100 paid, 20 further").isEqualTo(Money.of("20"));
        assertThat(ledger.chargesOf(List.of(account)))
                .extracting(charge -> charge.paid())
                .containsExactly(Money.of("150"), Money.ZERO);

        ruled(done.id(), Ruling.FURTHER, "40.00");
        assertThat(ledger.balanceOf(account)).isEqualTo(Money.of("60"));
        assertThatThrownBy(() -> ruled(done.id(), Ruling.CHANGE, "m1,Judgment for money"))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("is a judgment, which is kept and never posted");
        ruled(done.id(), Ruling.FURTHER, "m1,Judgment for money");
        assertThat(records.of(List.of(other), null, 0, 20))
                .filteredOn(record -> "Full".equals(record.fields().get("satisfaction")))
                .singleElement()
                .satisfies(record -> assertThat(record.firstNamedOn()).isEqualTo(other));
        assertThat(ledger.balanceOf(other)).isEqualTo(Money.ZERO);
        assertThat(counts(imports.of(done.id()))).containsExactly(4L, 0L, 3L, 1L, 0L);
        assertThat(books.run()).isEmpty();
    }

    private ImportRow ruled(ImportId id, Ruling ruling, String saying) {
        var row = repeated(id, saying);
        return as(
                "dn.abernathy",
                () -> rulings.rule(new RuleOnRows(id, ruling, List.of(row), Map.of(), "the court says so")));
    }

    /** The repeated row that says this. */
    private long repeated(ImportId id, String saying) {
        return imports.kept(id, Outcome.REPEATED, null, 0, 20).stream()
                .filter(row -> String.join(",", row.fields()).contains(saying))
                .findFirst()
                .orElseThrow()
                .row();
    }

    @Test
    void a_zip_without_one_of_its_tables_is_refused_and_names_what_it_holds() throws IOException {
        var lacking = new java.util.TreeMap<>(SMALL);
        lacking.remove("receivables");

        assertThatThrownBy(() -> load("lacking.zip", zip(lacking)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("no table “receivables”")
                .hasMessageContaining("civil_judgment_amounts");
    }

    private static byte[] zip(Map<String, String> tables) throws IOException {
        var packed = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(packed)) {
            for (var table : tables.entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(table.getKey() + ".csv"));
                zip.write(table.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static org.assertj.core.groups.Tuple tuple(@Nullable Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    /** Takes that many pieces and then is gone. */
    private void killedAfter(ImportId id, int pieces) {
        as(
                "dn.marquez",
                () -> transactions.execute(_ -> {
                    repository.begin(id, java.time.Instant.EPOCH, LocalDate.of(2026, 11, 20));
                    var work = repository.hold(id).orElseThrow();
                    var legs = Legs.of(
                            work.mapping(),
                            tables.of(id).stream().map(ImportTable::table).toList());
                    var words = vocabulary.now();
                    var terms = new ImportChunks.Terms(work, words, work.receivedBy(), work.day());
                    long after = work.lastRow();
                    int taken = 0;
                    for (var leg : legs.all()) {
                        if (after >= leg.end()) continue;
                        for (var piece : pieces(leg, terms, after)) {
                            if (taken++ == pieces) return true;
                            assertThat(chunks.take(terms, legs, leg, after, piece))
                                    .isTrue();
                            after = piece.getLast().row();
                        }
                    }
                    return true;
                }));
    }

    private List<List<ReadRow>> pieces(Legs.Leg leg, ImportChunks.Terms terms, long after) {
        var mapping = terms.work().mapping();
        var pieces = new ArrayList<List<ReadRow>>();
        try (var table = files.open(terms.work().fileKey(), leg.table())) {
            var columns = new Columns(ImportRun.header(table), leg.columns(mapping));
            var reader = TableRows.of(
                    mapping, leg.related(), columns, terms.words(), terms.work().day());
            var piece = new ArrayList<ReadRow>();
            for (var line = table.next(); line != null; line = table.next()) {
                if (leg.beginsAfter() + line.row() <= after) continue;
                piece.add(reader.read(leg.beginsAfter() + line.row(), line));
                if (piece.size() < 300) continue;
                pieces.add(List.copyOf(piece));
                piece.clear();
            }
            if (!piece.isEmpty()) pieces.add(piece);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return pieces;
    }

    private static List<Long> counts(ImportRow row) {
        return List.of(row.rows(), row.created(), row.matched(), row.repeated(), row.rejected());
    }

    private Map<String, Long> anomalies(ImportRow row) {
        return imports.anomalies(row.id()).stream().collect(Collectors.toMap(Anomaly::name, Anomaly::rows));
    }

    private Map<String, Long> reasons(ImportRow row) {
        return imports.reasons(row.id(), Outcome.REJECTED).stream()
                .collect(Collectors.toMap(KeptReason::reason, KeptReason::rows));
    }

    private ImportId load(String name, byte[] file) {
        return as("dn.marquez", () -> imports.load(new LoadFile(name, COURTS, true), new ByteArrayInputStream(file)))
                .id();
    }

    /** By the word of somebody else. */
    private ImportRow posted(ImportId id) {
        as("dn.abernathy", () -> imports.accept(id));
        return finished(id);
    }

    private ImportRow finished(ImportId id) {
        jobs.runHere(ImportJob.NAME, Tenants.current(), id.toString());
        return imports.of(id);
    }

    private <T extends @Nullable Object> T as(String username, ScopedValue.CallableOp<T, RuntimeException> work) {
        var sender = people.all().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow();
        return CurrentPerson.call(
                new SignedIn(sender.id(), sender.username(), sender.name(), agency.id(), SignedInAs.PERSON), work);
    }
}
