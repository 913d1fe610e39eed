package org.tallystick.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.DebtTypes;
import org.tallystick.security.CurrentPerson;
import org.tallystick.testing.ModuleTest;

@ModuleTest
@Import(CountyDesk.class)
@ViewPackages(packages = "org.tallystick")
class DraftsViewTests extends SpringBrowserlessTest {

    @Autowired
    Drafts drafts;

    @Autowired
    DebtTypes debtTypes;

    @Autowired
    CountyDesk desk;

    @BeforeEach
    void the_desk_is_staffed() {
        desk.isStaffed();
    }

    @Test
    void what_is_typed_is_kept_before_anybody_asks_for_it() {
        CurrentPerson.run(desk.clerk(), () -> {
            typed("Abernathy, Lou", "3500.00");

            var kept = drafts.mine(Set.of(DraftState.DRAFT), 1).getFirst();
            assertThat(kept.title()).isEqualTo("Abernathy, Lou");
            assertThat(kept.content().total().cents()).isEqualTo(350_000);
            assertThat(shown()).contains("Kept ", "$3,500.00", "Somebody else checks it.");

            UI.getCurrent().navigate("drafts/" + kept.id());
            assertThat(field("Name, last name first").getValue()).isEqualTo("Abernathy, Lou");
        });
    }

    @Test
    void one_button_submits_it_and_the_form_is_ready_for_the_next() {
        CurrentPerson.run(desk.clerk(), () -> {
            typed("Barrow, Kit", "3600.00");
            test(button("Submit")).click();

            assertThat(drafts.mine(Set.of(DraftState.SUBMITTED), 1).getFirst().title())
                    .isEqualTo("Barrow, Kit");
            assertThat(field("Name, last name first").getValue()).isEmpty();
            assertThat(shown()).contains("With the checker", "Barrow, Kit");
        });
    }

    @Test
    void a_card_number_is_refused_beside_the_form_and_stays_on_the_screen() {
        CurrentPerson.run(desk.clerk(), () -> {
            typed("Calloway, Fern", "27.00");
            var evidence = find(TextArea.class).withCaption("Evidence").single();
            test(evidence).setValue("visa 4111111111111111");

            assertThat(shown()).contains("This looks like the number of a payment card.");
            assertThat(evidence.getValue()).contains("4111");
            assertThat(drafts.mine(Set.of(DraftState.DRAFT), 1)
                            .getFirst()
                            .content()
                            .evidence())
                    .isNullOrEmpty();
        });
    }

    @Test
    void what_cannot_be_read_is_marked_and_not_submitted() {
        CurrentPerson.run(desk.clerk(), () -> {
            typed("Delacroix, Ida", "much");
            test(button("Submit")).click();

            assertThat(field("Replacement charge").isInvalid()).isTrue();
            assertThat(field("Replacement charge").getErrorMessage()).isEqualTo("An amount such as 125.00");
            assertThat(drafts.mine(Set.of(DraftState.DRAFT), 1).getFirst().title())
                    .isEqualTo("Delacroix, Ida");
        });
    }

    @Test
    void an_account_without_a_known_debtor_asks_for_no_name() {
        CurrentPerson.run(desk.clerk(), () -> {
            typed("", "28.00");
            test(find(NativeButton.class).all().stream()
                            .filter(one -> one.getText().equals("No known debtor"))
                            .findFirst()
                            .orElseThrow())
                    .click();

            assertThat(shown()).doesNotContain("Name the debtor");
            assertThat(find(TextField.class)
                            .withCaption("Name, last name first")
                            .all())
                    .isEmpty();
        });
    }

    @SuppressWarnings("unchecked")
    private void typed(String name, String amount) {
        UI.getCurrent().navigate("drafts");
        var kind = (ComboBox<DebtType>)
                find(ComboBox.class).withCaption("Kind of debt").single();
        test(kind).selectItem(debtTypes.byCode("BOOK").orElseThrow().name());
        test(field("Incurred on")).setValue("3/2/26");
        test(field("Name, last name first")).setValue(name);
        test(field("Replacement charge")).setValue(amount);
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
