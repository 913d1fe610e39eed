package org.tallystick.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.security.CursorRefused;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest
class SearchTests {

    private final SearchEntry maria = entry("24-00183", "Rivera, María A.", "418 Larkspur Ct", "7781-22");
    private final SearchEntry mariana = entry("24-00990", "Rivera, Mariana", "22 Larkspur Ct");
    private final SearchEntry garage = entry("7781", "Larkspur Auto Body", "1 Rivera Plaza");

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    CommonWords commonWords;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestTenant tenant;

    @BeforeEach
    void three_accounts_are_known() {
        jdbc.sql("delete from search_entry").update();
        jdbc.sql("delete from search_number").update();
        jdbc.sql("delete from search_word").update();
        index.put(List.of(maria, mariana, garage));
    }

    @Test
    void every_word_may_be_cut_short_and_all_must_fit() {
        assertThat(titles("riv lark")).containsExactly("Larkspur Auto Body", "Rivera, María A.", "Rivera, Mariana");
        assertThat(titles("riv mariana")).containsExactly("Rivera, Mariana");
        assertThat(titles("riv smith")).isEmpty();
    }

    @Test
    void one_letter_is_enough() {
        assertThat(titles("L")).hasSize(3);
        assertThat(titles("b")).containsExactly("Larkspur Auto Body");
    }

    @Test
    void accents_and_case_do_not_matter() {
        assertThat(titles("MARIA")).containsExactly("Rivera, María A.", "Rivera, Mariana");
        assertThat(titles("maría")).containsExactly("Rivera, María A.", "Rivera, Mariana");
    }

    @Test
    void an_exact_number_comes_first() {
        assertThat(titles("7781")).containsExactly("Larkspur Auto Body", "Rivera, María A.");
        assertThat(titles("2400183")).containsExactly("Rivera, María A.");
        assertThat(titles("24-00183")).containsExactly("Rivera, María A.");
    }

    @Test
    void a_name_comes_before_an_address_and_a_number() {
        index.put(List.of(entry("RIV-5", "Abara, Leon", "1 Main St")));

        assertThat(titles("riv"))
                .containsExactly("Rivera, María A.", "Rivera, Mariana", "Abara, Leon", "Larkspur Auto Body");
        assertThat(search.find("riv", search.find("riv", null, 2).next(), 2).items())
                .extracting(SearchHit::title)
                .containsExactly("Abara, Leon", "Larkspur Auto Body");
    }

    @Test
    void the_last_digits_of_a_number_find_it() {
        assertThat(titles("0990")).containsExactly("Rivera, Mariana");
    }

    @Test
    void a_short_number_with_words_is_a_house_where_somebody_lives_so() {
        index.put(List.of(entry("24-4180", "Larkspur, Lee", "9 Main St"), entry("24-4186789", "Larkspur, Leo", "")));

        assertThat(titles("larkspur 418")).containsExactly("Rivera, María A.");
        assertThat(search.find("larkspur 418", null, 1).next()).isNull();
        assertThat(titles("larkspur 4180")).containsExactly("Larkspur, Lee");
        assertThat(titles("larkspur 24-4186789")).containsExactly("Larkspur, Leo");
    }

