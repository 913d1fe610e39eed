package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.util.FileSystemUtils;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.NewDebt;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.OpenDrawer;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.ledger.ChargeId;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Levy;
import org.tallystick.ledger.PostingSource;
import org.tallystick.money.Money;
import org.tallystick.payments.Payments;
import org.tallystick.payments.TakePayment;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;

/** Payments over four charges through the service, by 1, 8 and 32 cashiers, beside eight bare round trips. */
final class BenchCounter {

    private static final double GATE = 0.15;
    private static final double WORST_MILLIS = 10;
    private static final double SHARED_GATE = 0.7;
    private static final int CASHIERS = 32;

    /** A server that has been up for a while is measured, not how fast one starts. */
    private static final int WARM_CLIENTS = 8;

    private static final int WARM_SECONDS = 12;
    private static final int[] CLIENTS = {1, 8, CASHIERS};
    private static final String SLUG = "example-county";
    private static final String SHARED_FUND = "County taxes";
    private static final int AT_ONCE = 1_000;

    private final Trial trial;
    private final List<SignedIn> cashiers = new ArrayList<>();

    BenchCounter(Trial trial) {
        this.trial = trial;
    }

    /** A pack with as many cashiers as there are clients; every agency may hold more connections than usual. */
    static Path packs(Path packs) {
        System.setProperty("tallystick.connections.per-tenant", "16");
        System.setProperty("tallystick.connections.patience", "60s");
        try {
            var copy = Files.createTempDirectory("tallystick-packs");
            var pack = copy.resolve(SLUG);
            FileSystemUtils.copyRecursively(packs.resolve("_example"), pack);
            var positions = new StringBuilder();
            for (int i = 1; i <= CASHIERS; i++) positions.append("""
                          - key: teller-%d
                            title: Teller
                            class: supervisor
                            holders:
                              - {username: ex.teller%d, name: Teller %d, from: 2024-01-01}
                        """.formatted(i, i, i));
            var file = pack.resolve("positions.yaml");
            Files.writeString(file, Files.readString(file) + positions);
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void run(int accounts, int seconds) {
        var agency = trial.agency(SLUG);
        openDrawers(agency);
        var spread = agency.work(() -> accounts(accounts, false));
        var shared = agency.work(() -> accounts(accounts, true));
        trial.execute("postgres", List.of("vacuum analyze"));
        var floor = new FloorPayments(trial, accounts);
        figure(agency, spread, CASHIERS, seconds);
        figure(agency, spread, WARM_CLIENTS, WARM_SECONDS);
        for (int clients : CLIENTS) {
            var before = floor.figure(clients, seconds);
            var ours = figure(agency, spread, clients, seconds);
            var after = floor.figure(clients, seconds);
            var name = "counter.c" + clients;
            Figures.rate(
                    name + ".rate", ours.rate(), "payments/s", before.rate(), after.rate(), clients == 8 ? GATE : 0);
            Figures.time(name + ".p50", ours.middle(), before.middle(), after.middle(), Double.POSITIVE_INFINITY);
            if (clients == 8) Figures.most(name + ".p99", ours.worst(), "ms", WORST_MILLIS);
            else Figures.time(name + ".p99", ours.worst(), before.worst(), after.worst(), Double.POSITIVE_INFINITY);
        }
        var before = figure(agency, spread, CASHIERS, seconds);
        var together = figure(agency, shared, CASHIERS, seconds);
        var after = figure(agency, spread, CASHIERS, seconds);
        Figures.rate(
                "counter.one-fund.c" + CASHIERS,
                together.rate(),
                "payments/s",
                before.rate(),
                after.rate(),
                SHARED_GATE);
        var both = List.of(spread.getFirst(), spread.getLast());
        var payers = both.stream()
                .map(account -> client(agency, cashiers.getFirst(), List.of(account)))
                .toList();
        new BenchHistory(trial).run(agency, SLUG, cashiers.getFirst().username(), payers, both);
        var findings = agency.work(() -> trial.bean(BooksCheck.class).run());
        Figures.told("counter.books-findings", findings.size(), "findings");
    }

    private BenchLoad.Figure figure(Trial.Agency agency, List<AccountId> accounts, int clients, int seconds) {
        var all = new ArrayList<BenchLoad.Client>();
        for (int i = 0; i < clients; i++) all.add(client(agency, cashiers.get(i), accounts));
        return BenchLoad.of(all, seconds);
    }

    /** A cashier who takes four dollars from anybody, one for each of the charges. */
    private BenchLoad.Client client(Trial.Agency agency, SignedIn cashier, List<AccountId> accounts) {
        var payments = trial.bean(Payments.class);
        return (Random random) -> {
            var account = accounts.get(random.nextInt(accounts.size()));
            Tenants.run(
                    agency.tenant(),
                    () -> CurrentPerson.run(
                            cashier,
                            () -> payments.take(
                                    TakePayment.cash(Ids.next().toString(), account, Money.of("4.00"), today()))));
        };
    }

    private LocalDate today() {
        return trial.bean(BusinessDay.class).today();
    }

    private void openDrawers(Trial.Agency agency) {
        var people = trial.bean(People.class);
        for (int i = 1; i <= CASHIERS; i++) {
            var username = "ex.teller" + i;
            agency.work(() -> {
                var person = people.all().stream()
                        .filter(one -> one.username().equals(username))
                        .findFirst()
                        .orElseThrow();
                var cashier = new SignedIn(person.id(), username, person.name(), agency.tenant(), SignedInAs.PERSON);
                cashiers.add(cashier);
                return CurrentPerson.call(
                        cashier,
                        () -> trial.bean(Drawers.class)
                                .open(new OpenDrawer(cashier.person(), username, Money.of("50.00"))));
            });
        }
    }

    /** Accounts with four charges of a million dollars each, of funds of their own or of one that all share. */
    private List<AccountId> accounts(int count, boolean oneFund) {
        var ids = new ArrayList<AccountId>();
        for (int from = 0; from < count; from += AT_ONCE) {
            var parties = new ArrayList<NewParty>();
            var opened = new ArrayList<OpenAccount>();
            var levies = new ArrayList<Levy>();
            for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
                var party = new PartyId(Ids.next());
                var account = new AccountId(Ids.next());
                var debt = new DebtId(Ids.next());
                parties.add(
                        new NewParty(party, PartyKind.PERSON, BenchPerson.of(i).name(), List.of()));
                opened.add(new OpenAccount(
                        account,
                        null,
                        "TREASURER",
                        party,
                        cashiers.getFirst().person(),
                        today().plusDays(1),
                        List.of(new NewDebt(debt, "B-" + i, "PROPERTY_TAX", LocalDate.of(2025, 3, 1)))));
                for (int seq = 1; seq <= 4; seq++)
                    levies.add(levy(account, debt, seq, oneFund ? SHARED_FUND : SHARED_FUND + " " + i % CASHIERS));
                ids.add(account);
            }
            trial.bean(Debtors.class).add(parties);
            trial.bean(Accounts.class).open(opened);
            trial.bean(Ledger.class).open(levies, new PostingSource("bench", oneFund + " " + from));
        }
        return ids;
    }

    private static Levy levy(AccountId account, DebtId debt, int seq, String fund) {
        return new Levy(
                new ChargeId(Ids.next()),
                account,
                debt,
                seq % 2 == 0 ? "PENALTY" : "TAX",
                Money.of("1000000.00"),
                LocalDate.of(2025, 3, 1),
                seq,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                fund);
    }
}
