package org.tallystick.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;

@ModuleTest
class SpellingTests {

    private static final List<String> SURNAMES = List.of(
            "Rivera",
            "Larkspur",
            "Okonkwo",
            "Whitlow",
            "Castellanos",
            "Szymborska",
            "Fitzgerald",
            "Nakamura",
            "Delacroix",
            "Abernathy",
            "Villanueva",
            "Montgomery",
            "Haverford",
            "Lindqvist",
            "Papadopoulos",
            "Ostrander");

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void debtors_are_known() {
        for (var table : List.of("search_entry", "search_number", "search_word"))
            jdbc.sql("delete from " + table).update();
        index.put(SURNAMES.stream().map(name -> person(name + ", Olga")).toList());
        index.put(List.of(
                person("Smith, Ann"),
                person("Schmidt, Bert"),
                person("Meyer, Carl"),
                person("Stephens, Dora"),
                person("Catherine, Fay")));
    }

    @Test
    void a_name_is_found_with_one_or_two_wrong_letters_or_two_swapped() {
        long seed = System.nanoTime();
        System.out.println("misspellings of seed " + seed);
        var random = new Random(seed);
        var missed = new ArrayList<String>();
        for (var name : SURNAMES)
            for (int mistakes = 0; mistakes <= 2; mistakes++)
                for (int times = 0; times < 8; times++) {
                    var typed = mistakes == 0 ? swapped(name, random) : misspelled(name, mistakes, random);
                    if (!titles(typed).contains(name + ", Olga")) missed.add(typed + " for " + name);
                }
        assertThat(missed).isEmpty();
    }

    @Test
    void each_letter_of_a_name_may_be_wrong_missing_doubled_or_swapped() {
        var missed = new ArrayList<String>();
        for (var name : SURNAMES)
            for (int at = 0; at < name.length(); at++) {
                var before = name.substring(0, at);
                var behind = name.substring(at + 1);
                var letter = name.charAt(at);
                var typed = new HashSet<>(
                        List.of(before + "x" + behind, before + behind, before + letter + letter + behind));
                if (at > 0) typed.add(name.substring(0, at - 1) + letter + name.charAt(at - 1) + behind);
                for (var one : typed) if (!titles(one).contains(name + ", Olga")) missed.add(one + " for " + name);
            }
        assertThat(missed).isEmpty();
    }

    @Test
    void in_either_order_each_word_may_be_misspelled() {
        for (var typed : List.of("larkspru olga", "olga larkspru", "Olag, Larkspur", "larkspur olgha", "lrakspur ogla"))
            assertThat(titles(typed)).as(typed).contains("Larkspur, Olga");
    }

    @Test
    void another_name_and_a_former_address_may_be_misspelled() {
        index.put(List.of(new SearchEntry(
                "PARTY",
                Ids.next(),
                null,
                "24-1",
                "Chen, Wei",
                "4 Main St",
                List.of("Chen, Wei", "Ocean Nails", "Vanderlinden, Wei"),
                List.of(),
                List.of("4 Main St", "22 Whippoorwill Ln, Old Town"))));

        for (var typed : List.of("ocaen", "oshean nails", "vanderlindn", "vandrelinden wei", "wei vandelinden"))
            assertThat(titles(typed)).as(typed).contains("Chen, Wei");
        for (var typed : List.of("whiporwill", "22 wippoorwill", "whippoorwil ln"))
            assertThat(titles(typed)).as(typed).contains("Chen, Wei");
    }

    @Test
    void thousands_that_were_only_perhaps_meant_are_all_reached_and_each_once() {
        var wanted = new HashSet<String>();
        for (var name : List.of("Kowalczyk", "Kowalczik")) {
            var many = new ArrayList<SearchEntry>();
            for (int i = 0; i < 700; i++) many.add(numbered(name + ", Ada " + i, "5" + (10_000 + i) + "4711"));
            index.put(many);
            many.forEach(entry -> wanted.add(entry.title()));
        }
        for (var typed : List.of("kowalczk", "ada kowalcyzk", "4711")) {
            var seen = new ArrayList<String>();
            @Nullable String cursor = null;
            do {
                var page = search.find(typed, cursor, 100);
                page.items().forEach(hit -> seen.add(hit.title()));
                cursor = page.next();
            } while (cursor != null);

            assertThat(seen).as(typed).doesNotHaveDuplicates().containsAll(wanted);
        }
    }

    @Test
    void names_that_sound_alike_are_found() {
        assertThat(titles("Smyth")).contains("Smith, Ann");
        assertThat(titles("Shmit")).contains("Schmidt, Bert");
        assertThat(titles("Maier")).contains("Meyer, Carl");
        assertThat(titles("Stevens")).contains("Stephens, Dora");
        assertThat(titles("Kathryn")).contains("Catherine, Fay");
    }

    @Test
    void it_says_what_was_taken_for_what_was_typed() {
        var page = search.find("rivra olga", null, 10);

        assertThat(page.alsoTakenAs()).contains("rivera");
        assertThat(page.items().getFirst())
                .satisfies(hit -> assertThat(hit.title()).isEqualTo("Rivera, Olga"))
                .satisfies(hit -> assertThat(hit.group()).isEqualTo(SearchGroup.CLOSE))
                .satisfies(hit -> assertThat(hit.why()).isEqualTo("rivera: one letter off"));
        assertThat(search.find("kathryn", null, 10).items().getFirst().why())
                .isEqualTo("catherine: sounds like kathryn");
    }

