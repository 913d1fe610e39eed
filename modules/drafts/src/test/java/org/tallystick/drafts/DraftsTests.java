package org.tallystick.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.drafts.CountyDesk.as;
import static org.tallystick.drafts.CountyDesk.lostBook;
import static org.tallystick.drafts.CountyDesk.noted;
import static org.tallystick.drafts.CountyDesk.numbered;
import static org.tallystick.drafts.CountyDesk.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Timeline;
import org.tallystick.approvals.ApprovalRefused;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.approvals.Approvals;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyKind;
import org.tallystick.drafts.DraftDebtor.Kind;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.policy.Policies;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;
import org.tallystick.web.NotThere;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
@Import(CountyDesk.class)
class DraftsTests {

    private static final DraftDebtor NOBODY =
            new DraftDebtor(Kind.NOT_KNOWN, null, null, null, null, null, null, null, null, null);

    @Autowired
    Drafts drafts;

    @Autowired
    Approvals approvals;

    @Autowired
    Accounts accounts;

    @Autowired
    Debtors debtors;

    @Autowired
    Ledger ledger;

    @Autowired
    Timeline timeline;

    @Autowired
    BooksCheck books;

    @Autowired
    Policies policies;

    @Autowired
    CountyDesk desk;

    @Autowired
    TestTenant agency;

    @BeforeEach
    void the_desk_is_staffed() {
        desk.isStaffed();
    }

