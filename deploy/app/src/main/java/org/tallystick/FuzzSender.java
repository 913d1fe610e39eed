package org.tallystick;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Who sends such files, by which ready mapping, to which agency, and what a row of theirs comes to. */
enum FuzzSender {
    HEARINGS(
            "nyc-oath-hearings",
            "chicago",
            "case_id,hearing_date,violation_type,decision,amount_due,amount_paid,outstanding") {
        @Override
        List<String> row(Random random, long key) {
            long due = 2_500L * (1 + random.nextInt(40)), paid = random.nextInt(4) == 0 ? due / 2 : 0;
            return List.of(
                    "FZ" + key,
                    "2019-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9),
                    "Sanitation",
                    random.nextInt(9) == 0 ? "UNKNOWN" : "IN VIOLATION",
                    dollars(due),
                    paid == 0 ? "" : dollars(paid),
                    dollars(due - paid));
        }

        @Override
        long balance(ToLongFunction<String> cents) {
            return cents.applyAsLong("amount_due") - cents.applyAsLong("amount_paid");
        }
    },
    TICKETS("phl-parking-unpaid", "chicago", "car_id,year,month,day,violation,vehicle_make,amount") {
        @Override
        List<String> row(Random random, long key) {
            return List.of(
                    "C" + key / 3,
                    "20" + (10 + random.nextInt(15)),
                    "" + (1 + random.nextInt(12)),
                    "" + (1 + random.nextInt(28)),
                    "METER EXPIRED " + key,
                    random.nextInt(9) == 0 ? "" : "HOND",
                    dollars(2_600 + 500L * random.nextInt(20)));
        }

        @Override
        long balance(ToLongFunction<String> cents) {
            return cents.applyAsLong("amount");
        }
    },
    TAXES(
            "sedgwick-delinquent-tax",
            "san-francisco",
            "Tax Account,Owner,Property Address,Parcel ID,2024 Amount Published") {
        @Override
        List<String> row(Random random, long key) {
            var person = BenchPerson.of(key);
            return List.of(
                    "TX" + key,
                    "\"" + person.name() + "\"",
                    random.nextInt(9) == 0 ? "" : person.address(),
                    "P" + key,
                    dollars(person.cents()));
        }

        @Override
        long balance(ToLongFunction<String> cents) {
            return cents.applyAsLong("2024 Amount Published");
        }
    },
    COURTS(
            "wi-court-debt",
            "denver-county-court",
            "county_no,county_name,case_no,case_type,filing_date,status,defendant_name,defendant_dob,"
                    + "defendant_address,alias_count,bankrupt_flag,pay_plan_no,balance_due_header,n_receivables") {
        @Override
        List<String> row(Random random, long key) {
            var person = BenchPerson.of(key / 2);
            return List.of(
                    county(key),
                    "Harrow " + county(key),
                    caseNo(key),
                    "CF",
                    "2015-0" + (1 + random.nextInt(9)) + "-2" + random.nextInt(9),
                    random.nextBoolean() ? "Closed" : "Open",
                    "\"" + person.name() + "\"",
                    "1970-0" + (1 + key % 9) + "-11",
                    random.nextInt(9) == 0 ? "" : person.address(),
                    "0",
                    "False",
                    "",
                    random.nextInt(9) == 0 ? "" : "100.00",
                    "1");
        }

        // up to three receivables of the case, some under supervision, some a plan that is repeated on other cases
        @Override
        List<List<String>> related(Random random, long key) {
            var rows = new ArrayList<List<String>>();
            for (int i = random.nextInt(4); i > 0; i--) {
                boolean plan = random.nextInt(9) == 0;
                long due = 1_000L + random.nextInt(90_000), adjust = random.nextInt(3) == 0 ? -due / 2 : 0;
                long moved = random.nextInt(5) == 0 ? due + adjust : 0;
                long paid = moved > 0 ? 0 : (due + adjust) / 4;
                long owed = due + adjust - moved - paid + (random.nextInt(50) == 0 ? 100 : 0);
                rows.add(List.of(
                        county(key),
                        caseNo(key),
                        plan ? "9" + key / 5 : Long.toString(key * 4 + i),
                        plan ? "P" : moved > 0 ? "S" : "R",
                        plan ? "" : dollars(due),
                        plan ? "" : dollars(adjust),
                        plan ? "" : dollars(moved),
                        plan ? "" : dollars(paid),
                        dollars(plan ? 50_000 : owed),
                        "",
                        random.nextBoolean() ? "" : "2019-05-28",
                        random.nextInt(6) == 0 ? "True" : "False",
                        "False"));
            }
            return rows;
        }

        @Override
        List<String> headerOf(List<String> header, List<String> row) {
            // the row's number and table stand before its cells, and an empty one under the words who took the list
            // behind
            if (row.size() != 2 + RECEIVABLES.size() + 1) return header;
            var own = new ArrayList<>(header.subList(0, 2));
            own.addAll(RECEIVABLES);
            return own;
        }

        @Override
        boolean owes(List<String> header, List<String> row) {
            int type = header.indexOf("type");
            return type >= 0 && Set.of("R", "S").contains(row.get(type).strip());
        }

        @Override
        long balance(ToLongFunction<String> cents) {
            return cents.applyAsLong("amount_due")
                    + cents.applyAsLong("adjust")
                    - cents.applyAsLong("prob_amt")
                    - cents.applyAsLong("paid");
        }

        private static String county(long key) {
            return Long.toString(1 + key % 3);
        }

        private static String caseNo(long key) {
            return "2015CF%09d".formatted(key);
        }
    };

    static final List<String> RECEIVABLES = List.of(
            "county_no",
            "case_no",
            "rcvbl_no",
            "type",
            "amount_due",
            "adjust",
            "prob_amt",
            "paid",
            "balance_due",
            "payment_due",
            "due_date",
            "at_collections",
            "at_sdc");

    private final String mapping;
    private final String agency;
    private final String columns;

    FuzzSender(String mapping, String agency, String columns) {
        this.mapping = mapping;
        this.agency = agency;
        this.columns = columns;
    }

    /** The cells of a sound row, as they stand in the file. */
    abstract List<String> row(Random random, long key);

    /** What is owed on a row, of the cents in its columns. */
    abstract long balance(ToLongFunction<String> cents);

    /** The rows of a second table that belong to a row; most senders have but one table. */
    List<List<String>> related(Random random, long key) {
        return List.of();
    }

    /** What the cells of a listed row are, which may stand in another table than the first. */
    List<String> headerOf(List<String> header, List<String> row) {
        return header;
    }

    /** Whether the row is about money that is owed. */
    boolean owes(List<String> header, List<String> row) {
        return true;
    }

    String mapping() {
        return mapping;
    }

    String columns() {
        return columns;
    }

    String agency() {
        return agency;
    }

    private static String dollars(long cents) {
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }
}
