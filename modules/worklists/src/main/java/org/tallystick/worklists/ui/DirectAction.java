package org.tallystick.worklists.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;
import org.tallystick.worklists.team.Directions;
import org.tallystick.worklists.team.Teams;

/** Says what is to be done with an account of the team, perhaps before everything else. */
@SpringComponent
class DirectAction implements AccountAction {

    private final Directions directions;
    private final Teams teams;

    DirectAction(Directions directions, Teams teams) {
        this.directions = directions;
        this.teams = teams;
    }

    @Override
    public String label() {
        return "Direct";
    }

    @Override
    public char key() {
        return 'd';
    }

    @Override
    public String needs() {
        return Directions.DIRECT;
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        return "tell " + subject.selected().ownerName() + " what to do with it";
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        var owner = subject.selected().owner();
        var me = CurrentPerson.get().person();
        if (owner.equals(me)) return Optional.of(WhyNot.because("It is yours."));
        return teams.leads(me, owner)
                ? Optional.empty()
                : Optional.of(
                        WhyNot.because("You do not lead " + subject.selected().ownerName() + ", whose it is."));
    }

    @Override
    public void start(WorkbenchSubject subject, Runnable afterwards) {
        var id = Ids.next();
        var account = subject.selected();
        var words = new TextField("What is to be done?");
        words.setPlaceholder("Call today, offer a plan");
        var onTop = new Checkbox("Put it on top of the queue", true);
        new FormDialog(
                        "Direct " + account.number(),
                        "Direct",
                        () -> {
                            directions.direct(id, account, words.getValue(), onTop.getValue());
                            Toast.done(account.ownerName() + " sees it"
                                    + (onTop.getValue() ? " on top of the queue." : " on the account."));
                            afterwards.run();
                        },
                        words,
                        onTop)
                .about(account.number())
                .saying("It stands on the account until it is done. It says nothing of how anybody works.")
                .open();
        words.focus();
    }
}
