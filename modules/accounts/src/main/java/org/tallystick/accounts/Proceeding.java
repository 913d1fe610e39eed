package org.tallystick.accounts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.HoldTable.Answered;
import org.tallystick.accounts.HoldTable.Asked;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;

/** Answers whether holds let something be done, and keeps the answers. */
@Component
class Proceeding {

    private final HoldTable holds;
    private final AccountTable accounts;
    private final DebtTable debts;
    private final Debtors debtors;
    private final BusinessDay day;

    Proceeding(HoldTable holds, AccountTable accounts, DebtTable debts, Debtors debtors, BusinessDay day) {
        this.holds = holds;
        this.accounts = accounts;
        this.debts = debts;
        this.debtors = debtors;
        this.day = day;
    }

    List<PartyId> oneWith(PartyId party) {
        return debtors.oneWith(party);
    }

    List<HoldRow> standingOn(PartyId party) {
        return holds.standing(debtors.oneWith(party), day.today());
    }

    List<HoldRow> standingOn(AccountId account) {
        return accounts.byId(account).stream()
                .flatMap(row -> standingOn(new PartyId(row.party())).stream())
                .filter(hold -> hold.account() == null || hold.account().equals(account))
                .toList();
    }

    Map<AccountId, Proceed> ask(Collection<AccountId> ids, HeldAction action) {
        var parties = accounts.partiesOf(ids);
        var families = debtors.oneWith(Set.copyOf(parties.values()));
        var standing = standing(families);
        var owed = standing.isEmpty() ? Map.<AccountId, List<DebtId>>of() : debtsOf(ids);
        var answers = new LinkedHashMap<AccountId, StandingHolds.Answer>();
        for (var id : ids) {
            var party = parties.get(id);
            if (party == null) throw new IllegalArgumentException("There is no such account.");
            answers.put(
                    id,
                    standing.getOrDefault(party, new StandingHolds(List.of()))
                            .onAccount(action, id, owed.getOrDefault(id, List.of())));
        }
        holds.answered(answers.entrySet().stream()
                .map(one -> new Answered(new Asked(null, one.getKey(), null, action), one.getValue()))
                .toList());
        var proceed = new LinkedHashMap<AccountId, Proceed>();
        answers.forEach((id, answer) -> proceed.put(id, answer.proceed()));
        return proceed;
    }

    Proceed ask(DebtId debt, HeldAction action) {
        var account = debts.accountOf(debt).orElseThrow(() -> new IllegalArgumentException("There is no such debt."));
        var answer = new StandingHolds(standingOn(account)).onDebt(action, account, debt);
        return kept(new Asked(null, account, debt, action), answer);
    }

    Proceed ask(PartyId party, HeldAction action) {
        return kept(new Asked(party, null, null, action), new StandingHolds(standingOn(party)).onParty(action));
    }

    private Proceed kept(Asked asked, StandingHolds.Answer answer) {
        holds.answered(List.of(new Answered(asked, answer)));
        return answer.proceed();
    }

    Map<HeldAction, Proceed> outlook(AccountRow account, List<DebtRow> itsDebts, @Nullable List<HoldRow> known) {
        var standing = new StandingHolds(known == null ? standingOn(account.party()) : known);
        var ids = itsDebts.stream()
                .filter(debt -> debt.account().equals(account.id()))
                .map(DebtRow::id)
                .toList();
        var outlook = new EnumMap<HeldAction, Proceed>(HeldAction.class);
        for (var action : HeldAction.values())
            outlook.put(action, standing.onAccount(action, account.id(), ids).proceed());
        return outlook;
    }

    private Map<PartyId, StandingHolds> standing(Map<PartyId, List<PartyId>> families) {
        var everybody = families.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
        var all = everybody.isEmpty() ? List.<HoldRow>of() : holds.standing(everybody, day.today());
        if (all.isEmpty()) return Map.of();
        var standing = new HashMap<PartyId, StandingHolds>();
        families.forEach((party, family) -> standing.put(
                party,
                new StandingHolds(all.stream()
                        .filter(hold -> family.contains(hold.party()))
                        .toList())));
        return standing;
    }

    private Map<AccountId, List<DebtId>> debtsOf(Collection<AccountId> ids) {
        return debts.of(List.copyOf(ids)).stream()
                .collect(Collectors.groupingBy(DebtRow::account, Collectors.mapping(DebtRow::id, Collectors.toList())));
    }
}
