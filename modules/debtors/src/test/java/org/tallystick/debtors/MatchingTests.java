package org.tallystick.debtors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

@ModuleTest
class MatchingTests {

    @Autowired
    private Debtors debtors;

    @Autowired
    private Matching matching;

    @Autowired
    private Merges merges;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_known_person_is_linked_with_the_reasons_and_the_link_can_be_taken_back() {
        var known = born("Quinlan, Maria", LocalDate.of(1961, 3, 2));
        added(known);
        var again = born("QUINLAN MARIA", LocalDate.of(1961, 3, 2));

        var linked = added(again);

        assertThat(linked.links()).containsOnlyKeys(again.id());
        assertThat(debtors.of(again.id()).id()).isEqualTo(known.id());
        var row = merges.newest(true, null, 50).stream()
                .filter(one -> one.alias().id().equals(again.id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.points()).isEqualTo(80);
        assertThat(row.reasons()).containsExactly("same date of birth +40", "same name +40");
        assertThat(row.source()).isEqualTo("test.csv");

        bySystem(() -> merges.takeBack(again.id(), "Twins"));

        assertThat(debtors.of(again.id()).id()).isEqualTo(again.id());
        assertThat(matching.link(List.of(again.id()), "test.csv").links()).isEmpty();
    }

    @Test
    void what_lies_between_is_asked_about_and_the_answer_is_remembered() {
        var known = born("Ostrander, William", LocalDate.of(1955, 7, 9));
        var perhaps = born("Ostrander, Bill", LocalDate.of(1955, 7, 9));
        added(known);

        assertThat(added(perhaps).queued()).isEqualTo(1);
        var pair = waitingOf(known.id());
        assertThat(pair.score().inWords())
                .isEqualTo("75 points: same date of birth +40, same last name +20, first name is a short form +15");

        bySystem(() -> matching.decide(pair.id(), Matching.Decision.NOT_SAME, "Father and son"));

        assertThat(matching.link(List.of(perhaps.id()), "test.csv").queued()).isZero();
        bySystem(() -> assertThatThrownBy(() -> matching.decide(pair.id(), Matching.Decision.SAME, null))
                .hasMessage("Somebody has decided about these two already."));
        assertThat(debtors.of(perhaps.id()).id()).isEqualTo(perhaps.id());
    }

    @Test
    void the_same_makes_the_newer_an_alias_of_the_older() {
        var known = born("Pemberton, William", LocalDate.of(1955, 7, 9));
        var perhaps = born("Pemberton, Bill", LocalDate.of(1955, 7, 9));
        added(known);
        added(perhaps);

        bySystem(() -> matching.decide(waitingOf(known.id()).id(), Matching.Decision.SAME, null));

        assertThat(debtors.of(perhaps.id()).id()).isEqualTo(known.id());
    }

    @Test
    void a_file_that_brings_the_same_person_three_times_makes_one_of_them() {
        var three = List.of(
                born("Thrice, Tina", LocalDate.of(1970, 1, 2)),
                born("THRICE TINA", LocalDate.of(1970, 1, 2)),
                born("Tina Thrice", LocalDate.of(1970, 1, 2)));

        var linked = added(three.toArray(NewParty[]::new));

        assertThat(linked.links()).hasSize(2);
        assertThat(debtors.oneWith(three.getLast().id()))
                .hasSize(3)
                .startsWith(three.getFirst().id());
    }

    @Test
    void who_is_like_two_that_are_not_one_is_asked_about_and_never_linked() {
        var one = born("Doubleday, Ann", LocalDate.of(1980, 4, 4)).identifiedBy(NewIdentifier.ssn("219-10-1111"));
        var other = born("Doubleday, Ann", LocalDate.of(1980, 4, 4)).identifiedBy(NewIdentifier.ssn("219-10-2222"));
        added(one, other);

        var linked = added(born("Doubleday, Ann", LocalDate.of(1980, 4, 4)));

        assertThat(linked.links()).isEmpty();
        assertThat(linked.queued()).isEqualTo(2);
    }

    @Test
    void nobody_is_asked_twice_about_the_same_two() {
        var known = born("Larkspur, Robert", LocalDate.of(1982, 4, 4));
        added(
                known,
                born("LARKSPUR ROBERT", LocalDate.of(1982, 4, 4)),
                born("Robert Larkspur", LocalDate.of(1982, 4, 4)));

        assertThat(added(born("Larkspur, Bob", LocalDate.of(1982, 4, 4))).queued())
                .isEqualTo(1);
    }

    @Test
    void evidence_against_one_alias_keeps_from_linking_to_any_of_them() {
        var known = born("Greenwood, Ann", LocalDate.of(1981, 4, 4)).identifiedBy(NewIdentifier.ssn("219-15-1111"));
        var alias = born("GREENWOOD ANN", LocalDate.of(1981, 4, 4));
        added(known);
        assertThat(added(alias).links()).containsOnlyKeys(alias.id());

        var other = born("Greenwood, Ann", LocalDate.of(1981, 4, 4)).identifiedBy(NewIdentifier.ssn("219-15-2222"));
        assertThat(matching.candidates(List.of(other)).get(other.id()))
                .isNotEmpty()
                .noneMatch(Candidate::link);
        var linked = added(other);

        assertThat(linked.links()).isEmpty();
        assertThat(linked.queued()).isEqualTo(1);
    }

    @Test
    void a_list_that_brings_one_person_three_times_tells_of_two_links() {
        var three = List.of(
                born("Yarrow, Tina", LocalDate.of(1970, 1, 2)),
                born("YARROW TINA", LocalDate.of(1970, 1, 2)),
                born("Tina Yarrow", LocalDate.of(1970, 1, 2)));

        var candidates = matching.candidates(three);

        assertThat(candidates.keySet())
                .containsExactlyInAnyOrder(three.get(1).id(), three.get(2).id());
        assertThat(candidates.values()).allMatch(some -> some.getFirst().link());
    }

    @Test
    void before_a_file_posts_the_candidates_are_told_and_nothing_is_written() {
        var known = born("Vorhees, Karl", LocalDate.of(1949, 9, 9)).identifiedBy(NewIdentifier.ssn("219-11-1111"));
        added(known);
        var asked = born("Vorhees, Carl", LocalDate.of(1949, 9, 9)).identifiedBy(NewIdentifier.ssn("219111111"));

        var candidates = matching.candidates(List.of(asked));

        assertThat(candidates.get(asked.id())).singleElement().satisfies(candidate -> {
            assertThat(candidate.party()).isEqualTo(known.id());
            assertThat(candidate.link()).isTrue();
            assertThat(candidate.score().reasons()).startsWith("same Social Security number +100");
        });
        assertThat(debtors.of(List.of(asked.id()))).isEmpty();
    }

    @Test
    void five_thousand_are_compared_with_five_thousand_in_seconds() {
        var people = new SeededPeople(new Random(7));
        var first = new ArrayList<NewParty>();
        var second = new ArrayList<NewParty>();
        for (int i = 0; i < 5_000; i++) {
            var one = people.somebody();
            first.add(one);
            second.add(people.mistyped(one));
        }
        added(first.toArray(NewParty[]::new));

        var began = System.nanoTime();
        var linked = added(second.toArray(NewParty[]::new));
        var took = Duration.ofNanos(System.nanoTime() - began);

        System.out.println("5,000 added and compared in " + took.toMillis() + " ms, "
                + linked.links().size() + " linked, " + linked.queued() + " queued");
        assertThat(linked.links().size() + linked.queued()).isGreaterThan(4_850);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void a_trial_links_whom_adding_links_however_the_list_is_cut() {
        long seed = Long.getLong("sim.seed", new Random().nextLong());
        System.out.println("MatchingTests seed " + seed);
        var random = new Random(seed);
        var people = new SeededPeople(random);
        var known = new ArrayList<NewParty>();
        for (int i = 0; i < 400; i++) known.add(people.somebody());
        added(known.toArray(NewParty[]::new));
        var persons = new ArrayList<>(known);
        var list = new ArrayList<NewParty>();
        added(born("Sequoia, William", LocalDate.of(1931, 3, 3)));
        list.add(born("Sequoia, Bill", LocalDate.of(1931, 3, 3)));
        for (int i = 0; i < 2_600; i++)
            if (random.nextInt(2) == 0) list.add(people.mistyped(persons.get(random.nextInt(persons.size()))));
            else {
                var fresh = people.somebody();
                persons.add(fresh);
                list.add(fresh);
            }
        list.sort(Comparator.comparing(party -> party.id().value()));

        var trial = Ids.next();
        var tried = new HashMap<PartyId, PartyId>();
        int waiting = 0;
        for (int from = 0; from < list.size(); ) {
            int to = Math.min(list.size(), from + 1 + random.nextInt(900));
            var some = matching.linkOnTrial(trial, list.subList(from, to));
            some.links().forEach((party, candidate) -> tried.put(party, candidate.party()));
            waiting += some.queued();
            from = to;
        }
        assertThat(debtors.of(list.stream().map(NewParty::id).toList()))
                .as("seed %d", seed)
                .isEmpty();
        var linked = new HashMap<PartyId, PartyId>();
        long before = matching.countWaiting();
        var posted = added(list.toArray(NewParty[]::new));
        posted.links().forEach((party, candidate) -> linked.put(party, candidate.party()));

        assertThat(tried).as("seed %d", seed).isEqualTo(linked).hasSizeGreaterThan(800);
        assertThat(waiting)
                .as("seed %d", seed)
                .isPositive()
                .isEqualTo(posted.queued())
                .isEqualTo((int) (matching.countWaiting() - before));
        assertThat(linked.values()).as("links within the list").containsAnyElementsOf(ids(list));
        matching.endTrial(trial);
        assertThat(jdbc.sql("select count(*) from party_trial")
                                .query(Long.class)
                                .single()
                        + jdbc.sql("select count(*) from party_trial_key")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private static List<PartyId> ids(List<NewParty> parties) {
        return parties.stream().map(NewParty::id).toList();
    }

    private Matching.Linked added(NewParty... parties) {
        return new TransactionTemplate(transactions).execute(_ -> {
            debtors.add(List.of(parties));
            return matching.link(List.of(parties).stream().map(NewParty::id).toList(), "test.csv");
        });
    }

    private PairRow waitingOf(PartyId older) {
        @Nullable PairRow last = null;
        while (true) {
            var page = matching.waiting(last == null ? null : last.id(), 100);
            for (var pair : page) if (pair.older().party().id().equals(older)) return pair;
            last = page.getLast();
        }
    }

    private static NewParty born(String name, LocalDate bornOn) {
        return new NewParty(new PartyId(Ids.next()), PartyKind.PERSON, name, List.of()).bornOn(bornOn);
    }

    private static void bySystem(Runnable work) {
        CurrentPerson.run(SignedIn.system(Tenants.current()), work);
    }
}
