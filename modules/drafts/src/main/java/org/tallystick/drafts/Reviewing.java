package org.tallystick.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.Accounts;
import org.tallystick.agency.ChargeType;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.Matching;
import org.tallystick.eligibility.Receivable;
import org.tallystick.eligibility.ReferralRules;
import org.tallystick.search.Search;
import org.tallystick.search.SearchGroup;
import org.tallystick.security.CardNumbers;
import org.tallystick.web.CardNumberWarning;

/** Looks a draft over: what is missing, what may not be, and what is likely there already. */
@Component
class Reviewing {

    private static final int MOST_ALIKE = 3;

    private final DebtTypes debtTypes;
    private final Departments departments;
    private final Accounts accounts;
    private final ReferralRules referrals;
    private final Debtors debtors;
    private final Matching matching;
    private final Search search;
    private final DraftTable drafts;
    private final DraftTerms terms;
    private final BusinessDay day;

    Reviewing(
            DebtTypes debtTypes,
            Departments departments,
            Accounts accounts,
            ReferralRules referrals,
            Debtors debtors,
            Matching matching,
            Search search,
            DraftTable drafts,
            DraftTerms terms,
            BusinessDay day) {
        this.debtTypes = debtTypes;
        this.departments = departments;
        this.accounts = accounts;
        this.referrals = referrals;
        this.debtors = debtors;
        this.matching = matching;
        this.search = search;
        this.drafts = drafts;
        this.terms = terms;
        this.day = day;
    }

    /** Refused with {@link DraftRefused} when something was typed that is never kept. */
    static void checkKeepable(DraftContent content) {
        if (content.freeTexts().anyMatch(CardNumbers::isIn))
            throw new DraftRefused(
                    "This looks like the number of a payment card. Card numbers are never written down here; take it out.");
        if (content.isTooLarge())
            throw new DraftRefused("A note has at most " + DraftContent.LONGEST_NOTE + " characters, any other field "
                    + DraftContent.LONGEST_FIELD + "; there are at most 100 charges, of ten billion dollars each.");
        if (content.texts().anyMatch(text -> text.indexOf('\0') >= 0))
            throw new DraftRefused("There is a character in the text that cannot be kept.");
    }

    DraftReview of(DraftRow draft) {
        var content = draft.content();
        return new DraftReview(missing(content), alike(draft), whyChecked(draft));
    }

    @Nullable
    String whyChecked(DraftRow draft) {
        return terms.today().reasonToCheck(draft.content(), drafts.acceptedOf(draft.madeBy()));
    }

    Optional<DebtType> debtType(DraftContent content) {
        return Optional.ofNullable(content.debtType()).flatMap(debtTypes::byCode);
    }

    /** The department named, or the one to which such debts belong. */
    @Nullable
    String department(DraftContent content) {
        var named = content.department();
        if (named != null && !named.isBlank()) return named;
        return debtType(content).map(DebtType::department).orElse(null);
    }

    /** Each thing that keeps the draft from being submitted, as a sentence. */
    List<String> missing(DraftContent content) {
        var missing = new ArrayList<String>();
        var type = debtType(content).orElse(null);
        if (type == null)
            missing.add(
                    content.debtType() == null || content.debtType().isBlank()
                            ? "Choose the kind of debt."
                            : "The agency collects no kind of debt " + content.debtType() + ".");
        var department = department(content);
        if (department != null
                && departments.all().stream().map(Department::code).noneMatch(department::equals))
            missing.add("The agency has no department " + department + ".");
        var incurredOn = content.incurredOn();
        if (incurredOn != null && incurredOn.isAfter(day.today())) missing.add("A debt is not incurred in the future.");
        missingDebtor(content.who(), missing);
        missingCharges(content, type, missing);
        var number = content.accountNumber();
        if (number != null
                && !number.isBlank()
                && !accounts.taken(List.of(number.strip())).isEmpty())
            missing.add("Account number " + number.strip() + " is already taken.");
        if (missing.isEmpty() && type != null && department != null) notEligible(content, type, department, missing);
        return missing;
    }

