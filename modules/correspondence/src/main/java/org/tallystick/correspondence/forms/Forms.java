package org.tallystick.correspondence.forms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.Workbench;

/** The agency's forms: filled from the books of one account, completed by hand, and kept with it as they were then. */
@Service
@Transactional
public class Forms {

    /** The authority to fill forms; who may view the account and its parties reads them. */
    public static final String FILL = "form.fill";

    private static final String PARTIES = "party.view";

    private final FormTable table;
    private final FormFacts facts;
    private final FormPaper paper;
    private final Accounts accounts;
    private final Workbench workbench;
    private final Timeline timeline;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    Forms(
            FormTable table,
            FormFacts facts,
            FormPaper paper,
            Accounts accounts,
            Workbench workbench,
            Timeline timeline,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.table = table;
        this.facts = facts;
        this.paper = paper;
        this.accounts = accounts;
        this.workbench = workbench;
        this.timeline = timeline;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** Those that can be filled, by title. */
    @Transactional(readOnly = true)
    public List<FormRow> all() {
        authority.require(FILL);
        return table.latest();
    }

    /** As the books fill it now; nothing is kept. Refused with {@link NotThere} for a form that the agency does not have. */
    @Transactional(readOnly = true)
    public FormSheet draft(AccountRow account, String code, PaperLanguage language) {
        require(account);
        return sheet(account, form(code, language));
    }

    /**
     * Fills it anew, with the blanks as they were typed, and keeps it with the account; the same id again answers with
     * the one that was kept. Refused with {@link FormRefused}.
     */
    public FilledForm keep(
            UUID id, AccountRow account, String code, PaperLanguage language, Map<String, String> typed) {
        var allowed = require(account);
        var before = table.filled(id);
        if (before.isPresent()) return again(before.get(), account, code, language, typed);
        var form = form(code, language);
        var sheet = sheet(account, form).typed(typed);
        var by = CurrentPerson.get();
        boolean added = table.add(id, account.id(), form, sheet, by, day.now());
        var filled = table.filled(id).orElseThrow();
        if (!added) return again(filled, account, code, language, typed);
        timeline.add(List.of(NewTimelineEntry.of(
                Ids.next(), account.id(), TimelineKind.SYSTEM, "Filled the form \"" + form.title() + "\".")));
        audit.done(Act.of(FILL, "account", account.number())
                .after(Map.of("form", form.code(), "version", form.version(), "id", id))
                .authority(allowed));
        return filled;
    }

    private static FilledForm again(
            FilledForm known, AccountRow account, String code, PaperLanguage language, Map<String, String> typed) {
        if (known.account().equals(account.id())
                && known.code().equals(code)
                && known.sheet().language() == language
                && known.sheet().wasTyped(typed)) return known;
        throw new FormRefused("This key was used for another form, or for other words. Use a new one for each form.");
    }

    /** One that this person may see with its account. Refused with {@link NotThere} like one of another agency. */
    @Transactional(readOnly = true)
    public FilledForm of(UUID id) {
        var filled = table.filled(id)
                .filter(one -> workbench.mayOpen(accounts.of(one.account())))
                .orElseThrow(() -> new NotThere("form", id.toString()));
        authority.require(PARTIES);
        return filled;
    }

    /** All of an account, the latest first; whoever asks has opened the account. */
    @Transactional(readOnly = true)
    public List<FilledForm> on(AccountId account) {
        return table.on(account);
    }

    /** The same in full for who may see the account and its debtor. Refused with {@link NotThere} to anybody else. */
    @Transactional(readOnly = true)
    public List<FilledForm> seenOn(AccountRow account) {
        authority.require(PARTIES);
        if (!workbench.mayOpen(account)) throw new NotThere("account", account.number());
        return table.on(account.id());
    }

    /** The latest of these accounts, each with its own; whoever asks may open them. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<FilledForm>> on(Collection<AccountId> some) {
        return table.on(some).stream().collect(Collectors.groupingBy(FilledForm::account));
    }

    /** As it is printed, by whoever prints it. */
    @Transactional(readOnly = true)
    public byte[] pdf(FilledForm filled) {
        var account = accounts.of(filled.account());
        return paper.pdf(filled, account, workbench.printedBy(account));
    }

    /** How many are new or changed. */
    int adopt(List<FormRow> forms) {
        var known = table.latest();
        var adopted = 0;
        for (var form : forms) {
            var before = known.stream()
                    .filter(one -> one.code().equals(form.code()) && one.language() == form.language())
                    .findFirst();
            if (before.filter(form::saysTheSameAs).isPresent()) continue;
            table.adopt(form.version(before.map(FormRow::version).orElse(0) + 1), day.now());
            adopted++;
        }
        return adopted;
    }

    private String require(AccountRow account) {
        authority.require(PARTIES);
        if (!workbench.mayOpen(account)) throw new NotThere("account", account.number());
        return authority.require(account.question(FILL)).reason();
    }

    private FormSheet sheet(AccountRow account, FormRow form) {
        return FormSheet.of(form, facts.of(account, form.language()));
    }

    private FormRow form(String code, PaperLanguage language) {
        return table.latest().stream()
                .filter(one -> one.code().equals(code) && one.language() == language)
                .findFirst()
                .orElseThrow(() -> new NotThere("form", code));
    }
}
