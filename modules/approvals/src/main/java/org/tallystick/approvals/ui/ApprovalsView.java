package org.tallystick.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.ApprovalId;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.Consents;
import org.tallystick.approvals.PressedDecision;
import org.tallystick.approvals.PressedDecisions;
import org.tallystick.approvals.Remarks;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;
import org.tallystick.web.Toast;
import org.tallystick.web.Waiting;

/** What waits for a decision at the left, the one in hand at the right, one key each to approve, send back and deny. */
@Route("approvals/:approval?")
@PageTitle("Approvals")
@Needs("approval.view")
class ApprovalsView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 200;

    /** Which requests stand at the left. */
    private enum Tab {
        WAITING("1", "Waiting"),
        MINE("2", "My requests"),
        ENDED("3", "Decided");

        private final String key;
        private final String words;

        Tab(String key, String words) {
            this.key = key;
            this.words = words;
        }
    }

    private final Approvals approvals;
    private final PressedDecisions pressed;
    private final BusinessDay day;
    private final RequestList list = new RequestList(this::choose);
    private final RequestPane pane;
    private final Div right = new Div();
    private final DecisionBar bar;
    private final Going going;
    private final Map<Tab, NativeButton> tabs = new EnumMap<>(Tab.class);
    private final Div age = new Div();
    private List<ApprovalRow> alike = List.of();
    private Tab tab = Tab.WAITING;
    private @Nullable ApprovalRow shown;

    ApprovalsView(
            Approvals approvals,
            Consents consents,
            Remarks remarks,
            ConsentBar consentBar,
            PressedDecisions pressed,
            BusinessDay day) {
        this.approvals = approvals;
        this.pressed = pressed;
        this.going = new Going(pressed, one -> takeBack(Optional.of(one).filter(pressed::takeBack)));
        this.day = day;
        this.pane = new RequestPane(approvals, consents, remarks, day);
        this.bar = new DecisionBar(this, approvals, remarks, consentBar, pressed, this::afterDecision, this::again);
        addClassNames("ts-screen");
        age.addClassNames("ts-small", "ts-faint");
        var head = Told.styled("ts-column-head", new H2("Requests"), Told.words("", "ts-spring"), age);
        right.addClassNames("ts-column");
        add(Told.styled("ts-columns ts-decide", Told.styled("ts-column", head, tabs(), going, list), right));
        Keys.of(this)
                .on("Y", "approve all that are alike", () -> approveTogether(alike))
                .on("u", "take the decision back", () -> takeBack(pressed.takeBack()))
                .below("j", "next", () -> step(1))
                .below("k", "the one before", () -> step(-1));
    }

    private Component tabs() {
        var bar = Told.styled("ts-tabs");
        bar.getElement().setAttribute("role", "tablist").setAttribute("aria-label", "Requests");
        for (var one : Tab.values()) {
            var button = tab(one.key, one.words, () -> open(one));
            tabs.put(one, button);
            bar.add(button);
            Keys.of(this).on(one.key, one.words.toLowerCase(Locale.US), () -> open(one));
        }
        return bar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("approval").orElse(null);
        var wanted = asked == null ? null : approvals.of(read(asked));
        if (wanted != null) tab = isMine(wanted) ? Tab.MINE : wanted.state().isDecidable() ? Tab.WAITING : Tab.ENDED;
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

    private void open(Tab wanted) {
        tab = wanted;
        refresh(null);
    }

    /** Lists anew, and shows the wanted one, or else the first. */
    private void refresh(@Nullable ApprovalRow wanted) {
        list.clear();
        alike = List.of();
        tabs.forEach((one, button) -> button.getElement().setAttribute("aria-selected", String.valueOf(one == tab)));
        age.setText("");
        going.refresh();
        switch (tab) {
            case WAITING -> fillWaiting();
            case MINE -> list.group("dot", "Asked by me", approvals.mine(PAGE), row -> Told.state(row.state()));
            case ENDED -> fillEnded();
        }
        var rows = list.rows();
        if (wanted == null && rows.isEmpty()) showNothing();
        else show(wanted == null ? rows.getFirst() : wanted);
        Waiting.changed();
    }

    private void afterDecision() {
        refresh(null);
        if (!pressed.time().isZero())
            getElement()
                    .executeJs("return new Promise(done => setTimeout(done, $0))", (int)
                            pressed.time().plusMillis(1_500).toMillis())
                    .then(_ -> again());
    }

    /** The same one again, as it is now. */
    private void again() {
        var row = shown;
        refresh(row == null || going.has(row.id()) ? null : approvals.of(row.id()));
    }

    private void takeBack(Optional<PressedDecision> taken) {
        if (taken.isEmpty()) {
            Toast.refused("There is nothing to take back any more.");
            return;
        }
        var requests = taken.get().requests();
        boolean single = requests.size() == 1;
        Toast.done(
                single ? "Taken back. It waits as before." : "Taken back. All " + requests.size() + " wait as before.");
        refresh(single ? approvals.of(requests.getFirst()) : null);
    }

    private void fillEnded() {
        var byState = approvals.ended(PAGE).stream()
                .collect(Collectors.groupingBy(
                        ApprovalRow::state, () -> new EnumMap<>(ApprovalState.class), Collectors.toList()));
        byState.forEach((state, rows) -> list.group(
                "dot",
                Told.title(state),
                rows,
                row -> Told.words(
                        row.requestedByName()
                                + (row.decidedByName() == null ? "" : ", decided by " + row.decidedByName()),
                        "ts-quiet")));
    }

    private void fillWaiting() {
        var waiting = approvals.waiting(PAGE).stream()
                .filter(row -> !going.has(row.id()))
                .toList();
        if (!waiting.isEmpty())
            age.setText("oldest " + Told.age(waiting.getFirst().submittedAt(), day.now()));
        alike = new WaitingGroups(approvals, day, list, this::approveTogether)
                .fill(waiting, waiting.stream().filter(approvals::mayDecide).toList());
    }

    private void approveTogether(List<ApprovalRow> rows) {
        if (rows.isEmpty()) {
            Toast.refused("Nothing waits here that is alike and yours to decide.");
            return;
        }
        try {
            var pulled =
                    pressed.approveTogether(rows.stream().map(ApprovalRow::id).toList());
            int approved = rows.size() - pulled.size();
            if (approved > 0 && pressed.time().isZero())
                Toast.done(approved + " approved and done."
                        + (pulled.isEmpty() ? "" : " " + pulled.size() + " left for a look of their own."));
            afterDecision();
            if (!pulled.isEmpty()) new PulledOutDialog(pulled).open();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }

    private void showNothing() {
        shown = null;
        right.removeAll();
        bar.show(null);
        list.add(
                tab == Tab.MINE
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
        bar.show(row);
        right.removeAll();
        right.add(Told.styled("ts-column-body", pane), bar);
    }

    /** On a phone the request stands below the list, so it is brought into sight. */
    private void choose(ApprovalRow row) {
        show(row);
        right.getElement().executeJs("if (matchMedia('(max-width: 720px)').matches) this.scrollIntoView()");
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
