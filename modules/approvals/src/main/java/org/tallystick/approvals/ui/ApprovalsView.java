package org.tallystick.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.ApprovalId;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.Consents;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.security.NotPermitted;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;
import org.tallystick.web.Refusal.Because;
import org.tallystick.web.Toast;

/** What waits for a decision at the left, the one in hand at the right, one key each to approve, send back and deny. */
@Route("approvals/:approval?")
@PageTitle("Approvals")
@Needs("approval.view")
class ApprovalsView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 200;
    private static final String DONE = "Approved and done.";

    private final Approvals approvals;
    private final ConsentBar consentBar;
    private final BusinessDay day;
    private final RequestList list = new RequestList(this::show);
    private final RequestPane pane;
    private final Div right = new Div();
    private final Div bar = Told.styled("ts-screen-bar");
    private final NativeButton waitingTab = tab("1", "Waiting", () -> open(false));
    private final NativeButton mineTab = tab("2", "My requests", () -> open(true));
    private final Div age = new Div();
    private List<ApprovalRow> alike = List.of();
    private boolean mine;
    private @Nullable ApprovalRow shown;

    ApprovalsView(Approvals approvals, Consents consents, ConsentBar consentBar, BusinessDay day) {
        this.approvals = approvals;
        this.consentBar = consentBar;
        this.day = day;
        this.pane = new RequestPane(approvals, consents, day);
        addClassNames("ts-screen");
        age.addClassNames("ts-small", "ts-faint");
        var tabs = Told.styled("ts-tabs", waitingTab, mineTab);
        tabs.getElement().setAttribute("role", "tablist").setAttribute("aria-label", "Requests");
        var head = Told.styled("ts-column-head", new H2("Requests"), Told.words("", "ts-spring"), age);
        right.addClassNames("ts-column");
        add(Told.styled("ts-columns ts-decide", Told.styled("ts-column", head, tabs, list), right));
        Keys.of(this)
                .on("1", "what waits", () -> open(false))
                .on("2", "my requests", () -> open(true))
                .on("Y", "approve all that are alike", () -> approveTogether(alike))
                .below("j", "next", () -> step(1))
                .below("k", "the one before", () -> step(-1));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("approval").orElse(null);
        var wanted = asked == null ? null : approvals.of(read(asked));
        mine = wanted != null && isMine(wanted);
        refresh(wanted);
    }

    private static ApprovalId read(String id) {
        try {
            return ApprovalId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere("approval", id);
        }
    }

    private static NativeButton tab(String digit, String words, Runnable open) {
        var tab = new NativeButton("", _ -> open.run());
        var key = new Element("small").setText(digit);
        tab.getElement().appendChild(key, Element.createText(words));
        tab.addClassName("ts-tab");
        tab.getElement().setAttribute("role", "tab");
        return tab;
    }

    private void open(boolean own) {
        mine = own;
        refresh(null);
    }

    /** Lists anew, and shows the wanted one, or else the first. */
    private void refresh(@Nullable ApprovalRow wanted) {
        list.clear();
        alike = List.of();
        waitingTab.getElement().setAttribute("aria-selected", String.valueOf(!mine));
        mineTab.getElement().setAttribute("aria-selected", String.valueOf(mine));
        age.setText("");
        if (mine) list.group("dot", "Asked by me", approvals.mine(PAGE), row -> Told.state(row.state()));
        else fillWaiting();
        var rows = list.rows();
        if (wanted == null && rows.isEmpty()) showNothing();
        else show(wanted == null ? rows.getFirst() : wanted);
    }

    private void fillWaiting() {
        var waiting = approvals.waiting(PAGE);
        if (!waiting.isEmpty())
            age.setText("oldest " + Told.age(waiting.getFirst().submittedAt(), day.now()));
        alike = new WaitingGroups(approvals, day, list, this::approveTogether).fill(waiting, approvals.toDecide(PAGE));
    }

    private void approveTogether(List<ApprovalRow> rows) {
        if (rows.isEmpty()) return;
        try {
            var done =
                    approvals.approveTogether(rows.stream().map(ApprovalRow::id).toList(), null);
            refresh(null);
            var pulled = done.pulledOut();
            if (!done.approved().isEmpty())
                Toast.done(done.approved().size() + " approved and done."
                        + (pulled.isEmpty() ? "" : " " + pulled.size() + " left for a look of their own."));
            if (!pulled.isEmpty()) new PulledOutDialog(pulled).open();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }

    private void showNothing() {
        shown = null;
        right.removeAll();
        keysOff();
        list.add(
                mine
                        ? new EmptyState(
                                "You asked for nothing yet",
                                "What you submit for a second person, such as an import or an account entered by hand, stands here until it is decided.")
                        : new EmptyState(
                                "Nothing waits",
                                "Imports, accounts entered by hand and whatever else needs a second person come here when somebody asks."));
    }

    private void show(ApprovalRow row) {
        shown = row;
        list.mark(row);
        pane.show(row);
        bar.removeAll();
        keysOff();
        fillBar(row);
        right.removeAll();
        right.add(Told.styled("ts-column-body", pane), bar);
    }

    private void fillBar(ApprovalRow row) {
        if (approvals.mayRecommend(row)) bar.add(button("Recommend", "r", false, this::recommend));
        if (row.state().waits() && approvals.mayDecide(row)) {
            bar.add(
                    button("Approve", "y", true, this::approve),
                    button("Send back", "b", false, this::sendBack),
                    button("Deny", "d", false, this::deny));
        } else if (isMine(row) && (row.state().waits() || row.state() == ApprovalState.RETURNED)) {
            bar.add(button("Take it back", "w", false, this::withdraw));
        } else if (!approvals.mayRecommend(row)) {
            bar.add(Told.words("It is " + row.state().inWords() + ".", "ts-small", "ts-quiet"));
        }
        consentBar.fill(this, row, bar, () -> refresh(approvals.of(row.id())));
    }

    private Button button(String words, String key, boolean main, Runnable act) {
        var button = new Button(words, _ -> act.run());
        if (main) button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(main);
        Keys.print(button, key);
        Keys.of(this).on(key, words.toLowerCase(Locale.US), act);
        return button;
    }

    private void keysOff() {
        Keys.of(this)
                .off("y")
                .off("b")
                .off("d")
                .off("w")
                .off("r")
                .off("c")
                .off("x")
                .off("l");
    }

    /** Where approving needs a reason, the refusal says so and the reason can be typed right there. */
    private void approve() {
        var row = shown;
        if (row == null) return;
        try {
            approvals.approve(row.id(), null);
            Toast.done(DONE);
            refresh(null);
        } catch (Refusal refused) {
            var now = approvals.of(row.id());
            refresh(now);
            if (now.state().waits() && refused.because() == Because.CONTENT)
                new ReasonDialog(
                                "Approve with a reason",
                                refused.sentence(),
                                "Reason",
                                "Approve",
                                reason -> act(one -> approvals.approve(one.id(), reason), DONE))
                        .open();
            else Toast.refused(refused.sentence());
        }
    }

    private void recommend() {
        act(row -> approvals.recommend(row.id(), null), "Recommended; somebody else decides.");
    }

    private void sendBack() {
        ask(
                "Send it back",
                "What is to be mended",
                "Send back",
                reason -> act(row -> approvals.giveBack(row.id(), reason), "Sent back to who asked."));
    }

    private void deny() {
        ask("Deny it", "Why", "Deny", reason -> act(row -> approvals.deny(row.id(), reason), "Denied."));
    }

    private void withdraw() {
        act(row -> approvals.withdraw(row.id(), null), "Taken back.");
    }

    private void ask(String title, String label, String does, Predicate<String> deed) {
        if (shown != null) new ReasonDialog(title, shown.title(), label, does, deed).open();
    }

    private boolean act(Function<ApprovalRow, ApprovalRow> deed, String sentence) {
        var row = shown;
        if (row == null) return false;
        try {
            var done = deed.apply(row);
            Toast.done(sentence);
            refresh(mine ? done : null);
            return true;
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        } catch (NotPermitted refused) {
            Toast.refused(String.valueOf(refused.getMessage()));
        }
        refresh(approvals.of(row.id()));
        return false;
    }

    private void step(int by) {
        var rows = list.rows();
        if (rows.isEmpty()) return;
        int at = 0;
        for (int i = 0; i < rows.size(); i++)
            if (shown != null && rows.get(i).id().equals(shown.id())) at = i;
        show(rows.get(Math.clamp(at + by, 0, rows.size() - 1)));
    }

    private static boolean isMine(ApprovalRow row) {
        return row.requestedBy().equals(CurrentPerson.get().person());
    }
}
