package org.tallystick;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The same people in two bare tables with the indexes that the work needs: what the server itself can do. */
final class Floor {

    private static final String DATABASE = "floor";

    private static final List<String> TABLES = List.of(
            "create extension if not exists pg_trgm",
            "drop table if exists floor_debt",
            "drop table if exists floor_person",
            """
            create table floor_person (id uuid primary key, number text collate "C" not null, name text collate "C" not null,
              phone text collate "C" not null, address text not null, department text not null, next_date date not null,
              words tsvector generated always as (to_tsvector('simple', name || ' ' || address || ' ' || phone)) stored)""",
            "create table floor_debt (id uuid primary key, account_id uuid not null, number text not null, type text not null,"
                    + " cents bigint not null)",
            "create index floor_number on floor_person (number)",
            "create index floor_name on floor_person (lower(name))",
            "create index floor_words on floor_person using gin (words)",
            "create index floor_letters on floor_person using gin (name gin_trgm_ops)",
            "create index floor_owner on floor_debt (account_id)",
            "create index floor_phone on floor_person (phone)",
            "create index floor_ending on floor_person (reverse(number) collate \"C\")");

    private final Trial trial;

    Floor(Trial trial) {
        this.trial = trial;
    }

    /** Empty tables in a database of their own. */
    void open() {
        try (var connection = trial.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
            statement.execute("create database " + DATABASE);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        trial.execute(DATABASE, TABLES);
    }

    Connection connect() throws SQLException {
        return trial.superuser(DATABASE);
    }

    void execute(List<String> statements) {
        trial.execute(DATABASE, statements);
    }

    void settle() {
        trial.execute(DATABASE, List.of("vacuum analyze"));
    }

    /** Copies the people in from files, as one transaction on one connection; how many a second. */
    double copy(int from, int accounts) {
        try {
            var people = Files.createTempFile(trial.folder(), "people", ".txt");
            var debts = Files.createTempFile(trial.folder(), "debts", ".txt");
            try (var toPeople = Files.newBufferedWriter(people);
                    var toDebts = Files.newBufferedWriter(debts)) {
                for (int i = from; i < from + accounts; i++) row(i, toPeople, toDebts);
            }
            var seconds = copied(people, debts);
            Files.delete(people);
            Files.delete(debts);
            return accounts / seconds;
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private double copied(Path people, Path debts) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var began = System.nanoTime();
            statement.execute("copy floor_person (id, number, name, phone, address, department, next_date) from '"
                    + people + "'");
            statement.execute("copy floor_debt from '" + debts + "'");
            connection.commit();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void row(int number, Writer people, Writer debts) throws IOException {
        var person = BenchPerson.of(number);
        var id = new UUID(number, person.cents());
        var parts = List.of(
                id.toString(),
                person.account(),
                person.name(),
                person.phone(),
                person.address() + ", San Francisco CA 94110",
                "SFMTA",
                "2026-12-01");
        people.append(String.join("\t", parts)).append('\n');
        debts.append(new UUID(~number, person.cents()).toString())
                .append('\t')
                .append(id.toString())
                .append('\t')
                .append(person.ticket());
        debts.append("\tPARKING_CITATION\t")
                .append(Long.toString(person.cents()))
                .append('\n');
    }
}
