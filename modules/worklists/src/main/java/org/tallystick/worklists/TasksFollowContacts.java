package org.tallystick.worklists;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.agency.CodeRow;
import org.tallystick.agency.Codes;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.ContactId;
import org.tallystick.correspondence.ContactLogged;
import org.tallystick.correspondence.ContactTakenBack;

/**
 * An outcome that sets a next date answers what was due, and what it says is to be done becomes a task of each account;
 * taking it back undoes both.
 */
@Component
class TasksFollowContacts {

    private final Tasks tasks;
    private final Codes codes;
    private final BusinessDay day;

    TasksFollowContacts(Tasks tasks, Codes codes, BusinessDay day) {
        this.tasks = tasks;
        this.codes = codes;
        this.day = day;
    }

    @ApplicationModuleListener
    void on(ContactLogged news) {
        if (news.nextDate() != null)
            news.accounts()
                    .forEach(account -> tasks.answer(account, news.contact().value()));
        var code = news.task();
        if (code == null) return;
        var words = codes.find("task", code).map(CodeRow::name).orElse(code);
        var due = news.nextDate() == null ? day.today() : news.nextDate();
        for (var account : news.accounts()) tasks.add(idOf(news.contact(), account), account, code, words, due);
    }

    @ApplicationModuleListener
    void on(ContactTakenBack news) {
        tasks.takeBack(
                news.contact().value(),
                news.accounts().stream()
                        .map(account -> idOf(news.contact(), account))
                        .toList());
    }

    /** The same contact makes the same task, however often it is told. */
    private static UUID idOf(ContactId contact, AccountId account) {
        return UUID.nameUUIDFromBytes((contact.value() + " " + account.value()).getBytes(StandardCharsets.UTF_8));
    }
}
