package org.tallystick.drafts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.Department;
import org.tallystick.drafts.DraftContent;
import org.tallystick.drafts.DraftField;
import org.tallystick.web.CardNumberWarning;

/** The form of an account entered by hand: Enter stops only at the fields that the agency named, Tab at all. */
class DraftForm extends Div {

    /** Enter goes to the next stop, and after the last one to the main button; a note keeps its line breaks. */
    private static final String ENTER = """
            this.addEventListener('keydown', event => {
              if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.altKey) return;
              const from = event.target.closest('[data-stop]') ?? event.target.closest('vaadin-text-field, vaadin-combo-box');
              if (!from || from.localName === 'vaadin-text-area') return;
              const go = () => {
                const stops = [...this.querySelectorAll('[data-stop]')].filter(one => one.offsetParent);
                const at = one => Number(one.dataset.stop);
                const here = from.dataset.stop === undefined
                  ? stops.find(one => from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
                  : stops.filter(one => at(one) > at(from)).sort((a, b) => at(a) - at(b))[0];
                (here ?? document.querySelector('[data-draft-submit]'))?.focus();
              };
              if (from.localName === 'vaadin-text-field') { event.preventDefault(); go(); } else setTimeout(go, 0);
            }, true)""";

    private static final int LONGEST_NOTE = 4_000;

    private final List<DebtType> debtTypes;
    private final Runnable changed;
    private final LocalDate today;
    private final ComboBox<DebtType> debtType = new ComboBox<>("Kind of debt");
    private final ComboBox<Department> department = new ComboBox<>("Department");
    private final TextField debtNumber;
    private final TextField accountNumber;
    private final TextField incurredOn;
    private final DebtorFields debtor;
    private final ChargeFields charges;
    private final TextArea contacts;
    private final TextArea evidence;
    private final List<Department> departments;
    private final List<DraftField> stops;

    DraftForm(
            List<DebtType> debtTypes,
            List<Department> departments,
            List<DraftField> stops,
            Runnable changed,
            LocalDate today) {
        this.debtTypes = debtTypes;
        this.departments = departments;
        this.stops = stops;
        this.changed = changed;
        this.today = today;
        debtNumber = Shown.field("Number of the debt", changed);
        accountNumber = Shown.field("Account number", changed);
        accountNumber.setPlaceholder("the next one");
        CardNumberWarning.below(debtNumber, "number of the debt");
        CardNumberWarning.below(accountNumber, "account number");
        incurredOn = Shown.field("Incurred on", changed);
        incurredOn.setPlaceholder("mm/dd/yy");
        debtor = new DebtorFields(changed, today);
        charges = new ChargeFields(changed);
        contacts = note("Tried before: letters, calls", changed);
        evidence = note("Evidence", changed);
        addClassName("ts-draft-form");
        choices();
        add(
                part(
                        "Debt",
                        Shown.styled("ts-fields", debtType, department),
                        Shown.styled("ts-fields ts-fields-3", debtNumber, incurredOn, accountNumber)),
                part("Debtor", debtor),
                part("Charges", charges),
                part("Notes", Shown.styled("ts-fields", contacts, evidence)));
        charges.offer(null);
        placeStops();
        getElement().executeJs(ENTER);
    }

    private static Component part(String title, Component... fields) {
        var part = Shown.styled("ts-stack", new H3(title));
        part.add(fields);
        return part;
    }