    @Test
    void nobody_guesses_when_enough_was_found() {
        for (int i = 0; i < 6; i++) index.put(List.of(person("Riverton, Zoe " + i)));

        assertThat(search.find("riverton", null, 25).items())
                .extracting(SearchHit::group)
                .containsOnly(SearchGroup.NAMES);
    }

    @Test
    void all_pages_hold_everything_once_while_entries_are_added() {
        var wanted = new HashSet<String>();
        for (int i = 0; i < 40; i++) {
            var entries = List.of(
                    numbered("Quill, Vera " + i, "90" + (1000 + i)), numbered("Vera Quilling " + i, "8" + (1000 + i)));
            index.put(entries);
            entries.forEach(entry -> wanted.add(entry.title()));
        }
        for (var typed : List.of("vera quil", "quil", "1001")) {
            var expected = new HashSet<>(typed.equals("1001") ? List.of("Quill, Vera 1", "Vera Quilling 1") : wanted);
            var seen = new ArrayList<String>();
            @Nullable String cursor = null;
            do {
                var page = search.find(typed, cursor, 7);
                page.items().forEach(hit -> seen.add(hit.title()));
                cursor = page.next();
                index.put(List.of(
                        numbered("Aquill, Vera new " + Ids.next(), "7" + Ids.next()),
                        person("Quilt, Late " + Ids.next())));
            } while (cursor != null);

            assertThat(seen).as(typed).doesNotHaveDuplicates().containsAll(expected);
        }
    }

    @Test
    void one_debtor_with_many_accounts_is_one_line_unless_asked() {
        var debtor = person("Fleet Rental Company");
        var accounts = new ArrayList<SearchEntry>();
        for (int i = 0; i < 30; i++)
            accounts.add(new SearchEntry(
                    "ACCOUNT",
                    Ids.next(),
                    debtor.subject(),
                    "FL-" + (5000 + i),
                    "Fleet Rental Company",
                    "Parking",
                    List.of(),
                    List.of(new SearchNumber("ticket number", "FL-" + (5000 + i))),
                    List.of()));
        index.put(List.of(debtor));
        index.put(accounts);

        var hit = search.find("fleet", null, 25).items();
        assertThat(hit)
                .singleElement()
                .satisfies(one -> assertThat(one.accounts()).isEqualTo(30));
        var first = search.under(hit.getFirst().id(), null, 20);
        var second = search.under(hit.getFirst().id(), first.next(), 20);
        assertThat(first.items()).hasSize(20);
        assertThat(second.items()).hasSize(10);
        assertThat(second.next()).isNull();
        assertThat(search.find("fleet 5007", null, 25).items())
                .singleElement()
                .satisfies(one -> assertThat(one.accountNumber()).isEqualTo("FL-5007"))
                .satisfies(one -> assertThat(one.why()).isEqualTo("name and number"));
    }

    @Test
    void a_number_says_which_it_is_and_how_it_fits() {
        index.put(List.of(new SearchEntry(
                "PARTY",
                Ids.next(),
                null,
                "24-1",
                "Chen, Olga",
                "",
                List.of("Chen, Olga", "Ocean Nails"),
                List.of(new SearchNumber("phone", "(415) 555-0142"), new SearchNumber("debtor number", "P-000-777")),
                List.of("22 Larch St, Old Town"))));

        assertThat(why("415-555-0142")).isEqualTo("phone");
        assertThat(why("0142")).isEqualTo("phone ends in 0142");
        assertThat(why("415555")).isEqualTo("phone begins with 415555");
        assertThat(why("ocean")).isEqualTo("another name");
        assertThat(why("larch")).isEqualTo("another address");
    }

    private String why(String typed) {
        return search.find(typed, null, 10).items().getFirst().why();
    }

    private List<String> titles(String typed) {
        return search.find(typed, null, 50).items().stream()
                .map(SearchHit::title)
                .toList();
    }

    private static String swapped(String name, Random random) {
        int at = random.nextInt(name.length() - 1);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static String misspelled(String name, int mistakes, Random random) {
        var word = new StringBuilder(name);
        for (int i = 0; i < mistakes; i++) {
            int at = random.nextInt(word.length());
            char letter = (char) ('a' + random.nextInt(26));
            switch (random.nextInt(3)) {
                case 0 -> word.setCharAt(at, letter);
                case 1 -> word.deleteCharAt(at);
                default -> word.insert(at, letter);
            }
        }
        return word.toString();
    }

    private static SearchEntry person(String name) {
        return new SearchEntry("PARTY", Ids.next(), null, "A-1", name, "", List.of(name), List.of(), List.of());
    }

    private static SearchEntry numbered(String name, String number) {
        return new SearchEntry(
                "PARTY",
                Ids.next(),
                null,
                number,
                name,
                "",
                List.of(name),
                List.of(new SearchNumber("account number", number)),
                List.of());
    }
}
