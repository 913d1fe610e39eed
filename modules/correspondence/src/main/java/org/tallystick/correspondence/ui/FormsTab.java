package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.tallystick.correspondence.forms.FilledForm;
import org.tallystick.correspondence.forms.Forms;
import org.tallystick.web.EmptyState;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.WorkbenchSubject;

/** The forms that were filled for an account, the latest first. */
@SpringComponent
class FormsTab implements AccountTab {

    private final Forms forms;

    FormsTab(Forms forms) {
        this.forms = forms;
    }

    @Override
    public String label() {
        return "Forms";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Component open(WorkbenchSubject subject) {
        var filled = forms.on(subject.selected().id());
        if (filled.isEmpty())
            return new EmptyState(
                    "No form was filled yet",
                    "Press f: the books fill it, and it is kept here for whoever comes next.");
        var list = new UnorderedList();
        list.addClassName("ts-timeline");
        for (var one : filled) {
            var link = new Anchor("forms/" + one.id(), one.inWords());
            link.addClassName("ts-link");
            var what = new Div(link, new Paragraph("By " + one.filledBy() + left(one)));
            what.addClassName("ts-hold-what");
            var item = new ListItem(what);
            item.addClassName("ts-hold");
            list.add(item);
        }
        return list;
    }

    private static String left(FilledForm filled) {
        int blanks = filled.sheet().blanks().size();
        return blanks == 0 ? "" : blanks == 1 ? "; 1 blank is left" : "; " + blanks + " blanks are left";
    }
}
