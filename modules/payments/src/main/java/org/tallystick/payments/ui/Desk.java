package org.tallystick.payments.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.OpenDrawer;
import org.tallystick.drawers.TenderLine;
import org.tallystick.money.Money;
import org.tallystick.payments.PaymentPreview;
import org.tallystick.payments.Payments;
import org.tallystick.payments.Receipt;
import org.tallystick.payments.TakePayment;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;

/** What a cashier's screens ask for, and the drafts of payments that were begun in this window. */
@SpringComponent
class Desk {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

    /** Drafts by account: closing the dialog never loses what was typed. */
    private static final class Drafts {
        private final Map<AccountId, Draft> begun = new HashMap<>();
    }

    private final Payments payments;
    private final Drawers drawers;
    private final Debtors debtors;
    private final BusinessDay day;

    Desk(Payments payments, Drawers drawers, Debtors debtors, BusinessDay day) {
        this.payments = payments;
        this.drawers = drawers;
        this.debtors = debtors;
        this.day = day;
    }

    Optional<DrawerRow> drawer() {
        return drawers.openOf(CurrentPerson.get().person());
    }

    DrawerRow openDrawer(String counter, Money openingFloat) {
        return drawers.open(new OpenDrawer(CurrentPerson.get().person(), counter, openingFloat));
    }

    String inWords(DrawerRow drawer) {
        return drawer.counter() + ", drawer " + drawer.label() + " open since "
                + HOUR.format(drawer.openedAt().atZone(zone()));
    }

    ZoneId zone() {
        return day.zone();
    }

    String payer(AccountRow account) {
        return debtors.of(account.party()).name();
    }

    PaymentPreview preview(AccountRow account, Money amount) {
        return payments.preview(account.id(), amount, day.today());
    }

    Receipt take(AccountRow account, Draft draft, Money amount) {
        var receipt = payments.take(TakePayment.of(
                draft.key, account.id(), day.today(), new TenderLine(draft.tender, amount, draft.reference, null)));
        drafts().remove(account.id());
        return receipt;
    }

    Draft draft(AccountRow account) {
        return drafts().computeIfAbsent(account.id(), _ -> new Draft(Ids.next().toString()));
    }

    private static Map<AccountId, Draft> drafts() {
        var ui = UI.getCurrent();
        var drafts = ComponentUtil.getData(ui, Drafts.class);
        if (drafts == null) {
            drafts = new Drafts();
            ComponentUtil.setData(ui, Drafts.class, drafts);
        }
        return drafts.begun;
    }
}
