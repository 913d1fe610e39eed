package org.tallystick.approvals;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.staff.Proposals;
import org.tallystick.staff.SecondPerson;
import org.tallystick.web.NotThere;

/** Authority and delegations that somebody may not give alone: another who holds them approves, and then they are in force. */
@Configuration(proxyBeanMethods = false)
class AuthorityRequests {

    @Bean
    SecondPerson asksForAuthority(ObjectProvider<Approvals> approvals) {
        return new SecondPerson() {
            @Override
            public void ask(String kind, UUID proposal, String why) {
                approvals.getObject().request(new RequestApproval(kind, proposal.toString(), null, why));
            }

            @Override
            public void takeBack(String kind, UUID proposal, String why) {
                var all = approvals.getObject();
                var asked = all.latestAbout(kind, proposal.toString())
                        .orElseThrow(() -> new NotThere("approval", proposal.toString()));
                all.withdraw(asked.id(), why);
            }
        };
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
