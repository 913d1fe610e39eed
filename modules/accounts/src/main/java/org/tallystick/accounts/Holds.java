package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.debtors.PartyId;

/**
 * Holds: what must not be done to a debtor, an account or a debt for a time. Whatever acts by itself, and whoever acts,
 * asks {@link #mayProceed} first, and the answer is kept.
 */
@Service
public class Holds {

    private static final int LONGEST_PAGE = 200;

    private final Placing placing;
    private final Proceeding proceeding;
    private final HoldTable holds;
    private final HoldTypes types;

    Holds(Placing placing, Proceeding proceeding, HoldTable holds, HoldTypes types) {
        this.placing = placing;
        this.proceeding = proceeding;
        this.holds = holds;
        this.types = types;
    }

    /** The kinds of hold that the agency knows, in its own order; none where it has no such code table. */
    @Transactional(readOnly = true)
    public List<HoldType> types() {
        return types.all();
    }

    /**
     * Places it, with a line on the timeline of each account it is on; the same again changes nothing. Refused with
     * {@link HoldRefused} and {@link org.tallystick.security.NotPermitted}.
     */
    @Transactional
    public HoldRow place(PlaceHold command) {
        return placing.place(command);
    }

    /** Places all of them or none. */
    @Transactional
    public List<HoldRow> place(List<PlaceHold> commands) {
        return commands.stream().map(placing::place).toList();
    }

    /**
     * Gives it another last day or another paper to stand under. Refused with {@link HoldRefused}, and with
     * {@link org.tallystick.web.ChangedMeanwhile} when somebody else changed it first.
     */
    @Transactional
    public HoldRow change(ChangeHold command) {
        return placing.change(command);
    }

    /**
     * Lifts it, or asks a second person where its type says so: then it stands on, and the answer is the one it had.
     * Refused as {@link #change} is.
     */
    @Transactional
    public HoldRow lift(LiftHold command) {
        return placing.lift(command);
    }

    @Transactional(readOnly = true)
    public Optional<HoldRow> byId(HoldId hold) {
        return holds.byId(hold);
    }

    /** What stands today on an account: holds on it, on its debts, and on its debtor. */
    @Transactional(readOnly = true)
    public List<HoldRow> standing(AccountId account) {
        return proceeding.standingOn(account);
    }

    /** What stands today on a party, its aliases, and all their accounts. */
    @Transactional(readOnly = true)
    public List<HoldRow> standing(PartyId party) {
        return proceeding.standingOn(party);
    }

    /** All holds that a party or an alias of it ever had, those that stand first. */
    @Transactional(readOnly = true)
    public List<HoldRow> everOf(PartyId party) {
        return holds.everOf(proceeding.oneWith(party));
    }

    /** Those that end on or before a day, the earliest first. */
    @Transactional(readOnly = true)
    public List<HoldRow> expiring(LocalDate until, int limit) {
        return holds.endingBy(until, Math.clamp(limit, 1, LONGEST_PAGE));
    }

    /** Asked before anything is done to an account; the answer is kept. */
    @Transactional
    public Proceed mayProceed(AccountId account, HeldAction action) {
        return proceeding.ask(List.of(account), action).values().iterator().next();
    }

    /** The same for many accounts at once, in a few statements. */
    @Transactional
    public Map<AccountId, Proceed> mayProceed(Collection<AccountId> accounts, HeldAction action) {
        return proceeding.ask(accounts, action);
    }

    @Transactional
    public Proceed mayProceed(DebtId debt, HeldAction action) {
        return proceeding.ask(debt, action);
    }

    @Transactional
    public Proceed mayProceed(PartyId party, HeldAction action) {
        return proceeding.ask(party, action);
    }

    /** What {@link #mayProceed} would answer to a screen that only shows it; nothing is kept. */
    @Transactional(readOnly = true)
    public Map<HeldAction, Proceed> outlook(AccountRow account, List<DebtRow> debts, @Nullable List<HoldRow> standing) {
        return proceeding.outlook(account, debts, standing);
    }
}
