package org.tallystick;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;

/** What a long history costs: a payment on an account with a thousand of them, and its workbench over HTTP. */
final class BenchHistory {

    private static final int POSTINGS = 1_000;
    private static final int PAYMENTS = 300;
    private static final int OPENINGS = 60;
    private static final double GROWTH = 1.2;
    private static final double MOST_MILLIS = 100;

    private final Trial trial;

    BenchHistory(Trial trial) {
        this.trial = trial;
    }

    /** The first account has a history from now on, the second none; payments are taken one by one. */
    void run(Trial.Agency agency, String slug, String username, List<BenchLoad.Client> payers, List<AccountId> both) {
        var random = new Random(42);
        for (int i = 0; i < POSTINGS; i++) payers.getFirst().once(random);
        var times = taken(payers, random);
        Figures.time(
                "counter.history.p50",
                middle(times.getFirst()),
                middle(times.getLast()),
                middle(times.getLast()),
                GROWTH);
        var numbers = agency.work(() -> both.stream()
                .map(account -> trial.bean(Accounts.class).of(account).number())
                .toList());
        var opened = opened(slug, username, numbers);
        Figures.time(
                "workbench.history.p50",
                middle(opened.getFirst()),
                middle(opened.getLast()),
                middle(opened.getLast()),
                GROWTH);
        Figures.most("workbench.history.p50", middle(opened.getFirst()), "ms", MOST_MILLIS);
        Figures.told(
                "workbench.history.slowest",
                opened.getFirst().stream().max(Double::compare).orElseThrow(),
                "ms");
    }

    /** In turns, so that whatever else happens happens to both. */
    private static List<List<Double>> taken(List<BenchLoad.Client> payers, Random random) {
        var times = List.<List<Double>>of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < PAYMENTS; i++)
            for (int which = 0; which < 2; which++) {
                var began = System.nanoTime();
                payers.get(which).once(random);
                times.get(which).add((System.nanoTime() - began) / 1e6);
            }
        return times;
    }

    private List<List<Double>> opened(String slug, String username, List<String> numbers) {
        var password = trial.logins(slug).stream()
                .filter(login -> login.username().equals(username))
                .findFirst()
                .orElseThrow()
                .password();
        var window = new StaffWindow(trial.baseUrl());
        window.signIn(username, String.valueOf(password));
        var times = List.<List<Double>>of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 2 * OPENINGS; i++)
            for (int which = 0; which < 2; which++) {
                var began = System.nanoTime();
                window.open("accounts/" + numbers.get(which));
                if (i >= OPENINGS) times.get(which).add((System.nanoTime() - began) / 1e6);
            }
        return times;
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
