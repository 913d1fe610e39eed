package org.tallystick;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tallystick.tables.TableFile;
import org.tallystick.tables.TableLine;
import tools.jackson.databind.JsonNode;

/** What a set's facts say that an import of it comes to, under the names by which the check prints its figures. */
final class DebtFacts {

    static final String OVERPAID = "paid_more_than_due_negative_outstanding";
    static final String OVERPAID_TOTAL = "overpaid_total";

    private final JsonNode facts;
    private final Map<String, Long> figures = new LinkedHashMap<>();

    private DebtFacts(JsonNode facts) {
        this.facts = facts;
    }

    static Map<String, Long> of(DebtSets.DebtSet set, JsonNode facts) throws IOException {
        var all = new DebtFacts(facts);
        switch (set.mapping()) {
            case "nyc-oath-hearings" -> all.hearings();
            case "phl-parking-unpaid" -> all.tickets();
            case "sedgwick-delinquent-tax" -> all.taxes();
            case "wi-court-debt" -> all.cases(set);
            default -> {}
        }
        all.anomalies();
        return all.figures;
    }

    private void hearings() {
        count("rows", "/rows");
        count("created", "/deduplicated/rows");
        count("repeated", "/surplus_duplicate_rows");
        amount("levied", "/deduplicated/total_amount_due");
        amount("paid", "/deduplicated/total_amount_paid");
        amount("balance", "/deduplicated/total_outstanding");
        amount(OVERPAID_TOTAL, "/anomalies/" + OVERPAID_TOTAL);
    }

    private void tickets() {
        count("rows", "/rows_tickets");
        count("created", "/accounts_distinct_car_id");
        count("repeated", "/anomalies/exact_duplicate_rows");
        amount("levied", "/deduplicated/total_amount_due");
        amount("balance", "/deduplicated/total_amount_due");
    }

    private void taxes() {
        count("rows", "/rows");
        count("created", "/distinct_tax_accounts");
        amount("levied", "/total_amount_published");
        amount("balance", "/total_amount_published");
    }

    /** The facts add up all receivables; one whose amounts contradict each other does not post, so it is taken off. */
    private void cases(DebtSets.DebtSet set) throws IOException {
        for (var table : facts.path("rows").properties())
            figures.put(table.getKey() + " rows", table.getValue().asLong());
        figures.put(
                "rows",
                facts.at("/rows/cases").asLong() + facts.at("/rows/receivables").asLong());
        count("rejected", "/anomalies/R_or_S_rows_where_amount+adjust-prob-paid<>balance");
        var all = "/receivables_excluding_plan_rows/";
        amount("levied", all + "total_assessed_amount_due");
        amount("adjusted", all + "total_adjust");
        amount("moved", all + "total_moved_to_probation_agent");
        amount("paid", all + "total_paid");
        amount("balance", all + "total_balance_due");
        var again =
                facts.at("/plan_rows_repeated_on_several_cases/surplus_rows").asLong();
        figures.put("records plan", facts.at("/plan_rows_type_P/rows").asLong() - again);
        figures.put("links plan", again);
        var file = new TableFile(set.file(), "set", Long.MAX_VALUE);
        for (var table : file.tables()) {
            if (!table.name().equals("receivables")) continue;
            try (var reader = file.open(table)) {
                if (!(reader.header() instanceof TableLine.Fields header)) return;
                for (var line = reader.next(); line != null; line = reader.next())
                    if (line instanceof TableLine.Fields fields)
                        takeOff(new Receivable(header.values(), fields.values()));
            }
        }
    }

    private record Receivable(java.util.List<String> names, java.util.List<String> values) {
        long cents(String column) {
            return DebtFacts.cents(text(column));
        }

        String text(String column) {
            return values.get(names.indexOf(column));
        }
    }

    private void takeOff(Receivable row) {
        if (row.text("type").equals("P")) return;
        long levied = row.cents("amount_due");
        long reckoned = levied + row.cents("adjust") - row.cents("prob_amt") - row.cents("paid");
        if (reckoned == row.cents("balance_due")) return;
        figures.merge("levied", -levied, Long::sum);
        figures.merge("adjusted", -row.cents("adjust"), Long::sum);
        figures.merge("moved", -row.cents("prob_amt"), Long::sum);
        figures.merge("paid", -row.cents("paid"), Long::sum);
        figures.merge("balance", -row.cents("balance_due"), Long::sum);
    }

    private void anomalies() {
        for (var anomaly : facts.path("anomalies").properties())
            if (anomaly.getValue().isIntegralNumber())
                figures.put("anomaly " + anomaly.getKey(), anomaly.getValue().asLong());
    }

    private void count(String name, String pointer) {
        figures.put(name, facts.at(pointer).asLong());
    }

    private void amount(String name, String pointer) {
        figures.put(name, cents(facts.at(pointer).asString("0")));
    }

    private static long cents(String dollars) {
        return dollars.isBlank() ? 0 : new BigDecimal(dollars).movePointRight(2).longValueExact();
    }
}
