package org.tallystick.approvals;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.staff.Proposals;
import org.tallystick.staff.SecondPerson;

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
        return new AuthorityRequest(SecondPerson.GRANT, "Give authority", "authority.grant", proposals);
    }

    @Bean
    Executes delegations(Proposals proposals) {
        return new AuthorityRequest(SecondPerson.DELEGATION, "Delegate authority", "relief.grant", proposals);
    }

    @Bean
    Executes ladderChanges(Proposals proposals) {
        return new AuthorityRequest(SecondPerson.LADDER, "Change the ladder", "ladder.change", proposals);
    }
}
