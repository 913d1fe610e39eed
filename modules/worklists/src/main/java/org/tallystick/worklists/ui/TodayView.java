package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Workload;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;
import org.tallystick.workbench.TodayPart;
import org.tallystick.worklists.Queues;

/** Where everybody begins: my queue in the order in which it is worked, and beside it what else waits for me. */
@Route("today")
@PageTitle("Today \u00b7 Tallystick")
@Needs("account.view")
class TodayView extends Div {

    private static final int PAGE = 50;

    private final Queues queues;
    private final Accounts accounts;
    private final Authority authority;
    private final BusinessDay day;
    private final PersonId me = CurrentPerson.get().person();

    TodayView(Queues queues, Accounts accounts, Authority authority, BusinessDay day, List<TodayPart> parts) {
        this.queues = queues;
        this.accounts = accounts;
        this.authority = authority;
        this.day = day;
        addClassName("ts-screen");
        var works = authority.may(Question.ever("queue.work"));
        var workload = queues.workload(me);
        var queue = works ? new QueueList(day, cursor -> queues.page(me, cursor, PAGE)) : null;
        var left = Styled.box("ts-column", Styled.box("ts-column-head", new H2("My queue")));
        var body = Styled.box("ts-column-body");
        body.add(queue == null || queue.isEmpty() ? nothing(works) : queue);
        left.add(body);
        var right = Styled.box("ts-column ts-today-parts");
        parts.stream()
                .filter(part -> authority.may(Question.ever(part.needs())))
                .sorted(Comparator.comparingInt(TodayPart::order))
                .forEach(part -> right.add(new PartOfToday(part, me)));
        add(head(workload, works), Styled.box("ts-columns ts-columns-two", left, right));
        var keys = Keys.of(this);
        if (works) keys.on("n", "next account", this::next).on("d", "diary", TodayView::diary);
        if (queue != null) keys.below("j", "down", () -> queue.move(1)).below("k", "up", () -> queue.move(-1));
    }

    private Component head(Workload workload, boolean works) {
        var counts = Styled.box("ts-line-up");
        counts.add(
                StatusBadge.tag(workload.late() > 0 ? Tone.WARN : Tone.OK, "%,d late".formatted(workload.late())),
                StatusBadge.tag(Tone.UNDER_WAY, "%,d today".formatted(workload.today())),
                StatusBadge.tag(Tone.OPEN, "%,d later".formatted(workload.later())));
        var head = Styled.box(
                "ts-screen-head",
                new Div(new H1("Today"), new Paragraph(Shown.day(day.today(), day.today()))),
                Styled.words("", "ts-spring"),
                counts);
        if (works) {
            var diary = new Button("Diary", _ -> diary());
            Keys.print(diary, "d");
            head.add(diary);
        }
        if (works && workload.late() + workload.today() > 0) {
            var next = new Button("Next account", _ -> next());
            next.addThemeVariants(ButtonVariant.PRIMARY);
            Keys.print(next, "n");
            head.add(next);
        }
        return head;
    }

    private Component nothing(boolean works) {
        if (!works)
            return new EmptyState(
                    "You have no queue", "Your position works on no accounts. Press / to search for anything.");
        return authority.may("import.load")
                ? new EmptyState(
                        "No account is yours yet",
                        "Import a file of debts, or press / to search and open any account.",
                        Shown.link("Import a file", "intake"))
                : new EmptyState(
                        "No account is yours yet",
                        "Accounts come to you by the agency's rules of assignment or from your supervisor. Press / to search.");
    }

    private static void diary() {
        UI.getCurrent().navigate(DiaryView.class);
    }

    private void next() {
        queues.next(me, null)
                .map(lease -> accounts.of(lease.account()))
                .map(AccountRow::number)
                .ifPresentOrElse(
                        number -> UI.getCurrent().navigate("accounts/" + number),
                        () -> Toast.done("Nothing of yours is due and free now."));
    }
}