    @Test
    void pages_of_an_address_never_turn_into_numbers() {
        index.put(IntStream.range(0, 3)
                .mapToObj(number -> entry("5007-" + number, "Zimmer, Zoe " + number, "5007 Zeder St"))
                .toList());
        index.put(List.of(entry("88-5007", "Zeder, Zoe", "")));
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = search.find("5007 zeder", cursor, 1);
            page.items().forEach(hit -> seen.add(hit.accountNumber()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactly("5007-0", "5007-1", "5007-2");
        assertThat(search.find("5007 zeder", null, 10).items())
                .extracting(SearchHit::accountNumber)
                .containsExactlyElementsOf(seen);
    }

    @Test
    void a_name_and_the_last_digits_of_an_account_show_houses_first_and_the_account_as_well() {
        index.put(List.of(entry("24-1", "Smith, Ann", "4711 Main St"), entry("90-4711", "Smith, Bo", "2 Main St")));

        assertThat(titles("smith 4711")).containsExactly("Smith, Ann", "Smith, Bo");
        assertThat(titles("4711 smith")).containsExactly("Smith, Ann");
        assertThat(titles("4711 bo smith")).containsExactly("Smith, Bo");
        var first = search.find("smith 4711", null, 1);
        assertThat(search.find("smith 4711", first.next(), 1).items())
                .extracting(SearchHit::title)
                .containsExactly("Smith, Bo");
    }

    @Test
    void words_that_nearly_everybody_has_still_tell_one_from_the_other() {
        index.put(IntStream.range(0, 400)
                .mapToObj(number -> entry("6-" + number, "Everybody, Ev", (10 + number % 30) + " Wide St, Common City"))
                .toList());
        index.put(List.of(entry("7-1", "Avenue, Al", "13 Wide Ave, Other City")));
        asTheServerCounts("search_entry");

        assertThat(search.find("13 wide st", null, 100).items())
                .hasSize(14)
                .noneMatch(hit -> hit.title().equals("Avenue, Al"));
        assertThat(titles("13 wide ave")).containsExactly("Avenue, Al");
    }

    @Test
    void how_a_search_wants_to_be_planned_ends_with_it() {
        for (int i = 0; i < 4; i++) {
            titles("larkspur");
            assertThat(jdbc.sql("select current_setting('enable_seqscan') || current_setting('plan_cache_mode')")
                            .query(String.class)
                            .single())
                    .isEqualTo("onauto");
        }
    }

    @Test
    void signs_of_a_query_language_mean_nothing() {
        for (var typed :
                List.of("'", "' & '", ":*", "!riv", "riv'); drop table search_entry; --", "%", "\\", "*:*", "\0"))
            assertThat(search.find(typed, null, 10)).isNotNull();
        assertThat(titles("")).isEmpty();
    }

    @Test
    void an_entry_that_is_put_again_replaces_the_old_one() {
        index.put(List.of(new SearchEntry(
                "ACCOUNT",
                maria.subject(),
                null,
                "24-00183",
                "Rivers, Mary",
                "",
                List.of("Rivers, Mary"),
                List.of(new SearchNumber("account number", "24-00183")),
                List.of())));

        assertThat(titles("rivera maria")).containsExactly("Rivera, Mariana");
        assertThat(titles("7781-22")).isEmpty();
        assertThat(titles("rivers")).containsExactly("Rivers, Mary");
    }

    @Test
    void what_was_not_committed_is_not_found() {
        transaction.executeWithoutResult(status -> {
            index.put(List.of(entry("1-1", "Nobody, Nora", "")));
            status.setRollbackOnly();
        });

        assertThat(titles("nobody")).isEmpty();
    }

    @Test
    void one_can_go_on_to_the_last_hit_and_sees_each_once() {
        index.put(IntStream.range(0, 120)
                .mapToObj(number -> entry("Z-" + number, "Zimmer, Zoe", "same street"))
                .toList());
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = search.find("zimmer", cursor, 25);
            page.items().forEach(hit -> seen.add(hit.accountNumber()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void the_exact_number_stays_first_across_pages() {
        var first = search.find("7781", null, 1);
        var second = search.find("7781", first.next(), 1);

        assertThat(first.items()).extracting(SearchHit::title).containsExactly("Larkspur Auto Body");
        assertThat(second.items()).extracting(SearchHit::title).containsExactly("Rivera, María A.");
        assertThat(second.next()).isNull();
    }

    @Test
    void another_agency_finds_nothing_and_cannot_use_the_cursor() {
        var ours = search.find("larkspur", null, 1);

        Tenants.run(tenant.neighbor(), () -> {
            assertThat(titles("larkspur")).isEmpty();
            assertThat(titles("24-00183")).isEmpty();
            assertThatThrownBy(() -> search.find("larkspur", ours.next(), 1)).isInstanceOf(CursorRefused.class);
        });
    }

    @Test
    void a_cursor_fits_only_its_own_query() {
        var ours = search.find("larkspur", null, 1);

        assertThatThrownBy(() -> search.find("rivera", ours.next(), 1)).isInstanceOf(CursorRefused.class);
        assertThatThrownBy(() -> search.find("larkspur", "x" + ours.next(), 1)).isInstanceOf(CursorRefused.class);
    }

    /** As it does by itself in a while; an agency may not ask for it. */
    private void asTheServerCounts(String table) {
        var schema = jdbc.sql("select current_schema()").query(String.class).single();
        var server = new DriverManagerDataSource(
                environment.getRequiredProperty("tallystick.cells.main.url"),
                environment.getRequiredProperty("tallystick.cells.main.username"),
                environment.getRequiredProperty("tallystick.cells.main.password"));
        JdbcClient.create(server).sql("analyze " + schema + "." + table).update();
        commonWords.forget();
    }

    private List<String> titles(String typed) {
        return search.find(typed, null, 10).items().stream()
                .filter(hit -> hit.group() != SearchGroup.CLOSE)
                .map(SearchHit::title)
                .toList();
    }

    private static SearchEntry entry(String number, String name, String address, String... otherNumbers) {
        var numbers = new ArrayList<>(List.of(new SearchNumber("account number", number)));
        for (var other : otherNumbers) numbers.add(new SearchNumber("ticket number", other));
        return new SearchEntry(
                "ACCOUNT", subject(), null, number, name, address, List.of(name), numbers, List.of(address));
    }

    private static UUID subject() {
        return Ids.next();
    }
}