    private void missingDebtor(DraftDebtor who, List<String> missing) {
        if (who.isNew() && (who.name() == null || who.name().isBlank()))
            missing.add("Name the debtor, or say that no debtor is known.");
        var born = who.bornOn();
        if (born != null && (born.isAfter(day.today()) || born.isBefore(LocalDate.of(1850, 1, 1))))
            missing.add("Nobody living was born on " + born + ".");
        if (who.kind() != DraftDebtor.Kind.SAME_AS) return;
        var account = who.sameAsAccount();
        if (account == null || account.isBlank()) missing.add("Say on which account the same debtor stands.");
        else if (accounts.byNumber(account.strip()).isEmpty())
            missing.add("There is no account " + account.strip() + " whose debtor this could be.");
    }

    private static void missingCharges(DraftContent content, @Nullable DebtType type, List<String> missing) {
        var charges = content.allCharges();
        if (charges.stream().anyMatch(charge -> charge.cents() < 0)) missing.add("A charge is not less than nothing.");
        if (charges.stream().noneMatch(charge -> charge.cents() > 0))
            missing.add("Give at least one charge an amount.");
        if (type == null) return;
        var known = type.chargeTypes().stream().map(ChargeType::code).toList();
        charges.stream()
                .filter(charge -> charge.cents() != 0 && !known.contains(charge.type()))
                .forEach(charge -> missing.add(type.name() + " has no charge " + charge.type() + "."));
    }

    private void notEligible(DraftContent content, DebtType type, String department, List<String> missing) {
        var who = content.who();
        var verdict = referrals
                .on(day.today())
                .judge(
                        new Receivable(
                                department,
                                type.code(),
                                who.kind() == DraftDebtor.Kind.SAME_AS ? who.sameAsAccount() : who.name(),
                                type.nature(),
                                content.total(),
                                content.incurredOn(),
                                content.contacts(),
                                type.fund()),
                        day.today());
        if (!verdict.isAllowed()) missing.add("It may not be referred: " + verdict.inWords() + ".");
    }

    /** What is likely the same debt or the same debtor, a sentence each. */
    private List<String> alike(DraftRow draft) {
        var warnings = new LinkedHashSet<String>();
        CardNumberWarning.of("number of the debt", draft.content().debtNumber()).ifPresent(warnings::add);
        CardNumberWarning.of("account number", draft.content().accountNumber()).ifPresent(warnings::add);
        var number = OpenDraft.blankAsNull(draft.content().debtNumber());
        if (number != null)
            for (var hit : search.find(number, null, MOST_ALIKE).items())
                if (hit.group() == SearchGroup.EXACT)
                    warnings.add("“" + number + "” is known already: "
                            + (hit.opens() ? "account " + hit.accountNumber() + ", " : "") + hit.title() + ", "
                            + hit.detail() + ".");
        if (draft.content().who().isNew()
                && OpenDraft.blankAsNull(draft.content().who().name()) != null) warnings.addAll(alikeDebtors(draft));
        return List.copyOf(warnings);
    }

    private List<String> alikeDebtors(DraftRow draft) {
        var asked = OpenDraft.newParty(draft);
        return matching.candidates(List.of(asked)).getOrDefault(asked.id(), List.of()).stream()
                .limit(MOST_ALIKE)
                .map(candidate -> {
                    var known = debtors.of(candidate.party());
                    var account = accounts.ofParty(known.id()).stream().findFirst();
                    return "Perhaps " + known.name()
                            + account.map(one -> ", account " + one.number()).orElse("") + " ("
                            + candidate.score().inWords() + "). If it is, choose “"
                            + DraftDebtor.Kind.SAME_AS.inWords() + "”.";
                })
                .toList();
    }
}
