package org.tallystick.workbench.ui;

import static org.tallystick.calendar.WrittenDays.TIME;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.accounts.TimelineRow;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;
import org.tallystick.web.Amount;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Glyph;
import org.tallystick.web.Keys;
import org.tallystick.web.Styled;
import org.tallystick.workbench.WorkbenchSubject;

/** The timeline of a party, page by page, with its filters. */
class TimelinePanel extends Div {

    private static final int PAGE = 50;

    /** What is shown; what came in with a file counts as the system's. */
    private enum Filter {
        ALL,
        CONTACT,
        MONEY,
        LEGAL,
        SYSTEM;

        String label() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }

        Set<TimelineKind> kinds() {
            return switch (this) {
                case ALL -> Set.of();
                case CONTACT -> Set.of(TimelineKind.CONTACT);
                case MONEY -> Set.of(TimelineKind.MONEY);
                case LEGAL -> Set.of(TimelineKind.LEGAL);
                case SYSTEM -> Set.of(TimelineKind.SYSTEM, TimelineKind.INTAKE);
            };
        }
    }

    private final WorkbenchSubject subject;
    private final TimelineSearch search;
    private final Timeline timeline;
    private final BusinessDay day;
    private final UnorderedList list = new UnorderedList();
    private final Div end = new Div();
    private final List<NativeButton> chips = new ArrayList<>();
    private Filter filter = Filter.ALL;
    private boolean everyAccount = true;
    private @Nullable String next;
    private String stretch = "";

    TimelinePanel(WorkbenchSubject subject, List<DebtRow> debts, Timeline timeline, BusinessDay day) {
        this.subject = subject;
        this.search = new TimelineSearch(debts, this::restart);
        this.timeline = timeline;
        this.day = day;
        list.addClassName("ts-timeline");
        add(filters(), search, list, end);
        restart();
    }

    private Component filters() {
        var bar = new Div();
        bar.addClassName("ts-chips");
        for (var one : Filter.values()) {
            var chip = chip(one.label(), one == filter);
            chip.addClickListener(_ -> {
                filter = one;
                chips.forEach(other -> press(other, other.equals(chip)));
                restart();
            });
            chips.add(chip);
            bar.add(chip);
        }
        var spring = new Span();
        spring.addClassName("ts-spring");
        bar.add(spring);
        if (subject.accounts().size() > 1) {
            var only = chip("Only " + subject.selected().number(), false);
            only.addClickListener(_ -> {
                everyAccount = !everyAccount;
                press(only, !everyAccount);
                restart();
            });
            bar.add(only);
        }
        var more = chip("Filter", false);
        more.addClickListener(_ -> {
            search.setVisible(!search.isVisible());
            press(more, search.isVisible());
        });
        bar.add(more);
        return bar;
    }

    private void restart() {
        list.removeAll();
        stretch = "";
        next = null;
        more();
    }

    private void more() {
        var page = timeline.of(accounts(), search.wanted(filter.kinds()), next, PAGE);
        page.items().forEach(this::add);
        next = page.next();
        end.removeAll();
        if (next != null) end.add(moreButton());
        else if (page.items().isEmpty() && list.getComponentCount() == 0) end.add(nothing());
    }

    private Component moreButton() {
        var button = new Button("Earlier entries", _ -> more());
        Keys.print(button, "m");
        Keys.of(this).on("m", "earlier entries", this::moreIfAny);
        var line = new Div(button);
        line.addClassName("ts-facts");
        return line;
    }

    private void moreIfAny() {
        if (next != null) more();
    }

    private Component nothing() {
        return filter == Filter.ALL && search.isEmpty()
                ? new EmptyState(
                        "Nothing has happened yet", "Payments, letters and calls appear here as soon as there are any.")
                : new EmptyState(
                        "Nothing of this kind",
                        "Choose All, or clear the filter, to see everything that happened here.");
    }

    private List<AccountId> accounts() {
        return everyAccount
                ? subject.accounts().stream().map(AccountRow::id).toList()
                : List.of(subject.selected().id());
    }

    private void add(TimelineRow entry) {
        var today = day.today();
        var heading = Days.stretch(entry.businessDate(), today);
        if (!heading.equals(stretch)) {
            var line = new ListItem(heading);
            line.addClassName("ts-day");
            list.add(line);
            stretch = heading;
        }
        list.add(line(entry, today));
    }

    private Component line(TimelineRow entry, LocalDate today) {
        var words = new Div(new Paragraph(entry.text()));
        words.addClassName("ts-event-what");
        if (entry.kind() == TimelineKind.MONEY)
            words.getComponentAt(0).getElement().appendChild(why(entry).getElement());
        if (subject.accounts().size() > 1)
            words.getComponentAt(0)
                    .getElement()
                    .appendChild(Styled.words(numberOf(entry.account()), "ts-event-about")
                            .getElement());
        var line = new ListItem(
                Styled.words(when(entry, today), "ts-event-when"),
                Glyph.of(glyph(entry.kind())),
                words,
                amount(entry.amount()),
                Styled.words(entry.actorName(), "ts-event-who"));
        line.addClassName("ts-event");
        return line;
    }

    private Anchor why(TimelineRow entry) {
        var why = new Anchor("accounts/" + numberOf(entry.account()) + "/explain", "why");
        why.addClassNames("ts-link", "ts-why-link");
        why.setAriaLabel("why is this owed");
        return why;
    }

    private String when(TimelineRow entry, LocalDate today) {
        return entry.businessDate().equals(today)
                ? TIME.format(entry.at().atZone(day.zone()))
                : Days.of(entry.businessDate(), today);
    }

    private String numberOf(AccountId id) {
        return subject.accounts().stream()
                .filter(account -> account.id().equals(id))
                .map(AccountRow::number)
                .findFirst()
                .orElse("");
    }

    private static Component amount(@Nullable Money money) {
        var cell = money == null ? new Span() : new Span(Amount.of(money));
        cell.addClassName("ts-event-amount");
        return cell;
    }

    private static String glyph(TimelineKind kind) {
        return switch (kind) {
            case CONTACT -> "phone";
            case MONEY -> "payment";
            case LEGAL -> "legal";
            case SYSTEM -> "gear";
            case INTAKE -> "intake";
        };
    }

    private static NativeButton chip(String words, boolean pressed) {
        var chip = new NativeButton(words);
        chip.addClassName("ts-chip");
        press(chip, pressed);
        return chip;
    }

    private static void press(NativeButton chip, boolean pressed) {
        chip.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
