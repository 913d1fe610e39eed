package org.tallystick.payments.ui;

import static org.tallystick.calendar.WrittenDays.TIME;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.HoldRow;
import org.tallystick.accounts.Holds;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.OpenDrawer;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.payments.PaymentEffect;
import org.tallystick.payments.PaymentPreview;
import org.tallystick.payments.PaymentScope;
import org.tallystick.payments.Payments;
import org.tallystick.payments.Receipt;
import org.tallystick.payments.Reversals;
import org.tallystick.payments.TakePayment;
import org.tallystick.personal.KeptForms;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.workbench.InTheirWords;
import org.tallystick.workbench.Workbench;

/** What a cashier's screens ask for, and the payments they began and did not take. */
@SpringComponent
class Desk {

    private static final String FORM = "payment";

    private final Payments payments;
    private final Drawers drawers;
    private final Debtors debtors;
    private final Reversals reversals;
    private final Accounts accounts;
    private final Holds holds;
    private final Ledger ledger;
    private final Workbench workbench;
    private final BusinessDay day;
    private final KeptForms forms;
    private final Optional<InTheirWords> words;

    Desk(
            Payments payments,
            Reversals reversals,
            Drawers drawers,
            Debtors debtors,
            Accounts accounts,
            Holds holds,
            Ledger ledger,
            Workbench workbench,
            BusinessDay day,
            KeptForms forms,
            Optional<InTheirWords> words) {
        this.payments = payments;
        this.reversals = reversals;
        this.accounts = accounts;
        this.holds = holds;
        this.ledger = ledger;
        this.workbench = workbench;
        this.drawers = drawers;
        this.debtors = debtors;
        this.day = day;
        this.forms = forms;
        this.words = words;
    }

    /** Who writes statements; empty where nobody does. */
    Optional<InTheirWords> words() {
        return words;
    }

    Optional<DrawerRow> drawer() {
        return drawers.openOf(CurrentPerson.get().person());
    }

    DrawerRow openDrawer(String counter, Money openingFloat) {
        return drawers.open(new OpenDrawer(CurrentPerson.get().person(), counter, openingFloat));
    }

    String inWords(DrawerRow drawer) {
        return drawer.counter() + ", drawer " + drawer.label() + " open since "
                + TIME.format(drawer.openedAt().atZone(zone()));
    }

    ZoneId zone() {
        return day.zone();
    }

    String payer(AccountRow account) {
        return debtors.of(account.party()).name();
    }

    /** What stands on the debtor or on this account: a payment is always taken, but not everything may be talked about. */
    List<HoldRow> holds(AccountRow account) {
        return holds.standing(account.id());
    }

    /** The debtor's other accounts on which something is owed, as far as the person at work may see them. */
    List<AccountRow> others(AccountRow account) {
        var seen = workbench.open(account.number()).accounts().stream()
                .filter(other -> !other.id().equals(account.id()))
                .toList();
        var owed = ledger.balancesOf(seen.stream().map(AccountRow::id).toList());
        return seen.stream()
                .filter(other -> owed.getOrDefault(other.id(), Money.ZERO).isPositive())
                .toList();
    }

    PaymentPreview preview(AccountRow account, Money amount) {
        return payments.preview(account.id(), amount, day.today());
    }

    PaymentPreview preview(AccountRow account, Draft draft, Money amount) {
        return payments.preview(scope(account, draft), amount, day.today());
    }

    List<PaymentEffect.Line> effects(PaymentPreview preview) {
        return payments.effects(preview);
    }

    String howUndone() {
        return reversals.howUndone();
    }

    Receipt take(AccountRow account, Draft draft) {
        var scope = scope(account, draft);
        var receipt = payments.take(new TakePayment(
                draft.key,
                account.id(),
                scope.accounts(),
                scope.debts(),
                day.today(),
                draft.tenders(),
                draft.paidBy,
                draft.language,
                null));
        forms.drop(FORM, account.id().toString());
        return receipt;
    }

    boolean isOnlyDebtPaid(AccountRow account, Draft draft) {
        return preview(account, draft, Money.ZERO).lines().stream()
                        .map(line -> line.charge().debt())
                        .filter(debt -> !draft.leftOut.contains(debt))
                        .distinct()
                        .count()
                <= 1;
    }

    /** All debts of the accounts but those that were left out. */
    private PaymentScope scope(AccountRow account, Draft draft) {
        var paid = new ArrayList<AccountId>();
        paid.add(account.id());
        if (draft.everyAccount) others(account).forEach(other -> paid.add(other.id()));
        if (draft.leftOut.isEmpty()) return new PaymentScope(paid, List.of());
        return new PaymentScope(
                paid,
                accounts.debtsOf(paid).stream()
                        .map(DebtRow::id)
                        .filter(debt -> !draft.leftOut.contains(debt))
                        .toList());
    }

    /** As it was left, by this person for this account, in this window or before the last restart. */
    Draft draft(AccountRow account) {
        return forms.of(FORM, account.id().toString())
                .map(kept -> Draft.of(kept.typed()))
                .orElseGet(() -> new Draft(Ids.next().toString()));
    }

    void keep(AccountRow account, Draft draft) {
        forms.keep(FORM, account.id().toString(), draft.typed(), draft.references());
    }
}
