package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.BooksFixture.BY_HAND;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

/** Somebody got hold of the application's own connection and tries to cook the books; they are an agency's of their own. */
@ModuleTest(properties = "books=cooked")
class TamperingTests {

    @Autowired
    Ledger ledger;

    @Autowired
    BooksCheck books;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_tax_is_levied_and_sealed() {
        var bill = new BooksFixture(jdbc).owed();
        CurrentPerson.run(
                SignedIn.system(Tenants.current()), () -> ledger.open(List.of(bill.levy("TAX", "1200.00")), BY_HAND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update charge set levied = 1",
                "delete from charge",
                "truncate charge cascade",
                "update journal set description = 'nothing to see'",
                "delete from journal",
                "update entry set cents = 1",
                "delete from entry",
                "truncate entry",
                "delete from books_seal",
                "alter table entry disable trigger entry_balances",
                "drop trigger entry_balances on entry",
                "set session_replication_role = replica",
                "create or replace function prove_that_transactions_balance() returns trigger language plpgsql as 'begin return null; end'"
            })
    void the_books_cannot_be_edited(String attack) {
        var before = books.run();

        assertThatThrownBy(() -> jdbc.sql(attack).update())
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
        assertThat(books.run()).isEqualTo(before);
    }

    @Test
    void a_transaction_out_of_balance_is_refused() {
        var before = books.run();

        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(_ -> addToTheFirstTransaction("(98, 100), (99, -99)")))
                .rootCause()
                .hasMessageContaining("unbalanced");
        assertThat(books.run()).isEqualTo(before);
    }

    @Test
    void entries_slipped_into_an_old_transaction_show_even_when_they_balance() {
        books.seal();
        assertThat(books.run()).extracting(BooksFinding::invariant).doesNotContain("I3");

        addToTheFirstTransaction("(98, 100), (99, -100)");

        assertThat(books.run()).extracting(BooksFinding::invariant).contains("I3");
    }

    @Test
    void a_balance_that_does_not_follow_from_its_entries_is_named() {
        jdbc.sql("update charge_balance set paid = paid + 1").update();

        assertThat(books.run())
                .filteredOn(finding -> finding.invariant().equals("I2"))
                .extracting(BooksFinding::row)
                .isNotEmpty()
                .allMatch(row -> row.startsWith("charge "));

        jdbc.sql("update charge_balance set paid = paid - 1").update();
        assertThat(books.run()).extracting(BooksFinding::invariant).doesNotContain("I2");
    }

    @Test
    void a_transaction_without_entries_is_named() {
        jdbc.sql("""
                        insert into journal (id, kind, effective_on, posted_on, posted_at, description, source_kind, source, actor_id, actor_name)
                        select gen_random_uuid(), 'PAYMENT', effective_on, posted_on, posted_at, 'Empty', '', '', actor_id, actor_name
                          from journal limit 1""").update();

        assertThat(books.run()).extracting(BooksFinding::invariant).contains("I1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into entry select journal_id, 97, 'cash', 'GENERAL', gen_random_uuid(), cast(null as uuid), 1 from entry limit 1",
                "insert into entry select gen_random_uuid(), 1, 'cash', 'GENERAL', account_id, cast(null as uuid), 1 from entry limit 1",
                "insert into entry select journal_id, 97, ledger_account, fund, gen_random_uuid(), charge_id, cents from entry where charge_id is not null limit 1",
                "insert into charge_balance select gen_random_uuid(), account_id, 0, 0, 0, 0 from charge limit 1",
                "insert into charge select gen_random_uuid(), gen_random_uuid(), debt_id, type, fund, 9, levied_on, 0 from charge limit 1",
                "insert into charge select gen_random_uuid(), account_id, gen_random_uuid(), type, fund, 9, levied_on, 0 from charge limit 1"
            })
    void nothing_is_added_that_stands_on_nothing(String attack) {
        var balanced = !attack.contains("into entry")
                ? attack
                : attack.replace(
                                "into entry",
                                "into entry (journal_id, line, ledger_account, fund, account_id, charge_id, cents)"
                                        + " with one (journal, line, ledger_account, fund, account, charge, cents) as (")
                        + ") select * from one union all select journal, 98, 'cash', 'GENERAL',"
                        + " (select id from account limit 1), null, -cents from one";

        assertThatThrownBy(() -> jdbc.sql(balanced).update())
                .rootCause()
                .hasMessageMatching("(?s).*(stands on no|violates foreign key).*");
    }

    @Test
    void a_missing_account_is_named_beside_money_of_no_account() {
        assertThat(jdbc.sql("select account_missing(array[null, gen_random_uuid()]::uuid[]) is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from account", "delete from debt"})
    void what_the_books_stand_on_is_never_deleted(String attack) {
        assertThatThrownBy(() -> jdbc.sql(attack).update()).rootCause().hasMessageContaining("is never deleted");
    }

    private void addToTheFirstTransaction(String linesAndCents) {
        jdbc.sql("""
                        insert into entry (journal_id, line, ledger_account, fund, account_id, cents)
                        select first.journal_id, slipped.line, 'cash', 'GENERAL', first.account_id, slipped.cents
                          from (select journal_id, account_id from entry order by journal_id limit 1) first,
                               (values %s) slipped (line, cents)""".formatted(linesAndCents)).update();
    }
}
