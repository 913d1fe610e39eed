package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;
import org.tallystick.security.Needs;
import org.tallystick.security.NotPermitted;
import org.tallystick.tenancy.Once;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Printed;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.AccountPanel;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.Explanations;
import org.tallystick.workbench.NextAccount;
import org.tallystick.workbench.Offered;
import org.tallystick.workbench.Possibilities;
import org.tallystick.workbench.Possibility;

/** One debtor with all debts: who, what is owed, what happened, what can be done now. */
@Route("accounts/:number")
@Needs("account.view")
class WorkbenchView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final CaseFiles files;
    private final Optional<NextAccount> queue;
    private final List<AccountTab> tabs;
    private final Possibilities possibilities;
    private final Explanations explanations;
    private final List<Offered> offered;
    private final Map<AccountPanel, AccountPanel.Typed> typed = new LinkedHashMap<>();
    private List<Possibility> possible = List.of();
    private final Div columns = new Div();
    private @Nullable CaseFile file;
    private @Nullable WhoHeader who;
    private @Nullable ActionColumn actionColumn;
    private @Nullable RecordColumn record;
    private @Nullable DebtColumn debts;
    private @Nullable AccountRow inHand;

    WorkbenchView(
            CaseFiles files,
            Optional<NextAccount> queue,
            Possibilities possibilities,
            Explanations explanations,
            List<AccountTab> tabs) {
        this.files = files;
        this.queue = queue;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(AccountTab::order)).toList();
        this.possibilities = possibilities;
        this.explanations = explanations;
        this.offered = possibilities.ofThisPerson();
        addClassName("ts-screen");
        columns.addClassName("ts-columns");
        add(columns);
        bindKeys();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().get("number").orElseThrow(NotThere::new);
        try {
            Once.during(() -> {
                var opened = files.open(number);
                take(opened.subject().selected());
                show(opened);
            });
        } catch (NotPermitted kept) {
            mask(number, kept);
        }
    }

    /** Where everything would stand of a case in which this person has no part, if the agency shows so much. */
    private void mask(String number, NotPermitted kept) {
        var masked = files.masked(number).orElseThrow(() -> kept);
        giveBack();
        file = null;
        who = null;
        actionColumn = null;
        possible = List.of();
        columns.removeAll();
        removeAll();
        Keys.of(this).offAllBut("Esc");
        add(new MaskedCase(masked, files.department(masked.department()), String.valueOf(kept.getMessage())));
    }

    @Override
    public String getPageTitle() {
        return (file == null ? "Account" : file.party().name()) + " \u00b7 Tallystick";
    }

    private void show(CaseFile opened) {
        if (columns.getParent().isEmpty()) {
            removeAll();
            add(columns);
            bindKeys();
        }
        file = opened;
        record = new RecordColumn(tabs, opened.subject(), record == null ? 0 : record.opened());
        debts = new DebtColumn(opened, this::select, this::tick);
        columns.removeAll();
        columns.add(debts, record);
        surround(opened);
    }

    /** The actions are about what is ticked from now on. */
    private void tick(List<DebtRow> ticked) {
        if (file == null) return;
        file = file.ticking(ticked);
        surround(file);
    }

    /** Another debt was selected; the header and the rest follow when it lies on another account. */
    private void select(DebtRow debt) {
        if (file == null || record == null) return;
        var account = file.accountOf(debt);
        if (account.equals(file.subject().selected())) return;
        file = file.selecting(account);
        take(account);
        record.show(file.subject());
        surround(file);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "accounts/" + account.number()));
    }

    /** What depends on the selected account and stands around the lists, which keep their place and focus. */
    private void surround(CaseFile opened) {
        if (who != null) remove(who);
        if (actionColumn != null) columns.remove(actionColumn);
        possible = possibilities.of(opened.subject(), opened.debts(), offered, opened.holds());
        typeInPlace(opened);
        who = new WhoHeader(opened, this::explain);
        files.actingWords(opened.subject().selected()).ifPresent(who::say);
        queue.flatMap(known -> known.inWork(opened.subject().selected())).ifPresent(who::say);
        queue.flatMap(known -> known.placeOf(opened.subject().selected())).ifPresent(who::place);
        actionColumn = new ActionColumn(possible, this::start, asides());
        addComponentAsFirst(who);
        columns.add(actionColumn);
        Printed.by(columns, files.printedBy(opened.subject().selected()));
    }

    private void typeInPlace(CaseFile opened) {
        typed.clear();
        possible.stream()
                .filter(Possibility::possible)
                .map(Possibility::offered)
                .filter(AccountPanel.class::isInstance)
                .map(AccountPanel.class::cast)
                .sorted(Comparator.comparingInt(AccountPanel::order))
                .forEach(panel -> typed.put(panel, panel.open(opened.subject(), this::reload)));
        if (record != null)
            record.type(typed.values().stream().map(AccountPanel.Typed::whole).toList());
    }

    private List<Component> asides() {
        var asides = new ArrayList<Component>();
        for (var one : typed.values()) if (one.aside() != null) asides.add(one.aside());
        return asides;
    }

    private void start(Offered one) {
        if (file == null) return;
        switch (one) {
            case AccountAction action -> action.start(file.subject(), this::reload);
            case AccountPanel panel -> {
                var open = typed.get(panel);
                if (open != null) open.first().focus();
            }
        }
    }

    /** Each dollar of what is owed here, in place of the open tab until a digit brings that back. */
    private void explain() {
        if (file == null || record == null) return;
        var accounts = file.subject().accounts();
        record.lay(
                "Why it is owed",
                new ExplainPanel(
                        explanations.of(accounts, null),
                        accounts.size() == 1 ? "In 1 account" : "In " + accounts.size() + " accounts",
                        "accounts/" + file.subject().selected().number() + "/explain"));
    }

    private void reload() {
        var before = file;
        if (before != null)
            Once.during(() -> show(files.open(before.subject().selected().number())));
    }

    private void bindKeys() {
        var keys = Keys.of(this)
                .on("j", "next debt", () -> move(1))
                .on("k", "previous debt", () -> move(-1))
                .on("t", "tick this debt", this::tickSelected)
                .on("x", "explain what is owed", this::explain)
                .below("n", "next account", this::next)
                .below(
                        "Esc",
                        "back",
                        () -> getUI().ifPresent(ui -> ui.getPage().getHistory().back()));
        for (int i = 0; i < Math.min(tabs.size(), 9); i++) {
            var index = i;
            keys.on(String.valueOf(i + 1), tabs.get(i).label(), () -> openTab(index));
        }
        for (var one : offered) keys.on(String.valueOf(one.key()), one.label(), () -> startIfItCanBe(one));
    }

    private void startIfItCanBe(Offered one) {
        for (var now : possible)
            if (one.equals(now.offered())) {
                if (now.possible()) start(one);
                else Toast.refused(now.words());
            }
    }

    private void tickSelected() {
        if (debts != null) debts.tick();
    }

    private void openTab(int index) {
        if (record != null) record.open(index);
    }

    private void move(int steps) {
        if (debts != null) debts.move(steps);
    }

    /** Another account begins in front: what lay there before is given back to its queue. */
    private void take(AccountRow account) {
        var before = inHand;
        inHand = account;
        queue.ifPresent(known -> {
            if (before != null && !before.id().equals(account.id())) known.left(before);
            known.opened(account);
        });
    }

    /** Before the next screen is built, which may show the queue. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        giveBack();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        giveBack();
    }

    private void giveBack() {
        var before = inHand;
        if (before != null) queue.ifPresent(known -> known.left(before));
        inHand = null;
    }

    /** The account that comes next in the queue of who works here. */
    private void next() {
        if (file == null || queue.isEmpty()) return;
        var number = queue.get().after(file.subject().selected());
        if (number.isEmpty()) Toast.done("Nothing else of yours is due and free. Accounts you passed over come back.");
        else UI.getCurrent().navigate(WorkbenchView.class, new RouteParameters("number", number.get()));
    }
}
