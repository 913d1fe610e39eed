package org.tallystick.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.intake.reading.Reading;
import org.tallystick.money.Money;

/** Five files of invented courts with the defects of real ones, and what a correct import of them comes to. */
final class CourtFilesFixture {

    private static final List<String> LAST = List.of("Alderwick", "Brantley", "Corvane", "Dunmore", "Ellsworth");
    private static final List<String> FIRST = List.of("Maren", "Tobias", "Ilse", "Ruben", "Agathe", "Piers");

    final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    final Map<String, Long> anomalies = new TreeMap<>();
    long levied;
    long adjusted;
    long moved;
    long paid;
    long rejected;
    long plans;
    long charges;

    private final Random random;
    private final Map<String, TreeSet<String>> addressesOf = new TreeMap<>();
    private final Map<Integer, String> planOf = new TreeMap<>();
    private final Map<String, HashSet<String>> casesOfPlan = new TreeMap<>();

    private CourtFilesFixture(long seed) {
        random = new Random(seed);
        tables.put(
                "cases",
                withHeader(
                        "county_no,county_name,case_no,case_type,filing_date,status,defendant_name,"
                                + "defendant_dob,defendant_address,alias_count,bankrupt_flag,pay_plan_no,balance_due_header,n_receivables"));
        tables.put(
                "receivables",
                withHeader("county_no,case_no,rcvbl_no,type,amount_due,adjust,prob_amt,paid,balance_due,"
                        + "payment_due,due_date,at_collections,at_sdc"));
        tables.put(
                "civil_judgments",
                withHeader("county_no,case_no,judgment_key,descr,judgment_date,docketed_date,amount,"
                        + "satisfaction,full_satisfaction_date,debtor_name,creditor_name"));
        tables.put("civil_judgment_amounts", withHeader("judgment_key,seq,descr,amount"));
        tables.put("civil_judgment_events", withHeader("judgment_key,seq,date,descr,satisfied_amount"));
    }

    /** The cases are numbered from the first one on. */
    static CourtFilesFixture of(long seed, int first, int cases) {
        var court = new CourtFilesFixture(seed);
        for (var name : List.of("case_header_balance_blank", "satisfied_full_without_date"))
            court.anomalies.put(name, 0L);
        for (int i = 0; i < cases; i++) court.add(first, first + i);
        court.anomalies.put(
                "persons_with_2_or_more_addresses",
                court.addressesOf.values().stream()
                        .filter(all -> all.size() > 1)
                        .count());
        court.anomalies.put(
                "repeated_county_and_rcvbl_no",
                court.casesOfPlan.values().stream()
                        .filter(all -> all.size() > 1)
                        .count());
        court.plans = court.casesOfPlan.size();
        return court;
    }

