package org.tallystick.worklists.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;
import org.tallystick.worklists.team.ReferAccount;
import org.tallystick.worklists.team.Referrals;
import org.tallystick.worklists.team.Teams;

/** Asks whoever leads, or a colleague, about the account, with a question and a day. */
@SpringComponent
class ReferAction implements AccountAction {

    private static final int DAYS = 3;

    private final Referrals referrals;
    private final Teams teams;
    private final Colleagues colleagues;
    private final BusinessDay day;

    ReferAction(Referrals referrals, Teams teams, Colleagues colleagues, BusinessDay day) {
        this.referrals = referrals;
        this.teams = teams;
        this.colleagues = colleagues;
        this.day = day;
    }

    @Override
    public String label() {
        return "Refer";
    }

    @Override
    public char key() {
        return 'r';
    }

    @Override
    public String needs() {
        return Referrals.REFER;
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        return teams.leadsOf(CurrentPerson.get().person()).stream()
                .findFirst()
                .map(PersonRow::name)
                .map(name -> "to " + name + " or a colleague, with a question")
                .orElse("to a colleague, with a question");
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        return Optional.empty();
    }

    @Override
    public void start(WorkbenchSubject subject, Runnable afterwards) {
        var id = Ids.next();
        var account = subject.selected();
        var question = new TextArea("What do you ask?");
        var to = colleagues.leadFirst("Whom");
        var due = new DatePicker("Answer by", day.today().plusDays(DAYS));
        due.setMin(day.today());
        new FormDialog(
                        "Refer " + account.number(),
                        "Refer",
                        () -> {
                            var on = due.getValue();
                            if (on == null) throw new NobodyChosen("Say by which day you need the answer.");
                            var row = referrals.refer(
                                    new ReferAccount(id, account, Colleagues.chosen(to), question.getValue(), on));
                            Toast.done("Asked " + row.withName() + ", by " + Shown.day(on, day.today()) + ".");
                            afterwards.run();
                        },
                        question,
                        to,
                        due)
                .about(account.number())
                .open();
        question.focus();
    }
}
