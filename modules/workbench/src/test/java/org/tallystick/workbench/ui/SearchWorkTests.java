package org.tallystick.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.approvals.Conflicts;
import org.tallystick.search.Search;
import org.tallystick.search.SearchHit;
import org.tallystick.search.Veil;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.web.SearchPreview;
import org.tallystick.workbench.Notes;
import org.tallystick.workbench.Office;

/** What a search tells beside names and numbers: notes by their words, what is owed, and how hits are narrowed. */
@ModuleTest
@Import(Office.class)
@ViewPackages(packages = "org.tallystick")
class SearchWorkTests extends SpringBrowserlessTest {

    private static final LocalDate DEC_1 = LocalDate.of(2026, 12, 1);

    @Autowired
    private Office office;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Notes notes;

    @Autowired
    private Search search;

    @Autowired
    private SearchPreview preview;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void the_office_opens() {
        office.opens();
    }

    @Test
    void a_note_is_found_by_its_words_whoever_wrote_it_and_however_they_are_cut_short() {
        office.taxAccount("N-1", office.debtor("Marina, Ana", "1 Main St"), DEC_1);
        CurrentPerson.run(office.lead(), () -> note("N-1", "The boat was kept at Larkspur Marina, says Jos\u00e9"));

        assertThat(found(office.officer(), "larkspur jose")).containsExactly("N-1");
        assertThat(found(office.officer(), "lark boa")).containsExactly("N-1");
        assertThat(found(office.officer(), "larkspur airport")).isEmpty();
        assertThat(found(office.officer(), "' & !| \\")).isEmpty();
    }

    @Test
    void a_note_on_a_restricted_account_is_found_only_by_those_who_may_see_it() {
        office.bookAccount("N-2", office.debtor("Reader, Rae", "2 Main St"), DEC_1);
        CurrentPerson.run(office.lead(), () -> note("N-2", "Borrowed the zeppelin atlas"));

        assertThat(found(office.officer(), "zeppelin")).isEmpty();
        assertThat(found(SignedIn.system(Tenants.current()), "zeppelin")).containsExactly("N-2");
    }

    @Test
    void notes_go_on_to_the_last_one_each_once() {
        office.taxAccount("N-3", office.debtor("Many, Max", "3 Main St"), DEC_1);
        CurrentPerson.run(office.officer(), () -> {
            for (int i = 0; i < 7; i++) note("N-3", "Asked about the quince tree, time " + i);
            var first = notes.find("quince", null, 4);
            var rest = notes.find("quince", first.next(), 4);

            assertThat(first.items()).hasSize(4);
            assertThat(rest.items()).hasSize(3);
            assertThat(rest.next()).isNull();
            assertThat(first.items()).doesNotContainAnyElementsOf(rest.items());
        });
    }

    @Test
    void the_page_of_hits_says_what_is_owed_and_narrows() {
        office.taxAccount("N-4", office.debtor("Narrow, Nina", "4 Main St"), DEC_1);
        office.bookAccount("N-5", office.debtor("Narrow, Noel", "5 Main St"), DEC_1);
        CurrentPerson.run(office.officer(), () -> {
            note("N-4", "Nina Narrow asked for a receipt");
            UI.getCurrent().navigate("search", QueryParameters.simple(Map.of("q", "narrow")));

            assertThat(words())
                    .contains("Narrow, Nina", "80.00", "1 debtor you may not open", "asked for a receipt")
                    .doesNotContain("Narrow, Noel");

            test(choice("Property tax")).click();

            assertThat(words())
                    .contains("Narrow, Nina", "Only Property tax")
                    .doesNotContain("1 debtor you may not open");

            test(choice("Notes")).click();

            assertThat(words()).contains("asked for a receipt").doesNotContain("4 Main St");
        });
    }

