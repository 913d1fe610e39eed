package org.tallystick.staff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.tallystick.agency.PackFolder;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.staff.pack.JobClass;
import org.tallystick.staff.pack.StaffPack;
import org.tallystick.staff.pack.StaffPack.Position;
import org.tallystick.tenancy.Ids;

/** A shipped pack's ladder, asked without a database. */
record LadderFixture(StaffPack pack) {

    static final PersonId SOMEBODY = new PersonId(Ids.next());
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static LadderFixture of(String pack) {
        return new LadderFixture(StaffPack.read(PackFolder.of(Path.of("../../tenants", pack))));
    }

    Permission mayOf(String position, String action) {
        return mayOf(position, Question.of(SOMEBODY, action), DAY);
    }

    Permission mayOf(String position, Question question, LocalDate day) {
        var seat = seat(position);
        var grants = pack.grants().stream()
                .filter(grant -> grant.action().equals(question.action()) && grant.isInForce(day))
                .toList();
        var delegations =
                pack.delegations().stream().filter(one -> one.isInForce(day)).toList();
        return new Decision(new Decision.Asked("somebody", null, List.of(seat)), grants, delegations, this::inWords)
                .on(question);
    }

    JobClass jobClass(String key) {
        return pack.classes().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Seat seat(String key) {
        var position = position(key);
        var jobClass = position.jobClass();
        return new Seat(
                key,
                position.title(),
                jobClass,
                jobClass == null ? null : jobClass(jobClass).inWords(),
                null);
    }

    private Position position(String key) {
        return pack.positions().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String inWords(Grant grant) {
        return switch (grant.kind()) {
            case CLASS -> jobClass(grant.holder()).inWords();
            case POSITION -> position(grant.holder()).title();
            case PERSON -> grant.holder();
        };
    }
}
