package org.tallystick.debtors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.debtors.IdentifierTable.Digest;
import org.tallystick.tenancy.Ids;

class LikenessTests {

    private static final MatchingTerms TERMS = MatchingTerms.NONE_ADOPTED;
    private static final LocalDate MAY_4TH = LocalDate.of(1978, 5, 4);

    @Test
    void the_same_name_and_birth_link_and_say_why() {
        var score = Likeness.of(person("Rivera, Maria", MAY_4TH), person("RIVERA MARIA", MAY_4TH), TERMS);

        assertThat(score.inWords()).isEqualTo("80 points: same date of birth +40, same name +40");
        assertThat(links(score)).isTrue();
    }

    @Test
    void a_name_alone_is_not_even_asked_about() {
        var score = Likeness.of(person("Rivera, Maria", null), person("Rivera, Maria", null), TERMS);

        assertThat(score.points()).isLessThan(TERMS.ask());
    }

    @Test
    void the_same_name_at_the_same_address_links() {
        var here = living("Rivera, Maria", "418 Larkspur Court, Apt 3", "94110-2231");
        var there = living("Rivera, Maria", "418 LARKSPUR CT APT 3", "94110");

        assertThat(Likeness.of(here, there, TERMS).reasons()).containsExactly("same name +40", "same address +40");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Smith, William   | Smith, Bill      | same last name +20, first name is a short form +15
            Smith, William   | Smyth, William   | last name sounds alike +15, same first name +20
            Garcia, Ana      | Garcia-Lopez, Ana| last name has a part in common +15, same first name +20
            Smith, William   | Smith, W         | same last name +20, first name has the same initial +8
            Smith, John A    | Smith, John B    | same last name +20, same first name +20, different middle name −10
            Smith, John A    | JOHN SMITH       | name nearly the same +38
            Smith, John      | Nguyen, Thi      | different name −40
            Smith, John Jr   | Smith, John      | same name +40, suffix on one name only −10
            """)
    void people_s_names_are_compared_with_ears_and_nicknames(String one, String other, String reasons) {
        var there = Likeness.of(person(one, null), person(other, null), TERMS);
        var back = Likeness.of(person(other, null), person(one, null), TERMS);

        assertThat(String.join(", ", there.reasons())).isEqualTo(reasons);
        assertThat(back.points()).isEqualTo(there.points());
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Towing LLC, ACME TOWING, same organization name +50",
        "Acme Towing LLC, Acme Towings Inc, organization name nearly the same +35",
        "Acme Towing LLC, Bay Roofing LLC, different name \u221240"
    })
    void organizations_are_compared_without_their_legal_form(String one, String other, String reasons) {
        assertThat(Likeness.of(organization(one), organization(other), TERMS).reasons())
                .containsExactly(reasons);
    }

    @Test
    void another_birth_never_links_whatever_speaks_for_it() {
        var one = with(person("Rivera, Maria", MAY_4TH), ssn("1"));
        var other = with(person("Rivera, Maria", LocalDate.of(1990, 1, 9)), ssn("1"));

        var score = Likeness.of(one, other, TERMS);

        assertThat(score.reasons())
                .containsExactly(
                        "same Social Security number +100", "different date of birth \u221260", "same name +40");
        assertThat(score.points()).isEqualTo(80);
        assertThat(links(score)).isFalse();
    }

    @Test
    void another_social_security_number_parts_people_of_one_name_and_birth() {
        var score = Likeness.of(
                with(person("Rivera, Maria", MAY_4TH), ssn("1")),
                with(person("Rivera, Maria", MAY_4TH), ssn("2")),
                TERMS);

        assertThat(score.points()).isLessThan(TERMS.ask());
        assertThat(score.conflict()).isTrue();
    }

    @Test
    void a_father_and_a_son_at_one_address_are_asked_about_at_most() {
        var father = living("Baker, Sam Sr", "1 Main St", "94110");
        var son = living("Baker, Sam Jr", "1 Main St", "94110");

        assertThat(links(Likeness.of(father, son, TERMS))).isFalse();
    }

    @Test
    void a_birth_with_day_and_month_turned_is_near_and_not_against() {
        var score =
                Likeness.of(person("Rivera, Maria", MAY_4TH), person("Rivera, Maria", LocalDate.of(1978, 4, 5)), TERMS);

        assertThat(score.reasons()).contains("date of birth off by one part +15");
        assertThat(score.conflict()).isFalse();
    }

    @Test
    void who_is_not_known_is_like_nobody() {
        assertThat(person("Debtor not known", null).names()).isEmpty();
        assertThat(KeyTable.keysOf(person("Debtor not known", null))).isEmpty();
        assertThat(KeyTable.keysOf(living("Unknown", "1 Main St", "94110"))).isEmpty();
    }

    @Test
    void a_known_alias_counts_as_the_name() {
        var married = Profile.of(
                given("Baker, Maria", MAY_4TH).alsoNamed(NewName.of(NewName.Kind.FORMER, "Rivera, Maria")), List.of());

        assertThat(links(Likeness.of(married, person("Rivera, Maria", MAY_4TH), TERMS)))
                .isTrue();
    }

    @Test
    void of_seeded_pairs_the_same_people_are_found_and_strangers_never_linked() {
        var seed = Long.getLong("sim.seed", 20261122L);
        System.out.println("seed " + seed);
        var people = new SeededPeople(new Random(seed));
        int found = 0;
        int linkedStrangers = 0;
        int pairs = 4_000;
        for (int i = 0; i < pairs; i++) {
            var one = people.somebody();
            if (Likeness.of(profile(one), profile(people.mistyped(one)), TERMS).points() >= TERMS.ask()) found++;
            if (links(Likeness.of(profile(one), profile(people.somebody()), TERMS))) linkedStrangers++;
        }

        assertThat(found).isGreaterThan(pairs * 97 / 100);
        assertThat(linkedStrangers).isZero();
    }

    @Test
    void mistyped_people_share_a_key_so_that_they_are_compared_at_all() {
        var seed = Long.getLong("sim.seed", 20261122L);
        var people = new SeededPeople(new Random(seed));
        int sharing = 0;
        for (int i = 0; i < 2_000; i++) {
            var one = people.somebody();
            var keys = KeyTable.keysOf(profile(one));
            keys.retainAll(KeyTable.keysOf(profile(people.mistyped(one))));
            if (!keys.isEmpty()) sharing++;
        }
        assertThat(sharing).isGreaterThan(1_980);
    }

    private static boolean links(Score score) {
        return score.points() >= TERMS.link() && !score.conflict();
    }

    private static Profile profile(NewParty party) {
        return Profile.of(party, List.of());
    }

    private static NewParty given(String name, @Nullable LocalDate bornOn) {
        return new NewParty(new PartyId(Ids.next()), PartyKind.PERSON, name, List.of()).bornOn(bornOn);
    }

    private static Profile person(String name, @Nullable LocalDate bornOn) {
        return profile(given(name, bornOn));
    }

    private static Profile living(String name, String line1, String zip) {
        return profile(given(name, null)
                .reachedBy(NewContact.address(new NewAddress(line1, null, "San Francisco", "CA", zip))));
    }

    private static Profile organization(String name) {
        return profile(new NewParty(new PartyId(Ids.next()), PartyKind.ORGANIZATION, name, List.of()));
    }

    private static Digest ssn(String digest) {
        return new Digest(IdentifierKind.SSN, null, digest);
    }

    private static Profile with(Profile profile, Digest identifier) {
        return new Profile(
                profile.id(),
                profile.kind(),
                profile.names(),
                profile.bornOn(),
                List.of(identifier),
                profile.phones(),
                profile.emails(),
                profile.addresses());
    }
}
