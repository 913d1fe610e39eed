package org.tallystick.correspondence.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.correspondence.Channel;
import org.tallystick.correspondence.ContactRow;
import org.tallystick.correspondence.Direction;
import org.tallystick.correspondence.Promise;
import org.tallystick.correspondence.Said;
import org.tallystick.correspondence.SpokenTo;
import org.tallystick.money.Money;
import org.tallystick.web.Given;

/** Contacts as they come in and go out. */
final class ContactBodies {

    private ContactBodies() {}

    record PromiseBody(long amountCents, LocalDate by) {
        Promise promise() {
            return new Promise(Money.ofCents(amountCents), by);
        }
    }

    /** What is left out is what the outcome usually means. */
    record SaidBody(
            String outcome,
            @Nullable Channel channel,
            @Nullable Direction direction,
            @Nullable SpokenTo spokenTo,
            @Nullable Boolean rightParty,
            @Nullable String note,
            @Nullable PromiseBody promise) {
        SaidBody {
            Given.check("outcome", outcome);
        }

        Said said() {
            return new Said(
                    channel,
                    direction,
                    spokenTo,
                    rightParty,
                    outcome,
                    note == null ? "" : note,
                    promise == null ? null : promise.promise());
        }
    }

    /** The debts are numbers of debts on this account; without any it is about all of them. */
    record NewContactBody(
            SaidBody said,
            @Nullable List<String> debts,
            @Nullable LocalDate nextDate,

            @Schema(type = "string", example = "14:30", description = "the hour of the next date by the agency's clock")
            @Nullable
            LocalTime nextTime) {
        NewContactBody {
            Given.check("said", said);
        }
    }

    record CorrectionBody(SaidBody said, String why) {
        CorrectionBody {
            Given.check("said", said);
            Given.check("why", why);
        }
    }

    record TakeBackBody(String why) {
        TakeBackBody {
            Given.check("why", why);
        }
    }

    record ContactBody(
            UUID id,
            String at,
            String businessDate,
            String kind,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy,
            boolean takenBack,
            boolean stands,
            String text,
            String outcome,
            String outcomeName,
            String channel,
            String direction,
            String spokenTo,
            boolean rightParty,
            String note,
            @Nullable PromiseBody promise,
            @Nullable String task,
            @Nullable String nextDate,
            @Nullable String why,
            String actor) {

        static ContactBody of(ContactRow row) {
            var said = row.said();
            var promise = said.promise();
            var corrects = row.corrects();
            var correctedBy = row.correctedBy();
            return new ContactBody(
                    row.id().value(),
                    row.at().toString(),
                    row.businessDate().toString(),
                    row.kind().name(),
                    corrects == null ? null : corrects.value(),
                    correctedBy == null ? null : correctedBy.value(),
                    row.takenBack(),
                    row.stands(),
                    row.inWords(),
                    said.outcome(),
                    row.outcomeName(),
                    String.valueOf(said.channel()),
                    String.valueOf(said.direction()),
                    String.valueOf(said.spokenTo()),
                    Boolean.TRUE.equals(said.rightParty()),
                    said.note(),
                    promise == null ? null : new PromiseBody(promise.amount().cents(), promise.by()),
                    row.task(),
                    nextDate(row),
                    row.why(),
                    row.actorName());
        }

        private static @Nullable String nextDate(ContactRow row) {
            if (row.about().isEmpty()) return null;
            var date = row.about().getFirst().nextDate();
            return date == null ? null : date.toString();
        }
    }

    record ContactsBody(List<ContactBody> items, @Nullable String next) {}
}