    private static TextArea note(String label, Runnable changed) {
        var note = new TextArea(label);
        note.setWidthFull();
        note.setMaxLength(LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(500);
        note.addValueChangeListener(event -> {
            if (event.isFromClient()) changed.run();
        });
        return note;
    }

    private void choices() {
        debtType.setItems(debtTypes);
        debtType.setItemLabelGenerator(DebtType::name);
        debtType.setWidthFull();
        debtType.setAllowCustomValue(true);
        debtType.addCustomValueSetListener(event -> nearest(event.getDetail()));
        debtType.addValueChangeListener(event -> {
            charges.offer(event.getValue());
            placeStops();
            showDepartmentOf(event.getValue());
            if (event.isFromClient()) changed.run();
        });
        department.setItems(departments);
        department.setItemLabelGenerator(Department::name);
        department.setWidthFull();
        department.addValueChangeListener(event -> {
            if (event.isFromClient()) changed.run();
        });
    }

    /** A few letters are enough: the first kind of debt whose name or code begins so, or holds them. */
    private void nearest(String typed) {
        var letters = typed.strip().toLowerCase(Locale.US);
        var found = debtTypes.stream()
                .filter(type -> begins(type, letters))
                .findFirst()
                .or(() -> debtTypes.stream()
                        .filter(type -> type.name().toLowerCase(Locale.US).contains(letters))
                        .findFirst());
        debtType.setInvalid(found.isEmpty());
        debtType.setErrorMessage("No kind of debt is called so");
        found.ifPresent(type -> {
            debtType.setValue(type);
            changed.run();
        });
    }

    private static boolean begins(DebtType type, String letters) {
        return type.name().toLowerCase(Locale.US).startsWith(letters)
                || type.code().toLowerCase(Locale.US).startsWith(letters);
    }

    private void showDepartmentOf(@Nullable DebtType type) {
        if (type != null)
            departments.stream()
                    .filter(one -> one.code().equals(type.department()))
                    .findFirst()
                    .ifPresent(department::setValue);
    }

    private void placeStops() {
        for (int i = 0; i < stops.size(); i++) placeStop(stops.get(i), (i + 1) * 100);
    }

    private void placeStop(DraftField field, int at) {
        switch (field) {
            case DEBT_TYPE -> stop(debtType, at);
            case DEPARTMENT -> stop(department, at);
            case ACCOUNT_NUMBER -> stop(accountNumber, at);
            case DEBT_NUMBER -> stop(debtNumber, at);
            case INCURRED_ON -> stop(incurredOn, at);
            case DEBTOR_KIND, DEBTOR -> debtor.stopAtName((one, place) -> stop(one, at + place));
            case BORN_ON -> debtor.stopAtBorn((one, place) -> stop(one, at + place));
            case PHONE -> debtor.stopAtPhone((one, place) -> stop(one, at + place));
            case ADDRESS -> debtor.stopAtAddress((one, place) -> stop(one, at + place));
            case CHARGES -> charges.stopAt((one, place) -> stop(one, at + place));
            case CONTACTS -> stop(contacts, at);
            case EVIDENCE -> stop(evidence, at);
        }
    }

    private static void stop(Component field, int at) {
        field.getElement().setAttribute("data-stop", String.valueOf(at));
    }

    void begin() {
        debtType.focus();
    }

    /** Whether each day and amount can be read; what cannot is marked, and stays as it was typed. */
    boolean isReadable() {
        boolean day = incurredOn.getValue().isBlank()
                || DayText.read(incurredOn.getValue(), today).isPresent();
        incurredOn.setInvalid(!day);
        incurredOn.setErrorMessage("A day such as 3/2/26");
        boolean debtorReadable = debtor.isReadable();
        return charges.isReadable() && debtorReadable && day;
    }

    DraftContent value() {
        var type = debtType.getValue();
        var chosen = department.getValue();
        return new DraftContent(
                chosen == null ? null : chosen.code(),
                type == null ? null : type.code(),
                accountNumber.getValue(),
                debtNumber.getValue(),
                DayText.read(incurredOn.getValue(), today).orElse(null),
                debtor.value(),
                charges.value(),
                contacts.getValue(),
                evidence.getValue());
    }

    void show(DraftContent content, boolean open) {
        debtType.setValue(debtTypes.stream()
                .filter(type -> type.code().equals(content.debtType()))
                .findFirst()
                .orElse(null));
        department.setValue(departments.stream()
                .filter(one -> one.code().equals(content.department()))
                .findFirst()
                .orElseGet(() -> content.debtType() == null ? null : department.getValue()));
        accountNumber.setValue(text(content.accountNumber()));
        debtNumber.setValue(text(content.debtNumber()));
        var day = content.incurredOn();
        incurredOn.setValue(day == null ? "" : DayText.write(day));
        debtor.show(content.who());
        charges.show(content.allCharges());
        contacts.setValue(text(content.contacts()));
        evidence.setValue(text(content.evidence()));
        getElement().setAttribute("inert", !open);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
