package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.payments.CountyCounter.cash;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.accounts.AccountId;
import org.tallystick.drawers.CountDrawer;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptLanguage;
import org.tallystick.drawers.Tender;
import org.tallystick.drawers.TenderLine;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.PostingKind;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.SameWords;
import org.tallystick.web.Paper;

@ModuleTest
@Import(CountyCounter.class)
@ViewPackages(packages = "org.tallystick")
class PaymentDialogTests extends SpringBrowserlessTest {

    @Autowired
    CountyCounter counter;

    @Autowired
    Payments payments;

    @Autowired
    Drawers drawers;

    @Autowired
    Ledger ledger;

    @BeforeEach
    void the_counter_is_open() {
        counter.isOpen();
    }

    @Test
    void a_receipt_in_spanish_has_no_word_of_the_house_in_english() {
        var clerk = counter.clerk();
        var lent = new SignedIn(
                clerk.person(),
                clerk.username(),
                clerk.name() + ", acting for Lee Clark under orden 24-3 until Dec 5, 2026",
                clerk.tenant(),
                clerk.kind());
        var papers = new ArrayList<String>();
        CurrentPerson.run(lent, () -> {
            for (var language : ReceiptLanguage.values()) {
                var paid = payments.take(new TakePayment(
                        Ids.next().toString(),
                        counter.taxBill(),
                        List.of(),
                        List.of(),
                        CountyCounter.TODAY,
                        List.of(
                                new TenderLine(Tender.CASH, Money.of("100.00"), null, Money.of("120.00")),
                                new TenderLine(Tender.CHECK, Money.of("36.00"), "1024", null),
                                new TenderLine(Tender.MONEY_ORDER, Money.of("5.00"), "MO1", null),
                                new TenderLine(Tender.CARD, Money.of("15.00"), "A81732", null)),
                        "Ana Rivera",
                        language,
                        null));
                CurrentPerson.run(clerk, () -> {
                    UI.getCurrent().navigate("receipts/" + paid.number());
                    papers.add(lines(find(Paper.class).single()));
                });
            }
        });

        assertThat(papers.getLast())
                .contains("Jo Adams, en nombre de Lee Clark seg\u00fan orden 24-3 hasta el 5 de diciembre de 2026")
                .contains("Ventanilla 1, caja", "PD-1, versi\u00f3n 1", "Impuesto sobre la propiedad", "Giro postal");
        assertThat(SameWords.of(
                        papers.getFirst(),
                        papers.getLast(),
                        "County of Example, Rivera, Maria, Ana, Jo Adams, Lee Clark, orden, MO, PD, EX, Total"))
                .isEmpty();
    }

    private static String lines(Component paper) {
        return Stream.concat(
                        Stream.of(paper.getElement().getText()),
                        paper.getChildren().map(PaymentDialogTests::lines))
                .collect(Collectors.joining(" "));
    }

