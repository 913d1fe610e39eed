package org.tallystick.debtors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.IdentifierTable.Digest;

/** How alike two parties are, by the agency's terms: a pure count of reasons for and against. */
final class Likeness {

    private final MatchingTerms terms;
    private final List<String> reasons = new ArrayList<>();
    private int points;
    private boolean conflict;

    private Likeness(MatchingTerms terms) {
        this.terms = terms;
    }

    /** The same for one against the other as for the other against the one. */
    static Score of(Profile one, Profile other, MatchingTerms terms) {
        var likeness = new Likeness(terms);
        likeness.identifiers(one, other);
        likeness.births(one.bornOn(), other.bornOn());
        likeness.names(one, other);
        likeness.places(one, other);
        return new Score(likeness.points, likeness.reasons, likeness.conflict);
    }

    private void count(String reason, int worth) {
        if (worth == 0) return;
        points += worth;
        reasons.add(reason + (worth > 0 ? " +" : " \u2212") + Math.abs(worth));
    }

    private void against(String reason, int worth) {
        conflict = true;
        count(reason, -worth);
    }

    private void identifiers(Profile one, Profile other) {
        taxNumbers("Social Security number", IdentifierKind.SSN, one, other);
        taxNumbers("employer number", IdentifierKind.EIN, one, other);
        if (share(one, other, IdentifierKind.DRIVER_LICENSE)) count("same driver license", terms.sameDriverLicense());
        if (share(one, other, IdentifierKind.BOOKING)) count("same booking number", terms.sameBooking());
        if (share(one, other, IdentifierKind.CASE)) count("same case number", terms.sameCase());
    }

    private void taxNumbers(String words, IdentifierKind kind, Profile one, Profile other) {
        var ours = of(one, kind);
        var theirs = of(other, kind);
        if (ours.isEmpty() || theirs.isEmpty()) return;
        if (Collections.disjoint(ours, theirs)) against("different " + words, terms.otherTaxNumber());
        else count("same " + words, terms.sameTaxNumber());
    }

    private static boolean share(Profile one, Profile other, IdentifierKind kind) {
        return !Collections.disjoint(of(one, kind), of(other, kind));
    }

    private static Set<Digest> of(Profile profile, IdentifierKind kind) {
        return profile.identifiers().stream()
                .filter(identifier -> identifier.kind() == kind)
                .collect(Collectors.toSet());
    }

