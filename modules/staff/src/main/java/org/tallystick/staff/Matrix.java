package org.tallystick.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the approval matrix and the verbs of its cells. Each row and verb is one action, such as
 * {@code garnishment.recommend}, whether or not a module carries it out yet.
 */
public final class Matrix {

    /** What a cell of the matrix gives, from the least to the most. */
    public enum Verb {
        PREPARE("P", "prepare"),
        RECOMMEND("R", "recommend"),
        RECOMMEND_FINALLY("F", "finally recommend"),
        APPROVE("A", "approve"),
        EXECUTE("X", "do");

        private final String letter;
        private final String inWords;

        Verb(String letter, String inWords) {
            this.letter = letter;
            this.inWords = inWords;
        }

        String letter() {
            return letter;
        }

        String inWords() {
            return inWords;
        }

        /** As actions and packs write it: {@code recommend-finally}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** One row: its id, its title, what is prepared or approved, and what doing it is called. */
    record Row(String id, String title, String noun, String doing) {
        String action(Verb verb) {
            return done(id + "." + verb.word());
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("contact", "Contact, note, promise", "contacts", "contact debtors, keep notes and take promises"),
            new Row("plan", "Plan within limits", "payment plans", "make payment plans within limits"),
            new Row("plan-exception", "Plan outside limits", "plans outside limits", "make plans outside limits"),
            new Row("stay", "Stay of execution", "stays of execution", "stay execution within the order"),
            new Row("ability-to-pay", "Ability to pay, waiver by rule", "ability-to-pay results", "decide by the rule"),
            new Row("waiver", "Waive interest or fee", "waivers by discretion", "waive by discretion"),
            new Row("settlement", "Settle for less", "settlements", "settle for less"),
            new Row("refund", "Refund, hearing refund", "refunds", "issue refunds"),
            new Row("misapplied", "Move a misapplied payment", "moves of payments", "move misapplied payments"),
            new Row("adjustment", "Adjust or reverse posted money", "adjustments", "adjust posted money"),
            new Row("instrument", "Promissory note, grant of lien", "notes and grants of lien", "take notes and liens"),
            new Row("lien", "Record or release a lien", "liens and releases", "record and release liens"),
            new Row("order-to-examine", "Order to examine", "orders to examine", "request orders to examine"),
            new Row("small-claims", "Small-claims filing", "small-claims filings", "file small claims"),
            new Row("appearance", "Small-claims appearance", "appearances", "appear in small claims court"),
            new Row("garnishment", "Garnish or attach earnings", "garnishments", "approve attachments of earnings"),
            new Row("enforcement", "Suspend or modify enforcement", "changes of enforcement", "suspend enforcement"),
            new Row("intercept", "Intercept, submit or release", "intercepts", "submit and release intercepts"),
            new Row(
                    "dmv-hold",
                    "DMV release, condition met",
                    "DMV releases",
                    "release DMV holds when the condition is met"),
            new Row("clearance", "Clearance: clear or debt", "clearances", "clear, or say what is owed"),
            new Row(
                    "clearance-special",
                    "Clearance: conditional, employee",
                    "conditional clearances",
                    "clear by condition"),
            new Row("placement", "Place with agency, recall", "placements", "place with an agency and recall"),
            new Row("uncollectible", "Uncollectible", "accounts as uncollectible", "declare uncollectible"),
            new Row("write-off", "Write off, discharge", "write-offs", "write off"),
            new Row("service-hours", "Community-service hours", "service hours", "credit community-service hours"),
            new Row(
                    "rules",
                    "Policy, code table, template",
                    "policies, codes and templates",
                    "change policies and codes"),
            new Row("direction", "Direct work, coach", "directions", "direct work and coach without evaluating"),
            new Row("personnel", "Hire, discipline, evaluate", "evaluations", "hire, discipline and evaluate"));

    /** The rows whose acts a module carries out today; the others are answered, and wait for theirs. */
    private static final Set<String> IN_USE = Set.of("contact", "adjustment", "enforcement");

    /** Cells that a module asks for under a name of its own. */
    private static final Map<String, String> DONE_AS = Map.of("contact.execute", "contact.log");

    private static final Map<String, String> WORDS = words();

    private Matrix() {}

    /** The words of an action of the matrix after "may"; null for any other. */
    static @Nullable String inWords(String action) {
        return WORDS.get(action);
    }

    /** The name under which the cell is asked for. */
    public static String done(String cell) {
        return DONE_AS.getOrDefault(cell, cell);
    }

    static List<String> actions() {
        return List.copyOf(WORDS.keySet());
    }

    static boolean isInUse(String row) {
        return IN_USE.contains(row);
    }

    public static List<String> rowIds() {
        return ROWS.stream().map(Row::id).toList();
    }

    /** The actions of the row that the action stands in; only itself when it is in none. */
    static List<String> rowOf(String action) {
        for (var row : ROWS) {
            var actions = new ArrayList<String>();
            for (var verb : Verb.values()) actions.add(row.action(verb));
            if (actions.contains(action)) return actions;
        }
        return List.of(action);
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var row : ROWS)
            for (var verb : Verb.values())
                words.put(row.action(verb), verb == Verb.EXECUTE ? row.doing() : verb.inWords() + " " + row.noun());
        return words;
    }
}
