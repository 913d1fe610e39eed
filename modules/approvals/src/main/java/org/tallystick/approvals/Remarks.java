package org.tallystick.approvals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.approvals.ApprovalTable.Asker;
import org.tallystick.approvals.ApprovalTable.Held;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.documents.FileRefused;
import org.tallystick.documents.KeptFile;
import org.tallystick.documents.KeptFiles;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** What people say about a request, and the papers they put to it, while it is open. */
@Service
@Transactional
public class Remarks {

    private static final int MOST_PAPERS = 20;

    /** A file put to a request, by whom and when. */
    public record Paper(KeptFile file, String by, Instant at) {}

    private final ApprovalTable requests;
    private final MayDecide may;
    private final KeptFiles files;
    private final JdbcClient jdbc;
    private final Telling telling;
    private final Audit audit;
    private final BusinessDay day;

    Remarks(
            ApprovalTable requests,
            MayDecide may,
            KeptFiles files,
            JdbcClient jdbc,
            Telling telling,
            Audit audit,
            BusinessDay day) {
        this.requests = requests;
        this.may = may;
        this.files = files;
        this.jdbc = jdbc;
        this.telling = telling;
        this.audit = audit;
        this.day = day;
    }

    /** Whether the person at work may put something to it: who asked, recommends, decides or consents, while it is open. */
    @Transactional(readOnly = true)
    public boolean maySpeak(ApprovalRow row) {
        return row.state().isOpen() && may.takesPart(row);
    }

    /** Who asked, and whoever had a word in it, are told. */
    public void say(ApprovalId id, String text) {
        var said = text.strip();
        if (said.isEmpty()) throw new ApprovalRefused("Type what you want to say.");
        if (said.length() > RequestApproval.LONGEST_REASON)
            throw new ApprovalRefused("A word has at most " + RequestApproval.LONGEST_REASON + " characters.");
        RequestApproval.checkKeepable(said);
        note(held(id), Step.COMMENT, said);
    }

    /** Refused with {@link ApprovalRefused} when it is too large or no paper. */
    public Paper attach(ApprovalId id, String name, byte[] content) {
        var held = held(id);
        var known = papers(id);
        if (known.size() >= MOST_PAPERS)
            throw new ApprovalRefused("A request has at most " + MOST_PAPERS + " papers. Put several into one file.");
        var mark = KeptFiles.markOf(content);
        var same =
                known.stream().filter(one -> one.file().sha256().equals(mark)).findFirst();
        if (same.isPresent()) return same.get();
        var file = kept(name, content);
        var paper = new Paper(file, CurrentPerson.get().name(), day.now());
        jdbc.sql("insert into approval_paper (approval_id, file_id, by_name, at) values (?, ?, ?, ?)")
                .params(id.value(), file.id(), paper.by(), ApprovalTable.at(paper.at()))
                .update();
        note(held, Step.ATTACH, file.name());
        return paper;
    }

    /** In the order in which they were put to it. */
    @Transactional(readOnly = true)
    public List<Paper> papers(ApprovalId id) {
        var request = seen(id);
        record Put(UUID file, String by, Instant at) {}
        var put = jdbc.sql("select * from approval_paper where approval_id = ? order by at, file_id")
                .param(request.id().value())
                .query((row, _) -> new Put(
                        row.getObject("file_id", UUID.class),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        var kept = files.of(put.stream().map(Put::file).toList()).stream()
                .collect(Collectors.toMap(KeptFile::id, file -> file));
        return put.stream()
                .flatMap(
                        one -> Stream.ofNullable(kept.get(one.file())).map(file -> new Paper(file, one.by(), one.at())))
                .toList();
    }

    /** What the paper holds. Refused with {@link NotThere} when it is none of this request. */
    @Transactional(readOnly = true)
    public byte[] content(ApprovalId id, UUID file) {
        return papers(id).stream()
                .map(paper -> paper.file().id())
                .filter(file::equals)
                .findFirst()
                .map(files::content)
                .orElseThrow(() -> new NotThere("paper", file.toString()));
    }

    private KeptFile kept(String name, byte[] content) {
        try {
            return files.keep(name, content);
        } catch (FileRefused refused) {
            throw new ApprovalRefused(refused.sentence());
        }
    }

    private void note(Held held, Step step, String words) {
        var row = held.row();
        var others = new LinkedHashSet<PersonId>();
        if (row.recommendedBy() != null) others.add(row.recommendedBy());
        others.addAll(requests.speakers(row.id()));
        requests.remark(held, step, Asker.of(CurrentPerson.get()), words, null, day.now());
        telling.said(row, others);
        audit.done(Act.of(step.act(), "approval", row.id().toString())
                .after(Map.of("state", row.state().name()))
                .why(words));
    }

    private Held held(ApprovalId id) {
        var row = seen(id);
        if (!may.takesPart(row))
            throw new NotPermitted(
                    Step.COMMENT.act(), "You may read this; who asked, recommends, decides or consents speaks to it.");
        may.speaksTo(row);
        var held = requests.hold(id).orElseThrow();
        if (!held.row().state().isOpen())
            throw new ApprovalRefused(
                    Because.STATE, "This is " + held.row().state().inWords() + ". Nothing more is put to it.");
        return held;
    }

    private ApprovalRow seen(ApprovalId id) {
        return requests.row(id).filter(may::sees).orElseThrow(() -> new NotThere("approval", id.toString()));
    }
}