    private void births(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) return;
        if (one.equals(other)) count("same date of birth", terms.sameBirth());
        else if (nearly(one, other)) count("date of birth off by one part", terms.nearBirth());
        else against("different date of birth", terms.otherBirth());
    }

    /** One of day, month and year typed wrong, or day and month the other way round. */
    private static boolean nearly(LocalDate one, LocalDate other) {
        int same = (one.getYear() == other.getYear() ? 1 : 0)
                + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
        boolean turned = one.getYear() == other.getYear()
                && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        return turned || (same == 2 && Math.abs(one.getYear() - other.getYear()) <= 10);
    }

    private void names(Profile one, Profile other) {
        if (one.names().isEmpty() || other.names().isEmpty()) return;
        if (isOrganization(one) != isOrganization(other) && !isUnknown(one) && !isUnknown(other)) {
            against("a person and an organization", terms.otherName());
            return;
        }
        boolean organizations = isOrganization(one) || isOrganization(other);
        var best = Stream.of(one.names())
                .flatMap(List::stream)
                .flatMap(ours -> other.names().stream().map(theirs -> compare(ours, theirs, organizations)))
                .max((left, right) -> Integer.compare(left.worth(), right.worth()))
                .orElseThrow();
        points += best.worth();
        reasons.addAll(best.reasons());
        conflict |= best.conflict();
    }

    private static boolean isOrganization(Profile profile) {
        return profile.kind() == PartyKind.ORGANIZATION;
    }

    private static boolean isUnknown(Profile profile) {
        return profile.kind() == PartyKind.UNKNOWN;
    }

    private Names compare(ComparedName ours, ComparedName theirs, boolean organizations) {
        var names = new Names(terms);
        names.compare(ours, theirs, organizations);
        return names;
    }

    private void places(Profile one, Profile other) {
        if (!Collections.disjoint(one.addresses(), other.addresses())) count("same address", terms.sameAddress());
        else if (sameStreet(one, other)) count("same street address, ZIP not given", terms.sameAddress() * 3 / 4);
        if (!Collections.disjoint(one.phones(), other.phones())) count("same phone", terms.samePhone());
        if (!Collections.disjoint(one.emails(), other.emails())) count("same e-mail address", terms.sameEmail());
    }

    private static boolean sameStreet(Profile one, Profile other) {
        Function<Profile, Set<String>> open = profile -> profile.addresses().stream()
                .filter(address -> address.endsWith("|"))
                .collect(Collectors.toSet());
        Function<Profile, Set<String>> streets = profile -> profile.addresses().stream()
                .map(address -> address.substring(0, address.lastIndexOf('|') + 1))
                .collect(Collectors.toSet());
        return !Collections.disjoint(open.apply(one), streets.apply(other))
                || !Collections.disjoint(streets.apply(one), open.apply(other));
    }

    /** Two names compared, with what they are worth and why. */
    private static final class Names {
        private final MatchingTerms terms;
        private final List<String> reasons = new ArrayList<>();
        private int worth;
        private boolean conflict;

        private Names(MatchingTerms terms) {
            this.terms = terms;
        }

        int worth() {
            return worth;
        }

        List<String> reasons() {
            return reasons;
        }

        boolean conflict() {
            return conflict;
        }

        private void count(String reason, int points) {
            worth += points;
            if (points != 0) reasons.add(reason + (points > 0 ? " +" : " \u2212") + Math.abs(points));
        }

        void compare(ComparedName ours, ComparedName theirs, boolean organizations) {
            if (organizations) organizations(ours, theirs);
            else people(ours, theirs);
        }

        private void organizations(ComparedName ours, ComparedName theirs) {
            if (ours.words().equals(theirs.words())) count("same organization name", terms.sameOrganization());
            else if (ComparedName.nearlyThe(String.join(" ", ours.words()), String.join(" ", theirs.words())))
                count("organization name nearly the same", terms.sameOrganization() * 7 / 10);
            else count("different name", -terms.otherName());
        }

        private void people(ComparedName ours, ComparedName theirs) {
            if (ours.sortedWords().equals(theirs.sortedWords())) count("same name", terms.sameName());
            else if (ours.hasParts() && theirs.hasParts()) parts(ours, theirs);
            else words(ours, theirs);
            suffixes(ours.suffix(), theirs.suffix());
        }

        private void parts(ComparedName ours, ComparedName theirs) {
            var last = part("last name", ours.last(), theirs.last());
            var first = part("first name", ours.first(), theirs.first());
            if (last + first == 0 || (last == 0 && first <= terms.sameName() / 4)) {
                reasons.clear();
                worth = 0;
                count("different name", -terms.otherName());
            } else middles(ours.middle(), theirs.middle());
        }

        private int part(String what, @Nullable String ours, @Nullable String theirs) {
            if (ours == null || theirs == null) return 0;
            int half = terms.sameName() / 2;
            var found = likeness(ours, theirs);
            int points = half * found.percent() / 100;
            count(found.inWords(what), points == 0 ? -terms.otherName() * 5 / 8 : points);
            return points;
        }

        private void middles(@Nullable String ours, @Nullable String theirs) {
            if (ours == null || theirs == null || ours.charAt(0) == theirs.charAt(0)) return;
            count("different middle name", -terms.sameName() / 4);
        }

        /** Without knowing which is which: each word of the shorter name looks for its like in the longer one. */
        private void words(ComparedName ours, ComparedName theirs) {
            var shorter = new ArrayList<>(ours.words().size() <= theirs.words().size() ? ours.words() : theirs.words());
            var longer = new ArrayList<>(ours.words().size() <= theirs.words().size() ? theirs.words() : ours.words());
            if (shorter.size() < 2) {
                count("different name", -terms.otherName());
                return;
            }
            int all = 0;
            int unlike = 0;
            for (var word : shorter.stream().sorted().toList()) {
                var best = longer.stream()
                        .max((left, right) -> Integer.compare(
                                likeness(word, left).percent(),
                                likeness(word, right).percent()))
                        .orElse("");
                int percent = likeness(word, best).percent();
                if (percent == 0) unlike++;
                else longer.remove(best);
                all += percent;
            }
            if (unlike * 2 >= shorter.size() || longer.size() > shorter.size())
                count("different name", -terms.otherName());
            else
                count(
                        unlike == 0 ? "name nearly the same" : "name partly the same",
                        Math.max(0, terms.sameName() * all / (100 * shorter.size()) - 2 * longer.size() - 10 * unlike));
        }

        private void suffixes(@Nullable String ours, @Nullable String theirs) {
            if (Objects.equals(ours, theirs) || worth <= 0) return;
            if (ours == null || theirs == null) {
                count("suffix on one name only", -terms.otherSuffix() / 4);
                return;
            }
            conflict = true;
            count("different suffix", -terms.otherSuffix());
        }
    }

    /** How two words of a name are alike, the surest first. */
    private enum Found {
        SAME("same %s", 100),
        NICKNAME("%s is a short form", 75),
        PART("%s has a part in common", 75),
        SOUND("%s sounds alike", 75),
        INITIAL("%s has the same initial", 40),
        NOTHING("different %s", 0);

        private final String words;
        private final int percent;

        Found(String words, int percent) {
            this.words = words;
            this.percent = percent;
        }

        int percent() {
            return percent;
        }

        String inWords(String what) {
            return words.formatted(what);
        }
    }

    private static Found likeness(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) return Found.NOTHING;
        if (one.equals(other)) return Found.SAME;
        if (Nicknames.alike(one, other)) return Found.NICKNAME;
        if (!Collections.disjoint(List.of(one.split(" ", -1)), List.of(other.split(" ", -1)))) return Found.PART;
        if (ComparedName.soundAlike(one, other)) return Found.SOUND;
        boolean initial = one.length() == 1 || other.length() == 1;
        return initial && one.charAt(0) == other.charAt(0) ? Found.INITIAL : Found.NOTHING;
    }
}