    @Test
    void the_clerk_sees_where_each_dollar_goes_before_it_is_taken() {
        var bill = counter.taxBill();

        atTheCounter(bill, () -> {
            type("101.00");

            assertThat(shown())
                    .contains("Payment from Rivera, Maria A.", "Distribution PD-1, version 1")
                    .contains("Tax", "50.00", "By amount levied, 90.91%")
                    .contains("Penalty", "5.00", "Collection cost", "46.00", "Costs, paid first")
                    .contains("Owed before156.00", "Owed after$55.00");
            assertThat(confirm().getText()).isEqualTo("Take $101.00");
            test(confirm()).click();

            assertThat(shown()).containsPattern("EX-\\d\\d-\\d{6}");
        });
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("55.00"));
    }

    /** As a browser sends them: each click a request of its own, all of one session. */
    @Test
    void two_hundred_clicks_at_once_take_one_payment() {
        var bill = counter.taxBill();

        atTheCounter(bill, () -> {
            type("20.00");
            var button = confirm();
            var ui = UI.getCurrent();
            var tenant = Tenants.current();
            Runnable click = CurrentPerson.carry(
                    () -> ui.accessSynchronously(() -> ComponentUtil.fireEvent(button, new ClickEvent<>(button))));
            var session = ui.getSession();
            session.unlock();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 200; i++) threads.execute(() -> Tenants.run(tenant, click));
            } finally {
                session.lock();
            }

            assertThat(shown()).containsPattern("EX-\\d\\d-\\d{6}");
        });
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("136.00"));
        assertThat(ledger.journalOf(List.of(bill)))
                .filteredOn(line -> line.kind() == PostingKind.PAYMENT)
                .hasSize(1);
    }

    @Test
    void nothing_can_be_confirmed_before_an_amount_is_typed_not_even_by_a_made_up_click() {
        var bill = counter.taxBill();

        atTheCounter(bill, () -> {
            for (var amount : new String[] {"", "0", "-5", "1e2", "much", "156.01"}) {
                type(amount);
                assertThat(confirm().isEnabled()).as(amount).isFalse();
                ComponentUtil.fireEvent(confirm(), new ClickEvent<>(confirm()));
            }
        });
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("156.00"));
    }

    @Test
    void too_much_is_refused_with_a_sentence_beside_the_amount() {
        atTheCounter(counter.taxBill(), () -> {
            type("160.00");

            assertThat(amount().isInvalid()).isTrue();
            assertThat(amount().getErrorMessage()).isEqualTo("$4.00 more than can be taken");

            type("much");

            assertThat(amount().getErrorMessage()).isEqualTo("An amount such as 125.00");
        });
    }

    @Test
    void what_was_paid_elsewhere_in_the_meantime_is_not_taken_twice() {
        var bill = counter.taxBill();

        atTheCounter(bill, () -> {
            type("156.00");
            payments.take(cash(Ids.next().toString(), bill, "100.00"));
            test(confirm()).click();

            assertThat(confirm().isEnabled()).isFalse();
            assertThat(amount().getErrorMessage()).isEqualTo("$100.00 more than can be taken");
        });
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("56.00"));
    }

    @Test
    void a_check_number_that_looks_like_a_cards_warns_beside_the_field_and_is_taken() {
        var bill = counter.taxBill();

        atTheCounter(bill, () -> {
            type("20.00");
            test(find(NativeButton.class).withText("Check").single()).click();
            var number = find(TextField.class).withCaption("Check number").single();
            test(number).setValue("1042");
            assertThat(number.getHelperText()).isEmpty();
            test(number).setValue("4111111111111111");

            assertThat(number.getHelperText()).startsWith("This check number looks like the number of a payment card.");
            assertThat(number.isInvalid()).isFalse();
            test(confirm()).click();

            assertThat(shown()).containsPattern("EX-\\d\\d-\\d{6}");
        });
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("136.00"));
    }

    @Test
    void the_draft_keeps_a_checks_number_that_looks_like_a_cards_and_never_one_typed_as_the_terminals_approval() {
        var bill = counter.taxBill();

        atTheCounter(bill, () -> {
            type("20.00");
            test(find(NativeButton.class).withText("Check").single()).click();
            test(find(TextField.class).withCaption("Check number").single()).setValue("4111111111111111");
        });
        atTheCounter(bill, () -> {
            assertThat(latest("Check number").getValue()).isEqualTo("4111111111111111");
            test(find(NativeButton.class).withText("Card").all().getLast()).click();
        });
        atTheCounter(bill, () -> {
            assertThat(latest("Amount").getValue()).isEqualTo("20.00");
            assertThat(latest("Terminal's approval").getValue()).isEmpty();
        });
    }

    @Test
    void no_screen_shows_what_was_counted_before_a_second_person_has_counted() {
        var drawer = CurrentPerson.<DrawerRow, RuntimeException>call(counter.clerk(), () -> {
            var own = drawers.mine();
            drawers.count(new CountDrawer(own.id(), Map.of(Tender.CASH, Money.of("8173.19")), Map.of()));
            drawers.close(own.id(), "A roll of quarters was wrong");
            return own;
        });
        var places = List.of("drawers", "drawers/" + drawer.number(), "tie-out", "today");

        for (var second : List.of(counter.supervisor(), counter.person("auditor")))
            CurrentPerson.run(second, () -> {
                for (var place : places) {
                    UI.getCurrent().navigate(place);
                    assertThat(onTheScreen())
                            .as(place)
                            .isNotBlank()
                            .doesNotContain("8,123.19", "8,173.19", "roll of quarters");
                }
            });
        CurrentPerson.run(counter.supervisor(), () -> {
            UI.getCurrent().navigate("drawers/" + drawer.number());
            test(find(TextField.class)
                            .withCaption("Cash that you counted, the float included")
                            .single())
                    .setValue("8173.19");
            test(find(Button.class).withText("Verify").single()).click();

            assertThat(onTheScreen()).contains("8,123.19", "roll of quarters");
            UI.getCurrent().navigate("tie-out");
            assertThat(onTheScreen()).contains("8,123.19", "roll of quarters");
        });
    }

    @Test
    void who_may_take_no_payments_is_offered_none() {
        var bill = counter.taxBill();
        var auditor = counter.person("auditor");

        CurrentPerson.run(auditor, () -> {
            UI.getCurrent().navigate("accounts/" + counter.numberOf(bill));

            assertThat(find(NativeButton.class).all().stream()
                            .filter(button ->
                                    button.getElement().getTextRecursively().contains("Payment")))
                    .isEmpty();
        });
    }

    private void atTheCounter(AccountId account, Runnable work) {
        CurrentPerson.run(counter.supervisor(), () -> {
            UI.getCurrent().navigate("accounts/" + counter.numberOf(account));
            var payment = find(NativeButton.class).all().stream()
                    .filter(button -> button.hasClassName("ts-can")
                            && button.getElement().getTextRecursively().contains("Payment"))
                    .findFirst()
                    .orElseThrow();
            test(payment).click();
            work.run();
        });
    }

    private TextField latest(String caption) {
        return find(TextField.class).withCaption(caption).all().getLast();
    }

    private TextField amount() {
        return find(TextField.class).withCaption("Amount").single();
    }

    private void type(String text) {
        test(amount()).setValue(text);
    }

    private Button confirm() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Take"))
                .findFirst()
                .orElseThrow();
    }

    private String onTheScreen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String shown() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }
}