    @Test
    void a_large_account_is_opened_when_somebody_else_has_checked_it() {
        var draft = begun(lostBook(300_000));

        var submitted = as(desk.clerk(), () -> drafts.submit(draft.id()));
        assertThat(submitted.state()).isEqualTo(DraftState.SUBMITTED);
        assertThat(submitted.accountNumber()).isNull();
        var request = request(draft);
        assertThat(request.amount()).isEqualTo(Money.of("3000.00"));
        assertThat(request.requestedByUsername()).isEqualTo("ex.adams");

        as(desk.lead(), () -> approvals.approve(request.id(), null));

        var opened = as(desk.clerk(), () -> drafts.of(draft.id()));
        assertThat(opened.state()).isEqualTo(DraftState.ACCEPTED);
        var account = accounts.byNumber(String.valueOf(opened.accountNumber())).orElseThrow();
        assertThat(ledger.balanceOf(account.id())).isEqualTo(Money.of("3000.00"));
        assertThat(account.department()).isEqualTo("LIBRARY");
        assertThat(account.ownerName()).isEqualTo("Jo Adams");
        assertThat(timeline.of(List.of(account.id()), Set.of(), null, 5).items())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.text()).contains("entered by Jo Adams", "checked by Lee Clark", "Two letters"));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void who_entered_it_does_not_check_it_whatever_their_title() {
        var draft = as(desk.supervisor(), () -> drafts.begin(lostBook(300_000), null));
        as(desk.supervisor(), () -> drafts.submit(draft.id()));

        assertThatThrownBy(() -> as(
                        desk.supervisor(),
                        () -> approvals.approve(request(draft).id(), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("You asked for this yourself; somebody else decides.");
        assertThatThrownBy(() ->
                        as(desk.clerk(), () -> approvals.approve(request(draft).id(), null)))
                .as("a clerk does not even see it")
                .isInstanceOf(NotThere.class);
    }

    @Test
    void only_what_policy_names_is_checked_and_everything_of_who_is_new() {
        var first = as(desk.officer(), () -> drafts.begin(lostBook(1_500), null));
        assertThat(drafts.review(first).checkedBecause()).contains("first 2 accounts");
        for (int i = 0; i < 2; i++) {
            var early = as(desk.officer(), () -> drafts.begin(lostBook(1_500), null));
            as(desk.officer(), () -> drafts.submit(early.id()));
            as(desk.lead(), () -> approvals.approve(request(early).id(), null));
        }

        var opened = as(desk.officer(), () -> drafts.submit(first.id()));

        assertThat(opened.state()).isEqualTo(DraftState.ACCEPTED);
        assertThat(approvals.latestAbout(DraftApproval.KIND, first.id().toString()))
                .isEmpty();
        assertThat(as(desk.officer(), () -> drafts.submit(first.id()))).isEqualTo(opened);
        var account = accounts.byNumber(String.valueOf(opened.accountNumber())).orElseThrow();
        assertThat(ledger.balanceOf(account.id())).isEqualTo(Money.of("15.00"));
    }

    @Test
    void what_is_returned_says_why_and_comes_back_mended() {
        var draft = begun(lostBook(300_000));
        as(desk.clerk(), () -> drafts.submit(draft.id()));
        assertThatThrownBy(() -> as(desk.clerk(), () -> drafts.save(draft.id(), lostBook(1), null)))
                .hasMessageStartingWith("It is with the checker.");

        as(desk.lead(), () -> approvals.giveBack(request(draft).id(), "Which book?"));

        var returned = as(desk.clerk(), () -> drafts.mine(Set.of(DraftState.RETURNED), 10))
                .getFirst();
        assertThat(returned.id()).isEqualTo(draft.id());
        assertThat(returned.returnedReason()).isEqualTo("Which book?");
        assertThat(returned.checkedByName()).isEqualTo("Lee Clark");
        as(desk.clerk(), () -> drafts.save(draft.id(), noted(draft.content(), "The atlas"), returned.version()));
        as(desk.clerk(), () -> drafts.submit(draft.id()));
        as(desk.lead(), () -> approvals.approve(request(draft).id(), null));
        assertThat(as(desk.clerk(), () -> drafts.of(draft.id())).state()).isEqualTo(DraftState.ACCEPTED);
    }

    @Test
    void it_can_be_taken_back_before_it_is_decided_and_then_be_thrown_away() {
        var draft = begun(lostBook(300_000));
        as(desk.clerk(), () -> drafts.submit(draft.id()));

        assertThat(as(desk.clerk(), () -> drafts.takeBack(draft.id())).state()).isEqualTo(DraftState.DRAFT);
        assertThat(request(draft).state()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(as(desk.clerk(), () -> drafts.discard(draft.id())).state()).isEqualTo(DraftState.DISCARDED);
        assertThatThrownBy(() -> as(desk.clerk(), () -> drafts.save(draft.id(), lostBook(1), null)))
                .isInstanceOf(DraftRefused.class);
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        var empty = begun(DraftContent.EMPTY);

        assertThat(drafts.review(empty).missing())
                .containsExactly(
                        "Choose the kind of debt.",
                        "Name the debtor, or say that no debtor is known.",
                        "Give at least one charge an amount.");
        assertThatThrownBy(() -> as(desk.clerk(), () -> drafts.submit(empty.id())))
                .isInstanceOf(DraftRefused.class)
                .hasMessageContaining("Choose the kind of debt. Name the debtor");
    }

    @Test
    void a_debt_may_have_no_known_debtor_or_that_of_another_account() {
        assertThat(drafts.review(begun(with(lostBook(300_000), NOBODY))).missing())
                .as("where departments must name the debtor")
                .singleElement()
                .asString()
                .contains("does not show the debtor's name");
        adopt(List.of());
        var unknown = opened(with(lostBook(300_000), NOBODY));
        adopt(List.of(Map.of("minCents", 1_000L, "minDays", 30, "require", List.of("DEBTOR", "NATURE", "AMOUNT"))));
        var same = opened(with(
                lostBook(300_000),
                new DraftDebtor(Kind.SAME_AS, null, unknown.number(), null, null, null, null, null, null, null)));

        assertThat(debtors.of(unknown.party()).name()).isEqualTo("Debtor not known");
        assertThat(debtors.of(unknown.party()).kind()).isEqualTo(PartyKind.UNKNOWN);
        assertThat(same.party()).isEqualTo(unknown.party());
    }

    @Test
    void what_is_there_already_is_shown_before_it_is_submitted() {
        var known = opened(with(lostBook(300_000), CountyDesk.person("Okonkwo, Adaeze")));
        var number = accounts.debtsOf(List.of(known.id())).getFirst().number();
        var again = lostBook(1_000);
        var draft = begun(with(
                new DraftContent(
                        null, "BOOK", null, number, again.incurredOn(), null, again.charges(), "Letters", null),
                CountyDesk.person("Okonkwo, Adaeze")));

        assertThat(drafts.review(draft).warnings())
                .anyMatch(line -> line.contains(number) && line.contains(known.number()))
                .anyMatch(line -> line.startsWith("Perhaps Okonkwo, Adaeze, account " + known.number()));
        var taken = begun(numbered(lostBook(1_000), known.number()));
        assertThat(drafts.review(taken).missing())
                .containsExactly("Account number " + known.number() + " is already taken.");
    }

    @Test
    void a_number_that_was_taken_in_the_meantime_sends_it_back_with_the_reason() {
        var draft = begun(numbered(lostBook(300_000), "HAND-77"));
        var other = begun(numbered(lostBook(300_000), "HAND-77"));
        for (var one : List.of(draft, other)) as(desk.clerk(), () -> drafts.submit(one.id()));
        as(desk.lead(), () -> approvals.approve(request(draft).id(), null));

        assertThatThrownBy(() ->
                        as(desk.lead(), () -> approvals.approve(request(other).id(), null)))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("HAND-77 is already taken");

        var returned = as(desk.clerk(), () -> drafts.of(other.id()));
        assertThat(returned.state()).isEqualTo(DraftState.RETURNED);
        assertThat(returned.returnedReason()).contains("HAND-77");
        var failed = request(other);
        assertThat(failed.state()).isEqualTo(ApprovalState.FAILED);
        assertThat(as(desk.lead(), () -> approvals.standing(failed)).sentence())
                .as("nothing is tried again that cannot be")
                .startsWith("It is with ")
                .endsWith(", to be mended. It is decided when it is submitted again.");
        assertThat(as(desk.lead(), () -> approvals.isTheirTurn(failed))).isFalse();
    }

    @Test
    void what_may_not_be_referred_is_refused_with_the_reason() {
        var tiny = begun(lostBook(500));

        assertThat(drafts.review(tiny).missing())
                .singleElement()
                .asString()
                .startsWith("It may not be referred: Less is owed than may be referred, which is $10.00 or more");
    }

    @Test
    void a_senders_number_that_looks_like_a_cards_is_kept_with_a_warning() {
        var book = lostBook(1_000);
        var odd = new DraftContent(
                book.department(),
                book.debtType(),
                null,
                "4111111111111111",
                book.incurredOn(),
                book.debtor(),
                book.charges(),
                null,
                null);

        assertThat(drafts.review(begun(odd)).warnings())
                .contains("This number of the debt looks like the number of a payment card."
                        + " Take it out if it is one; if not, go on.");
        assertThat(drafts.review(begun(odd)).canBeSubmitted()).isTrue();
    }

    @Test
    void a_card_number_is_never_kept() {
        var draft = begun(lostBook(1_000));

        assertThatThrownBy(() -> as(
                        desk.clerk(),
                        () -> drafts.save(
                                draft.id(), noted(draft.content(), "visa 4111 1111 1111 1111 exp 9/27"), null)))
                .isInstanceOf(DraftRefused.class)
                .hasMessageContaining("number of a payment card");
        assertThat(as(desk.clerk(), () -> drafts.of(draft.id())).content()).isEqualTo(draft.content());
    }

    @Test
    void what_no_form_would_send_is_refused_in_words_or_does_no_harm() {
        var book = lostBook(1_000);
        var bare = JsonMapper.shared()
                .readValue("{\"charges\":[null,{\"amountCents\":5}],\"debtor\":{}}", DraftContent.class);

        assertThat(drafts.review(begun(bare)).missing()).contains("Choose the kind of debt.");
        for (var odd : List.of(
                noted(book, "a\0b"),
                noted(book, "x".repeat(4_001)),
                lostBook(Long.MAX_VALUE),
                with(book, CountyDesk.person("y".repeat(201)))))
            assertThatThrownBy(() -> begun(odd)).isInstanceOf(DraftRefused.class);
    }

    @Test
    void two_windows_do_not_overwrite_each_other_and_the_same_key_begins_one_draft() {
        var draft = as(desk.clerk(), () -> drafts.begin(lostBook(1_000), "form-1"));
        assertThat(as(desk.clerk(), () -> drafts.begin(lostBook(2_000), "form-1")))
                .isEqualTo(draft);

        as(desk.clerk(), () -> drafts.save(draft.id(), noted(draft.content(), "one"), draft.version()));

        assertThatThrownBy(() ->
                        as(desk.clerk(), () -> drafts.save(draft.id(), noted(draft.content(), "two"), draft.version())))
                .isInstanceOf(DraftRefused.class)
                .hasMessageStartingWith("This draft was changed in another window.");
    }

    @Test
    void nobody_else_sees_what_is_being_typed_and_no_other_agency_ever() {
        var draft = begun(lostBook(1_000));

        assertThatThrownBy(() -> as(desk.officer(), () -> drafts.of(draft.id())))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> as(desk.lead(), () -> drafts.save(draft.id(), lostBook(9), null)))
                .isInstanceOf(NotThere.class);
        Tenants.run(
                agency.neighbor(),
                () -> assertThatThrownBy(() -> as(desk.clerk(), () -> drafts.of(draft.id())))
                        .isInstanceOf(RuntimeException.class));
    }

    private void adopt(List<Map<String, Object>> rules) {
        CurrentPerson.run(
                SignedIn.system(Tenants.current()),
                () -> policies.adopt(
                        "referral-eligibility",
                        "default",
                        LocalDate.of(2026, 1, 1),
                        "Office practice",
                        Map.of("rules", rules)));
    }

    private DraftRow begun(DraftContent content) {
        return as(desk.clerk(), () -> drafts.begin(content, null));
    }

    private AccountRow opened(DraftContent content) {
        var draft = begun(content);
        as(desk.clerk(), () -> drafts.submit(draft.id()));
        as(desk.lead(), () -> approvals.approve(request(draft).id(), null));
        return accounts.byNumber(String.valueOf(
                        as(desk.clerk(), () -> drafts.of(draft.id())).accountNumber()))
                .orElseThrow();
    }

    private ApprovalRow request(DraftRow draft) {
        return approvals.latestAbout(DraftApproval.KIND, draft.id().toString()).orElseThrow();
    }
}
