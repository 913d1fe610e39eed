package org.tallystick.worklists.owners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.InPlaceOf;
import org.tallystick.security.PersonId;
import org.tallystick.staff.Desks;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.ReliefChanged;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.NotThere;
import org.tallystick.worklists.QueueRefused;
import org.tallystick.worklists.WorkProofs;

/** Who is away, who has their work meanwhile, and that it comes back by itself. No next date changes by it. */
@Service
public class Covers {

    private final CoverTable covers;
    private final Assignments assignments;
    private final Homecoming home;
    private final People people;
    private final Desks desks;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    Covers(
            CoverTable covers,
            Assignments assignments,
            Homecoming home,
            People people,
            Desks desks,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.covers = covers;
        this.assignments = assignments;
        this.home = home;
        this.people = people;
        this.desks = desks;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** Begins at once when its first day is today; how many accounts moved until now. Refused with {@link QueueRefused}. */
    @Transactional
    public int cover(CoverPerson command) {
        var allowed = authority.require(Assignments.ASSIGN);
        if (command.from().isBefore(day.today())) throw new QueueRefused("The first day is today or later.");
        var standIn = command.standIn();
        if (standIn != null && !works(standIn))
            throw new QueueRefused("Who stands in holds a position here today; choose somebody else.");
        covers.hold();
        covers.open().stream()
                .filter(known -> known.person().equals(command.person())
                        && !known.id().equals(command.id())
                        && known.from().isBefore(command.returnOn())
                        && command.from().isBefore(known.returnOn()))
                .findFirst()
                .ifPresent(known -> {
                    throw new QueueRefused(
                            QueueRefused.Because.STATE,
                            nameOf(command.person()) + " is covered from " + WrittenDays.DAY.format(known.from())
                                    + " until "
                                    + WrittenDays.DAY.format(known.returnOn())
                                    + " already; end that first.");
                });
        if (!covers.add(command, CoverTable.Relief.NONE, CurrentPerson.get().name(), day.now())) return 0;
        audit.done(Act.of("work.cover", "person", nameOf(command.person()))
                .why(command.why())
                .authority(allowed.reason())
                .after(Map.of("from", command.from(), "returnOn", command.returnOn())));
        return covers.held(command.id()).map(this::begin).orElse(0);
    }

    /** Ends it today: what it lent goes home, and keeps its next dates. */
    @Transactional
    public void end(UUID id, String why) {
        if (why.isBlank()) throw new QueueRefused("Say in a few words why it ends.");
        CardNumberRefused.check(why);
        var allowed = authority.require(Assignments.ASSIGN);
        var cover = covers.held(id).orElseThrow(() -> new NotThere("cover", id.toString()));
        over(cover);
        audit.done(Act.of("work.cover-end", "person", nameOf(cover.person()))
                .why(why)
                .authority(allowed.reason()));
    }

    /** Those that run and those that lie ahead, the earliest first. */
    @Transactional(readOnly = true)
    public List<CoverRow> open() {
        authority.require(WorkProofs.VIEW);
        return covers.open();
    }

    /** Whose work waits for this person today, because they are away. */
    @Transactional(readOnly = true)
    public List<PersonId> standsInFor(PersonId person) {
        return covers.open().stream()
                .filter(cover -> person.equals(cover.standIn()) && cover.runsOn(day.today()))
                .map(CoverRow::person)
                .toList();
    }

    /** By what and until when this person has the work of somebody who is away today. */
    @Transactional(readOnly = true)
    public Optional<InPlaceOf> inPlaceOf(PersonId standIn, PersonId away, String name) {
        return covers.open().stream()
                .filter(cover ->
                        standIn.equals(cover.standIn()) && cover.person().equals(away))
                .filter(cover -> cover.runsOn(day.today()))
                .map(cover -> new InPlaceOf(
                        people.ifThere(away).map(PersonRow::username).orElse(null),
                        name,
                        cover.relief(),
                        cover.returnOn().minusDays(1)))
                .findFirst();
    }

    /** Who has the work of this person today, when one person has all of it. */
    @Transactional(readOnly = true)
    public List<PersonId> standInsOf(PersonId person) {
        return covers.open().stream()
                .filter(cover -> cover.person().equals(person) && cover.runsOn(day.today()))
                .map(CoverRow::standIn)
                .filter(Objects::nonNull)
                .toList();
    }

    /** From a relief that is in force: all of it goes to who acts. The same relief again changes nothing. */
    @Transactional
    void relieved(ReliefChanged news) {
        var person = people.byUsername(news.actsFor());
        var acting = people.byUsername(news.person());
        if (person.isEmpty() || acting.isEmpty() || news.until().isBefore(day.today())) return;
        if (person.get().id().equals(acting.get().id())) return;
        var command = new CoverPerson(
                Ids.next(),
                person.get().id(),
                acting.get().id(),
                news.from(),
                news.until().plusDays(1),
                false,
                acting.get().name() + " acts for " + person.get().name() + " until " + news.until() + ", "
                        + news.number() + ".");
        covers.add(
                command,
                new CoverTable.Relief(news.number(), news.desk()),
                CurrentPerson.get().name(),
                day.now());
        covers.ofRelief(news.number()).stream()
                .filter(cover -> cover.person().equals(command.person()))
                .forEach(this::begin);
    }

    @Transactional
    void reliefEnded(String number) {
        covers.ofRelief(number).forEach(this::over);
    }

    /** Each night: who left a desk meanwhile is covered there too; covers of the new day begin or take in what came meanwhile, and those that are over end. */
    void nightBefore(LocalDate today) {
        covers.hold();
        desks.relievedOn(today).forEach(this::relieved);
        for (var cover : covers.open()) {
            if (!today.isBefore(cover.returnOn())) covers.ended(cover.id(), day.now());
            else if (cover.runsOn(today)) lend(cover, today);
        }
    }

    private int begin(CoverRow cover) {
        return cover.runsOn(day.today()) ? lend(cover, day.today()) : 0;
    }

    private int lend(CoverRow cover, LocalDate today) {
        covers.begun(cover.id(), today);
        var standIn = cover.standIn();
        if (standIn != null && !works(standIn)) return 0;
        return assignments.lend(cover.person(), standIn, cover.onlyDue(), cover.why(), cover.returnOn(), cover.id());
    }

    private void over(CoverRow cover) {
        covers.ended(cover.id(), day.now());
        home.now(cover.id());
    }

    private boolean works(PersonId person) {
        return people.ifThere(person)
                .filter(row -> row.holdsPosition() && !row.service())
                .isPresent();
    }

    private String nameOf(PersonId person) {
        return people.ifThere(person).map(PersonRow::name).orElse("somebody who left");
    }
}
