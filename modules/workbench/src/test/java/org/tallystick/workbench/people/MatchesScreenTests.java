package org.tallystick.workbench.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.Matching;
import org.tallystick.debtors.NewIdentifier;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.workbench.Office;

@ModuleTest
@Import(Office.class)
@ViewPackages(packages = "org.tallystick")
class MatchesScreenTests extends SpringBrowserlessTest {

    @Autowired
    private Office office;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Matching matching;

    @BeforeEach
    void the_office_opens() {
        office.opens();
    }

    @Test
    void a_link_made_by_an_import_is_listed_with_its_reasons() {
        var william = born("Zimmermann, William").identifiedBy(NewIdentifier.ssn("219-14-1111"));
        var bill = born("Zimmermann, Bill").identifiedBy(NewIdentifier.ssn("219-14-1111"));
        debtors.add(List.of(william));
        CurrentPerson.run(office.officer(), () -> {
            debtors.add(List.of(bill));
            assertThat(matching.link(List.of(bill.id()), "zimmermann.csv").links())
                    .hasSize(1);
            UI.getCurrent().navigate("matches");
            tab("Linked by imports");

            assertThat(shown())
                    .contains("Zimmermann, Bill", "Zimmermann, William", "zimmermann.csv")
                    .contains("175 points: same Social Security number +100", "same date of birth +40")
                    .doesNotContain("219-14");
        });
    }

    @Test
    void what_lies_between_waits_and_is_answered_there() {
        var older = born("Yoshimura, Katherine");
        var newer = born("Yoshimura, Kate");
        CurrentPerson.run(office.officer(), () -> {
            debtors.add(List.of(older));
            debtors.add(List.of(newer));
            matching.link(List.of(newer.id()), "yoshimura.csv");
            UI.getCurrent().navigate("matches");
            find(NativeButton.class).all().stream()
                    .filter(button -> button.getElement().getTextRecursively().contains("Yoshimura, Kate"))
                    .findFirst()
                    .ifPresent(button -> test(button).click());
            assertThat(shown())
                    .contains("Are these one?", "Yoshimura, Katherine", "first name is a short form +15")
                    .contains("Born", "May 4, 1978");

            find(Button.class).all().stream()
                    .filter(button -> button.getText().equals("The same"))
                    .findFirst()
                    .ifPresent(button -> test(button).click());

            assertThat(debtors.of(newer.id()).id()).isEqualTo(older.id());
            assertThat(shown()).doesNotContain("yoshimura.csv");
        });
    }

    private void tab(String words) {
        find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("ts-tab"))
                .filter(button -> button.getElement().getTextRecursively().contains(words))
                .findFirst()
                .ifPresent(button -> test(button).click());
    }

    private static NewParty born(String name) {
        return new NewParty(new PartyId(Ids.next()), PartyKind.PERSON, name, List.of())
                .bornOn(LocalDate.of(1978, 5, 4));
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
