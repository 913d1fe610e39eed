package org.tallystick.workbench.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.security.Question;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.NextAccount;

/** One debtor with all debts: who, what is owed, what happened, what can be done now. */
@Route("accounts/:number")
@Needs("account.view")
class WorkbenchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CaseFiles files;
    private final Optional<NextAccount> queue;
    private final List<AccountTab> tabs;
    private final List<AccountAction> actions;
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
            Authority authority,
            List<AccountTab> tabs,
            List<AccountAction> actions) {
        this.files = files;
        this.queue = queue;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(AccountTab::order)).toList();
        this.actions = actions.stream()
                .filter(action -> authority.may(Question.ever(action.needs())))
                .toList();
        addClassName("ts-screen");
        columns.addClassName("ts-columns");
        add(columns);
        bindKeys();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var opened = files.open(event.getRouteParameters().get("number").orElseThrow(NotThere::new));
        take(opened.subject().selected());
        show(opened);
    }

    @Override
    public String getPageTitle() {
        return (file == null ? "Account" : file.party().name()) + " \u00b7 Tallystick";
    }

    private void show(CaseFile opened) {
        file = opened;
        record = new RecordColumn(tabs, opened.subject(), record == null ? 0 : record.opened());
        debts = new DebtColumn(opened, this::select);
        columns.removeAll();
        columns.add(debts, record);
        surround(opened);
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
        who = new WhoHeader(opened);
        queue.flatMap(known -> known.inWork(opened.subject().selected())).ifPresent(who::say);
        actionColumn = new ActionColumn(opened.subject(), actions, this::start);
        addComponentAsFirst(who);
        columns.add(actionColumn);
    }

    private void start(AccountAction action) {
        if (file != null) action.start(file.subject(), this::reload);
    }

    private void reload() {
        if (file != null) show(files.open(file.subject().selected().number()));
    }

    private void bindKeys() {
        var keys = Keys.of(this)
                .on("j", "next debt", () -> move(1))
                .on("k", "previous debt", () -> move(-1))
                .below("n", "next account", this::next)
                .below(
                        "Esc",
                        "back",
                        () -> getUI().ifPresent(ui -> ui.getPage().getHistory().back()));
        for (int i = 0; i < Math.min(tabs.size(), 9); i++) {
            var index = i;
            keys.on(String.valueOf(i + 1), tabs.get(i).label(), () -> openTab(index));
        }
        for (var action : actions) keys.on(String.valueOf(action.key()), action.label(), () -> startIfItCanBe(action));
    }

    private void startIfItCanBe(AccountAction action) {
        if (file == null) return;
        action.whyNot(file.subject()).ifPresentOrElse(why -> Toast.refused(why.reason()), () -> start(action));
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

    @Override
    protected void onDetach(DetachEvent event) {
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