    @Test
    void of_a_case_one_has_no_part_in_a_search_tells_neither_name_nor_address_nor_notes() {
        office.taxAccount("N-6", office.debtor("Cousin, Cleo", "77 Kindred Ave"), DEC_1);
        office.taxAccount("N-7", office.debtor("Cousin, Carl", "78 Kindred Ave"), DEC_1);
        CurrentPerson.run(office.lead(), () -> note("N-6", "Wants a kumquat plan"));
        clock.forward(Duration.ofDays(1));
        assertThat(hits(office.officer(), "cousin")).contains("Cousin, Cleo", "Cousin, Carl");
        clock.reset();
        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("accounts/N-6");
            conflicts.add(office.officer().username(), Conflicts.account("N-6"), "My cousin");
        });
        clock.forward(Duration.ofSeconds(3));

        assertThat(hits(office.officer(), "cousin"))
                .contains("Cousin, Carl", "A case you have no part in")
                .doesNotContain("Cousin, Cleo");
        assertThat(hits(office.officer(), "77 kindred"))
                .as("debtor and account")
                .containsOnly("A case you have no part in");
        assertThat(hits(office.lead(), "cousin")).contains("Cousin, Cleo");
        assertThat(found(office.officer(), "kumquat")).isEmpty();
        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("search", QueryParameters.simple(Map.of("q", "kindred")));
            assertThat(words())
                    .contains("Cousin, Carl", "A case you have no part in", "Restricted")
                    .doesNotContain("Cleo", "77 Kindred", "kumquat");
            assertThat(preview.of("N-6")).isEmpty();
            assertThat(preview.of("N-7")).isPresent();
        });
    }

    @Test
    void of_a_debtor_behind_whom_all_is_restricted_a_search_tells_only_whom_to_ask() {
        office.bookAccount("N-8B", office.debtor("Quillan, Quentin", "80 Sealed Ave"), DEC_1);
        var both = office.debtor("Quillan, Queenie", "81 Sealed Ave");
        office.bookAccount("N-9B", both, DEC_1);
        office.taxAccount("N-9", both, DEC_1);

        for (var typed : List.of("quillan", "sealed"))
            assertThat(titles(office.officer(), typed))
                    .containsExactlyInAnyOrder(
                            " 1 debtor you may not open Restricted. Ask Sam Baker.",
                            titles(office.lead(), typed).stream()
                                    .filter(line -> line.contains("Queenie"))
                                    .findFirst()
                                    .orElseThrow());
        assertThat(titles(office.officer(), "N-8B"))
                .containsExactly("N-8B 1 account you may not open Restricted. Ask Sam Baker.");
        assertThat(String.join("\n", titles(office.lead(), "quillan"))).contains("Quentin", "80 Sealed Ave");
        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("search", QueryParameters.simple(Map.of("q", "quillan")));
            assertThat(words())
                    .contains("Quillan, Queenie", "1 debtor you may not open", "Restricted. Ask Sam Baker.")
                    .doesNotContain("Quentin", "80 Sealed", "N-8B");
        });
    }

    @Test
    void the_number_of_an_account_one_may_not_open_is_shown_only_to_who_typed_it() {
        var both = office.debtor("Marrow, Mona", "83 Hidden Ave");
        office.bookAccount("0-77B-4411", both, DEC_1);
        office.taxAccount("T-77", both, DEC_1);
        var kept = " 1 account you may not open Restricted. Ask Sam Baker.";

        var mona = hit(office.officer(), "marrow mona");
        assertThat(mona.accountNumber()).as("what they may open of hers").isEqualTo("T-77");
        assertThat(hit(office.lead(), "marrow mona").accountNumber()).isEqualTo("0-77B-4411");
        assertThat(lines(CurrentPerson.call(office.officer(), () -> search.under(mona.id(), null, 20))
                        .items()))
                .containsExactlyInAnyOrder("T-77 Marrow, Mona Property tax", kept);
        for (var typed : List.of("0-77B", "077b441", "4411", "marrow 077b", "marrow 4411"))
            assertThat(titles(office.officer(), typed))
                    .as(typed)
                    .contains(kept)
                    .noneMatch(line -> line.contains("77B"));
        for (var typed : List.of("0-77B-4411", "077b4411", "0 77 b 4411"))
            assertThat(titles(office.officer(), typed)).as(typed).containsExactly("0-77B-4411" + kept);
        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("search", QueryParameters.simple(Map.of("q", "marrow mona")));
            assertThat(words()).contains("Marrow, Mona", "80.00").doesNotContain("77B", "Lost book");
        });
    }

    private SearchHit hit(SignedIn who, String typed) {
        return CurrentPerson.call(who, () -> search.find(typed, null, 20))
                .items()
                .getFirst();
    }

    private List<String> titles(SignedIn who, String typed) {
        return CurrentPerson.call(who, () -> lines(search.find(typed, null, 20).items()));
    }

    private static List<String> lines(List<SearchHit> hits) {
        return hits.stream()
                .map(hit -> hit.accountNumber() + " " + hit.title() + " " + hit.detail())
                .toList();
    }

    /** Titles and details, as every box of search and the API has them. */
    private List<String> hits(SignedIn who, String typed) {
        return CurrentPerson.call(
                who,
                () -> search.find(typed, null, 20).items().stream()
                        .flatMap(hit -> Stream.of(hit.title(), hit.detail(), hit.why()))
                        .filter(line -> line.contains("Cousin") || line.contains("Kindred") || line.equals(Veil.WORDS))
                        .toList());
    }

    private List<String> found(SignedIn who, String words) {
        return CurrentPerson.call(
                who,
                () -> notes.find(words, null, 10).items().stream()
                        .map(note -> note.account().number())
                        .toList());
    }

    private void note(String account, String words) {
        timeline.add(List.of(NewTimelineEntry.of(
                Ids.next(), accounts.byNumber(account).orElseThrow().id(), TimelineKind.CONTACT, words)));
    }

    private Checkbox choice(String label) {
        return find(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static String words() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