    private static List<List<String>> withHeader(String header) {
        return new ArrayList<>(List.of(List.of(header.split(",", -1))));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private void count(String anomaly, boolean holds) {
        anomalies.merge(anomaly, holds ? 1L : 0L, Long::sum);
    }

    private void add(int first, int number) {
        var county = String.valueOf(1 + number % 3);
        var caseNo = "2015CF%06d".formatted(number);
        int person = chance(4) ? first + random.nextInt(number - first + 1) : number;
        var name = LAST.get(person % LAST.size()) + person + ", " + FIRST.get(person % FIRST.size());
        var dob = chance(200) ? "" : "19%02d-%02d-%02d".formatted(50 + person % 45, 1 + person % 12, 1 + person % 28);
        var address = address(person);
        addressesOf.computeIfAbsent(name + dob, _ -> new TreeSet<>()).add(Reading.tidy(address));
        count("cases_without_dob", dob.isEmpty());
        count("cases_without_defendant_address", address.isEmpty());
        count("addresses_with_line_break", address.contains("\n"));
        count("addresses_without_zip", !address.isEmpty() && !address.endsWith("54001"));
        var status = List.of("Closed", "Open", "Filed Only").get(random.nextInt(3));
        int receivables = random.nextInt(4);
        long owed = 0;
        for (int i = 0; i < receivables; i++) owed += receivable(county, caseNo, number * 10 + i);
        if (chance(8)) {
            owed += plan(county, caseNo, number);
            receivables++;
        }
        long header = chance(25) ? owed + 100 : owed;
        count("case_header_balance_differs_from_sum_of_rows", header != owed);
        count("closed_cases_with_balance_gt_0", status.equals("Closed") && owed > 0);
        count("open_cases_zero_balance_with_receivables", status.equals("Open") && owed == 0 && receivables > 0);
        table("cases")
                .add(List.of(
                        county,
                        "Harrow " + county,
                        caseNo,
                        "CF",
                        "2015-03-" + "%02d".formatted(1 + number % 28),
                        status,
                        name,
                        dob,
                        address,
                        "0",
                        "False",
                        "",
                        dollars(header),
                        String.valueOf(receivables)));
        if (chance(3)) judgment(county, caseNo, number);
    }

    private String address(int person) {
        int kind = random.nextInt(60);
        if (kind == 0) return "";
        if (kind == 1) return "NO STREET ADDRESS";
        if (kind == 2) return "PO Box " + person + "\n 12 Forest Street, Lakeside, WI 54001";
        return (kind == 3 ? 7 : 100 + person) + " Oak St, Apt 3, Lakeside, WI 54001";
    }

    private long receivable(String county, String caseNo, int number) {
        boolean zero = chance(20);
        long due = zero ? 0 : 1_000 + random.nextInt(90_000);
        long adjust = zero ? 0 : chance(3) ? -random.nextInt((int) due / 2) : chance(4) ? random.nextInt(5_000) : 0;
        boolean supervised = chance(10);
        long prob = supervised ? due + adjust : 0;
        long balance = chance(2) ? 0 : Math.max(0, (due + adjust - prob) / 2);
        long payment = due + adjust - prob - balance;
        boolean broken = number % 97 == 5 && !zero;
        long said = broken ? balance + 34_200 : balance;
        var dueDate = chance(2) ? "" : "2019-05-28";
        boolean collected = chance(6);
        table("receivables")
                .add(List.of(
                        county,
                        caseNo,
                        String.valueOf(number),
                        supervised ? "S" : "R",
                        dollars(due),
                        dollars(adjust),
                        dollars(prob),
                        dollars(payment),
                        dollars(said),
                        "",
                        dueDate,
                        collected ? "True" : "False",
                        "False"));
        count("R_or_S_rows_where_amount+adjust-prob-paid<>balance", broken);
        count("balance_gt_0_and_no_due_date", said > 0 && dueDate.isEmpty());
        count("zero_amount_due_rows", due == 0);
        count("paid_exceeds_amount_due", payment > due);
        count("adjusted_up_rows", adjust > 0);
        count("adjusted_down_rows", adjust < 0);
        count("at_collections_or_sdc_with_zero_balance", collected && said == 0);
        if (broken) rejected++;
        else {
            charges++;
            levied += due;
            adjusted += adjust;
            moved += prob;
            paid += payment;
        }
        return said;
    }

    /** A plan is repeated on some later cases of its county. */
    private long plan(String county, String caseNo, int number) {
        var earlier = planOf.get(number % 3);
        var plan = earlier != null && chance(3) ? earlier : String.valueOf(9_000_000 + number);
        planOf.put(number % 3, plan);
        casesOfPlan.computeIfAbsent(county + "-" + plan, _ -> new HashSet<>()).add(caseNo);
        count("plan_rows_without_amount_due_or_paid", true);
        count("balance_gt_0_and_no_due_date", true);
        table("receivables")
                .add(List.of(county, caseNo, plan, "P", "", "", "", "", "500.00", "50.0", "", "False", "False"));
        return 50_000;
    }

    private void judgment(String county, String caseNo, int number) {
        var key = "%040x".formatted(number);
        long sum = 0;
        for (int i = 1; i <= 1 + random.nextInt(4); i++) {
            long part = i == 1 ? 30_000 + random.nextInt(9_000) : 104;
            sum += part;
            table("civil_judgment_amounts")
                    .add(List.of(
                            key,
                            String.valueOf(i),
                            i == 1 ? "Judgment amount" : "Post-judgment interest",
                            dollars(part)));
        }
        boolean wrong = chance(30);
        boolean full = chance(4);
        boolean undated = full && chance(5);
        count("judgment_amount_differs_from_sum_of_amount_rows", wrong);
        count("satisfied_full_without_date", undated);
        count("same_judgment_key_on_several_cases", false);
        table("civil_judgments")
                .add(List.of(
                        county,
                        caseNo,
                        key,
                        "Judgment for money",
                        "2017-01-03",
                        "2017-01-03",
                        dollars(wrong ? sum + 1 : sum),
                        full ? "Full" : "No",
                        full && !undated ? "2018-06-28" : "",
                        "",
                        "Clerk of court"));
        if (full) table("civil_judgment_events").add(List.of(key, "1", "2018-06-28", "Full satisfaction", "0.0"));
    }

    private List<List<String>> table(String name) {
        return tables.getOrDefault(name, new ArrayList<>());
    }

    private static String dollars(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    long rows(String table) {
        return table(table).size() - 1L;
    }

    ImportTotals totals() {
        return new ImportTotals(
                Money.ofCents(levied), Money.ofCents(adjusted), Money.ofCents(moved), Money.ofCents(paid));
    }

    /** A zip with its tables as CSV, every second one packed. */
    byte[] zipOfCsv() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            int place = 0;
            for (var table : tables.entrySet()) {
                boolean gzip = place++ % 2 == 0;
                zip.putNextEntry(new ZipEntry("court/" + table.getKey() + (gzip ? ".csv.gz" : ".csv")));
                var text = csv(table.getValue()).getBytes(StandardCharsets.UTF_8);
                zip.write(gzip ? gzip(text) : text);
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** The same tables as workbooks. */
    byte[] zipOfXlsx() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey() + ".xlsx"));
                zip.write(workbook(table.getKey(), table.getValue()));
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] workbook(String name, List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Tests", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++)
                for (int column = 0; column < rows.get(row).size(); column++)
                    sheet.value(row, column, rows.get(row).get(column));
        }
        return bytes.toByteArray();
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
