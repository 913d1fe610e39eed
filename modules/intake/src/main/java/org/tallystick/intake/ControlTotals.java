package org.tallystick.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.intake.reading.Reading;
import org.tallystick.money.Money;

/** What a sender says that a file holds, apart from the file; what is left out is not compared. */
public record ControlTotals(
        @Nullable Long rows,
        @Nullable Money levied,
        @Nullable Money paid,
        @Nullable Money balance) {

    public static final ControlTotals NONE = new ControlTotals(null, null, null, null);

    /** As a person types them; blank is not given. Refused with {@link ImportRefused}. */
    public static ControlTotals typed(String rows, String levied, String paid, String balance) {
        var count = rows.strip().replace(",", "");
        if (!count.isEmpty() && !count.matches("\\d{1,12}"))
            throw new ImportRefused("The count of rows is a whole number such as 25,010.");
        return new ControlTotals(
                count.isEmpty() ? null : Long.valueOf(count), amount(levied), amount(paid), amount(balance));
    }

    private static @Nullable Money amount(String typed) {
        var text = Reading.tidy(typed);
        if (text.isEmpty()) return null;
        return Reading.amount(text, null)
                .orElseThrow(() -> new ImportRefused("“" + text + "” is no amount such as 11,482,306.17."));
    }

    public boolean isNone() {
        return equals(NONE);
    }

    Map<String, ?> facts() {
        var facts = new LinkedHashMap<String, Object>();
        if (rows != null) facts.put("rows", rows);
        if (levied != null) facts.put("leviedCents", levied.cents());
        if (paid != null) facts.put("paidCents", paid.cents());
        if (balance != null) facts.put("balanceCents", balance.cents());
        return facts;
    }

    /** One figure of the sender beside ours; counts are given as they are, amounts in cents. */
    public record Line(String name, boolean isAmount, long theirs, long ours) {
        public boolean agrees() {
            return theirs == ours;
        }

        /** Ours less theirs. */
        public long difference() {
            return Math.subtractExact(ours, theirs);
        }

        /** The difference as a sentence. */
        public String inWords() {
            if (agrees()) return name + " agree.";
            var missing = shown(Math.abs(difference()));
            return name + ": the sender says " + shown(theirs) + ", the file holds " + shown(ours) + ", "
                    + (difference() < 0 ? missing + " too little." : missing + " too much.");
        }

        private String shown(long figure) {
            return isAmount ? Money.ofCents(figure).inDollars() : String.format(Locale.US, "%,d", figure);
        }
    }

    /** Each figure that the sender gave beside what the file holds, all its rows counted whatever becomes of them. */
    public List<Line> comparedTo(long fileRows, ImportTotals file) {
        var lines = new ArrayList<Line>();
        if (rows != null) lines.add(new Line("Rows", false, rows, fileRows));
        add(lines, "Levied", levied, file.levied());
        add(lines, "Paid", paid, file.paid());
        add(lines, "Balance", balance, file.balance());
        return lines;
    }

    private static void add(List<Line> lines, String name, @Nullable Money theirs, Money ours) {
        if (theirs != null) lines.add(new Line(name, true, theirs.cents(), ours.cents()));
    }
}
