package org.tallystick.approvals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.staff.Proposals;
import org.tallystick.staff.Proposed;
import org.tallystick.staff.SecondPerson;
import org.tallystick.web.NotThere;

/** Authority and delegations that somebody may not give alone: another who holds them approves, and then they are in force. */
@Configuration(proxyBeanMethods = false)
class AuthorityRequests {

    @Bean
    SecondPerson asksForAuthority(ObjectProvider<Approvals> approvals) {
        return (kind, proposal, why) ->
                approvals.getObject().request(new RequestApproval(kind, proposal.toString(), null, why));
    }

    @Bean
    Executes authorityGrants(Proposals proposals) {
        return new Kind(SecondPerson.GRANT, "Give authority", "authority.grant", proposals);
    }

    @Bean
    Executes delegations(Proposals proposals) {
        return new Kind(SecondPerson.DELEGATION, "Delegate authority", "relief.grant", proposals);
    }

    @Bean
    Executes ladderChanges(Proposals proposals) {
        return new Kind(SecondPerson.LADDER, "Change the ladder", "ladder.change", proposals);
    }

    private record Kind(String kind, String inWords, String askAction, Proposals proposals) implements Executes {

        @Override
        public String decideAction() {
            return "authority.approve";
        }

        @Override
        public ApprovalSubject subject(String subject) {
            var proposed = proposals.of(kind, read(subject));
            return new ApprovalSubject(
                    proposed.title(),
                    null,
                    proposed.debtType(),
                    null,
                    proposed.content(),
                    effects(proposed),
                    proposed.impact(),
                    "ladder");
        }

        private static List<Effect> effects(Proposed proposed) {
            if (proposed.changes().isEmpty())
                return List.of(new Effect("Authority", proposed.before(), proposed.after()));
            return proposed.changes().stream()
                    .map(one -> new Effect(one.what(), orNothing(one.was()), orNothing(one.becomes())))
                    .toList();
        }

        private static String orNothing(String words) {
            return words.isEmpty() ? "nothing" : words;
        }

        @Override
        public void check(ApprovalRow request, @Nullable String reason) {
            proposals.check(kind, read(request.subject()));
        }

        @Override
        public void execute(ApprovalRow approved, @Nullable String reason) {
            proposals.approve(kind, read(approved.subject()));
        }

        @Override
        public void notExecuted(ApprovalRow request, String reason) {
            switch (request.state()) {
                case DENIED, EXPIRED -> proposals.refuse(kind, read(request.subject()));
                // It can be tried again.
                case FAILED -> {}
                default -> proposals.takeBack(kind, read(request.subject()));
            }
        }

        private UUID read(String subject) {
            try {
                return UUID.fromString(subject);
            } catch (IllegalArgumentException _) {
                throw new NotThere(kind, subject);
            }
        }
    }
}
