package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tallystick.accounts.AccountRow;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.Statements;
import org.tallystick.correspondence.forms.FormRow;
import org.tallystick.correspondence.forms.FormSheet;
import org.tallystick.correspondence.forms.Forms;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.FormDialog;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.WhyNot;
import org.tallystick.workbench.WorkbenchSubject;

/** Fills a form from the books of the account; only its blanks are typed. */
@SpringComponent
class FormAction implements AccountAction {

    private final Forms forms;
    private final Statements statements;

    FormAction(Forms forms, Statements statements) {
        this.forms = forms;
        this.statements = statements;
    }

    @Override
    public String label() {
        return "Fill a form";
    }

    @Override
    public char key() {
        return 'f';
    }

    @Override
    public String needs() {
        return Forms.FILL;
    }

    @Override
    public String describe(WorkbenchSubject subject) {
        return "from the books, kept with the account";
    }

    @Override
    public Optional<WhyNot> whyNot(WorkbenchSubject subject) {
        return forms.all().isEmpty()
                ? Optional.of(WhyNot.because("The pack of this agency brings no forms."))
                : Optional.empty();
    }

    @Override
    public void start(WorkbenchSubject subject, Runnable afterwards) {
        var account = subject.selected();
        var spoken = statements.languageOf(subject.party());
        var which = new Select<FormRow>();
        which.setLabel("Form");
        which.setItems(inOrder(spoken));
        which.setItemLabelGenerator(
                form -> form.toDebtor() ? form.title() + ", " + form.language().inWords() : form.title());
        which.setValue(inOrder(spoken).getFirst());
        var about = new Div(which.getValue().about());
        about.addClassNames("ts-small", "ts-quiet");
        which.addValueChangeListener(_ -> about.setText(which.getValue().about()));
        new FormDialog(
                        "Fill a form for " + account.number(),
                        "Fill it",
                        () -> fill(account, which.getValue(), afterwards),
                        which,
                        about)
                .about(account.number())
                .open();
        which.focus();
    }

    /** Those for the file first; of those for the debtor, the one in their language. */
    private List<FormRow> inOrder(PaperLanguage spoken) {
        return forms.all().stream()
                .sorted(Comparator.comparing(FormRow::toDebtor)
                        .thenComparing(form -> form.language() != spoken)
                        .thenComparing(FormRow::title))
                .toList();
    }

    private void fill(AccountRow account, FormRow form, Runnable afterwards) {
        var id = Ids.next();
        var sheet = forms.draft(account, form.code(), form.language());
        var blanks = new LinkedHashMap<String, TextArea>();
        var shown = new Div();
        FormLines.of(sheet, field -> blank(field, blanks)).forEach(shown::add);
        shown.addClassName("ts-form-sheet");
        shown.getElement().setAttribute("lang", sheet.language().code());
        var dialog = new FormDialog(
                        sheet.title() + ", " + account.number(),
                        "Keep it",
                        () -> keep(
                                account,
                                form,
                                blanks.entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey,
                                                entry -> entry.getValue().getValue())),
                                id,
                                afterwards),
                        shown)
                .about(form.code())
                .saying(blanks.isEmpty() ? "The books fill all of it." : left(blanks.size()));
        dialog.setWidth("48rem");
        dialog.open();
        blanks.values().stream().findFirst().ifPresent(TextArea::focus);
    }

    private static String left(int blanks) {
        return "The books fill the rest; "
                + (blanks == 1 ? "1 blank is left to type." : blanks + " blanks are left to type.")
                + " What stays blank can be written on the paper.";
    }

    private static Component blank(FormSheet.Field field, Map<String, TextArea> blanks) {
        var typed = new TextArea();
        typed.setAriaLabel(field.label());
        typed.setWidthFull();
        typed.setMinRows(1);
        blanks.put(field.name(), typed);
        var whole = new Div(StatusBadge.plain(Tone.OPEN, "Not in the books"), typed);
        whole.addClassName("ts-form-blank");
        return whole;
    }

    private void keep(AccountRow account, FormRow form, Map<String, String> typed, UUID id, Runnable afterwards) {
        var filled = forms.keep(id, account, form.code(), form.language(), typed);
        Toast.done("Kept with the account: " + filled.title() + ".");
        afterwards.run();
        UI.getCurrent().navigate("forms/" + filled.id());
    }
}
