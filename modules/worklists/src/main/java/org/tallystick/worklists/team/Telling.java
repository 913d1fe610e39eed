package org.tallystick.worklists.team;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.personal.Notifications;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Ids;

/** What colleagues do with an account stands on its timeline, and is told to whom it concerns and who stands in. */
@Component
class Telling {

    private final Timeline timeline;
    private final Notifications notifications;
    private final StandIns standIns;
    private final People people;

    Telling(Timeline timeline, Notifications notifications, StandIns standIns, People people) {
        this.timeline = timeline;
        this.notifications = notifications;
        this.standIns = standIns;
        this.people = people;
    }

    void onTimeline(AccountId account, String words) {
        timeline.add(List.of(NewTimelineEntry.of(Ids.next(), account, TimelineKind.SYSTEM, words)));
    }

    void to(PersonId person, String words, String number) {
        for (var one : standIns.whoSitsFor(person)) notifications.tell(one, words, "accounts/" + number);
    }

    PersonRow colleague(PersonId person) {
        return colleague(person, "Ask somebody who holds a position here today.");
    }

    /** Somebody who works here today. Refused with {@link TeamRefused}, in the words of who asks. */
    PersonRow colleague(PersonId person, String refusal) {
        return people.ifThere(person)
                .filter(row -> row.holdsPosition() && !row.service())
                .orElseThrow(() -> new TeamRefused(refusal));
    }
}
