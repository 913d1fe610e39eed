package org.tallystick;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A payment over four charges in bare tables, in eight round trips: what the server itself can do. */
final class FloorPayments {

    private static final int SHARE = 100;

    private static final List<String> TABLES = List.of(
            "drop table if exists floor_account, floor_charge, floor_receipt, floor_entry",
            "create table floor_account (id int primary key, balance bigint not null) with (fillfactor = 50)",
            "create table floor_charge (id int primary key, account_id int not null, seq int not null, balance bigint not null)"
                    + " with (fillfactor = 50)",
            "create table floor_receipt (id uuid primary key, account_id int not null, cents bigint not null,"
                    + " taken_at timestamptz not null default current_timestamp)",
            "create table floor_entry (receipt_id uuid not null, line int not null, charge_id int not null,"
                    + " cents bigint not null, primary key (receipt_id, line))");

    private final Floor floor;
    private final int accounts;

    FloorPayments(Trial trial, int accounts) {
        this.floor = new Floor(trial);
        this.accounts = accounts;
    }

    /** Fresh tables, as large as ours. */
    void open() {
        floor.open();
        var statements = new ArrayList<>(TABLES);
        statements.add("insert into floor_account select n, 400000000 from generate_series(1, " + accounts + ") n");
        statements.add("insert into floor_charge select n * 4 + s, n, s, 100000000 from generate_series(1, " + accounts
                + ") n, generate_series(1, 4) s");
        statements.add("create index floor_charge_account on floor_charge (account_id)");
        statements.add("create index floor_receipt_account on floor_receipt (account_id)");
        try (var connection = floor.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
            statement.execute("vacuum analyze");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    BenchLoad.Figure figure(int clients, int seconds) {
        open();
        var all = new ArrayList<BenchLoad.Client>();
        for (int i = 0; i < clients; i++) all.add(client());
        return BenchLoad.of(all, seconds);
    }

    private BenchLoad.Client client() {
        try {
            return new Payer(floor.connect(), accounts);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Each statement is a round trip, begin and commit too. */
    private static final class Payer implements BenchLoad.Client {

        private final Connection connection;
        private final int accounts;
        private final PreparedStatement begin;
        private final PreparedStatement lock;
        private final PreparedStatement charges;
        private final PreparedStatement receipt;
        private final PreparedStatement entries;
        private final PreparedStatement pay;
        private final PreparedStatement balance;
        private final PreparedStatement commit;

        Payer(Connection connection, int accounts) throws SQLException {
            this.connection = connection;
            this.accounts = accounts;
            begin = connection.prepareStatement("begin");
            lock = connection.prepareStatement("select balance from floor_account where id = ? for update");
            charges = connection.prepareStatement(
                    "select id, balance from floor_charge where account_id = ? order by seq");
            receipt = connection.prepareStatement("insert into floor_receipt (id, account_id, cents) values (?, ?, ?)");
            entries = connection.prepareStatement(
                    "insert into floor_entry values (?, 1, ?, ?), (?, 2, ?, ?), (?, 3, ?, ?), (?, 4, ?, ?)");
            pay = connection.prepareStatement(
                    "update floor_charge set balance = balance - " + SHARE + " where id in (?, ?, ?, ?)");
            balance = connection.prepareStatement("update floor_account set balance = balance - ? where id = ?");
            commit = connection.prepareStatement("commit");
        }

        @Override
        public void once(Random random) {
            int account = 1 + random.nextInt(accounts);
            var id = UUID.randomUUID();
            try {
                begin.execute();
                lock.setInt(1, account);
                read(lock);
                charges.setInt(1, account);
                var owed = read(charges);
                receipt.setObject(1, id);
                receipt.setInt(2, account);
                receipt.setLong(3, 4L * SHARE);
                receipt.execute();
                for (int i = 0; i < 4; i++) {
                    entries.setObject(i * 3 + 1, id);
                    entries.setInt(i * 3 + 2, owed.get(i));
                    entries.setLong(i * 3 + 3, SHARE);
                    pay.setInt(i + 1, owed.get(i));
                }
                entries.execute();
                pay.execute();
                balance.setLong(1, 4L * SHARE);
                balance.setInt(2, account);
                balance.execute();
                commit.execute();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static List<Integer> read(PreparedStatement question) throws SQLException {
            var found = new ArrayList<Integer>();
            try (var rows = question.executeQuery()) {
                while (rows.next()) found.add(rows.getInt(1));
            }
            return found;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
