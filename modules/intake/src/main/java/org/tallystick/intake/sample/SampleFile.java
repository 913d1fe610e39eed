package org.tallystick.intake.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tallystick.intake.sample.SamplePage.Kind;
import org.tallystick.money.Money;

/** The made-up debts as a sender would send them; the same seed and day give the same file. */
final class SampleFile {

    private final SamplePage page;
    private final List<String> owners;
    private final Set<String> organizations;
    private final LocalDate today;
    private final Random random;
    private final List<String> chargeTypes;

    /** The organizations are the debt types that businesses owe more often than people do. */
    SampleFile(SamplePage page, List<String> owners, Set<String> organizations, LocalDate today) {
        this.page = page;
        this.owners = List.copyOf(owners);
        this.organizations = Set.copyOf(organizations);
        this.today = today;
        this.random = new Random(page.seed());
        var types = new LinkedHashSet<String>();
        page.debts().forEach(kind -> kind.charges().forEach(part -> types.add(part.type())));
        this.chargeTypes = List.copyOf(types);
    }

    List<String> chargeTypes() {
        return chargeTypes;
    }

    /** The whole file, header first. */
    String text() {
        var text = new StringBuilder("Number,Debt Type,Name,Address,Unit,Incurred,Owner,Next Date");
        for (var type : chargeTypes)
            text.append(',').append(type).append(" Levied,").append(type).append(" Paid");
        text.append('\n');
        for (int number = 1; number <= page.accounts(); number++)
            text.append(line(number, kindOf(number))).append('\n');
        return text.toString();
    }

    /** The kinds follow one another so that a hundred accounts hold each kind as often as its share says. */
    private Kind kindOf(int number) {
        long place = (number * 37L) % 100;
        for (var kind : page.debts()) {
            if (place < kind.share()) return kind;
            place -= kind.share();
        }
        return page.debts().getLast();
    }

    private String line(int number, Kind kind) {
        boolean organization = random.nextInt(100) < (organizations.contains(kind.debtType()) ? 80 : 4);
        var name = organization ? InventedNames.organization(random) : InventedNames.person(random);
        var incurred = today.minusDays(60 + random.nextLong(Math.max(1, kind.oldestYears() * 365 - 60)));
        var cells = new ArrayList<String>();
        cells.add("%s-%02d-%05d".formatted(initials(kind.debtType()), incurred.getYear() % 100, number));
        cells.add(kind.debtType());
        cells.add('"' + name + '"');
        cells.add(random.nextInt(20) == 0 ? "" : InventedNames.street(random));
        cells.add(InventedNames.unit(random));
        cells.add(incurred.toString());
        cells.add(owners.get(number % owners.size()));
        cells.add(workday(today.plusDays(random.nextInt(45) - 4)).toString());
        cells.addAll(amounts(kind));
        return String.join(",", cells);
    }

    /** Nobody is due on a weekend. */
    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private List<String> amounts(Kind kind) {
        double skew = random.nextDouble();
        long total = kind.minCents() + (long) ((kind.maxCents() - kind.minCents()) * skew * skew * skew);
        long paid = random.nextInt(4) == 0 ? total * (5 + random.nextInt(60)) / 100 : 0;
        var levied = new long[chargeTypes.size()];
        long rest = total;
        for (var part : kind.charges()) {
            long share = part.equals(kind.charges().getLast()) ? rest : total * part.share() / 100;
            levied[chargeTypes.indexOf(part.type())] += share;
            rest -= share;
        }
        var cells = new ArrayList<String>();
        for (var amount : levied) {
            long here = Math.min(paid, amount);
            paid -= here;
            cells.add(amount == 0 ? "" : plain(amount));
            cells.add(here == 0 ? "" : plain(here));
        }
        return cells;
    }

    private static String plain(long cents) {
        return Money.ofCents(cents).toString().replace(",", "");
    }

    private static String initials(String debtType) {
        var initials = new StringBuilder();
        for (var word : debtType.split("_", -1)) if (!word.isEmpty()) initials.append(word.charAt(0));
        return initials.length() > 1 ? initials.toString() : debtType.substring(0, Math.min(3, debtType.length()));
    }
}
