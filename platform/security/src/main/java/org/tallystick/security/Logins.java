package org.tallystick.security;

import org.springframework.stereotype.Service;
import org.tallystick.tenancy.TenantId;

/** The sign-ins of the installation: a name unique in all of it, a password, API keys, and the one agency they open. */
@Service
public class Logins {

    /** Gives the person a sign-in with a fresh password and API key; enrolling again replaces both. A service gets no password. */
    public Enrolled enroll(PersonId person, TenantId tenant, String username, String name, boolean service) {
        throw new UnsupportedOperationException(username + person + tenant + name + service);
    }

    /** Gives the installation's operator a fresh password; an operator has no key and no agency. */
    public Enrolled enrollOperator(String username, String name) {
        throw new UnsupportedOperationException(username + name);
    }

    /** Revokes the person's keys and gives a new one. */
    public String rotateKey(PersonId person, TenantId tenant) {
        throw new UnsupportedOperationException(person.toString() + tenant);
    }

    /** Ends the person's sessions and keys at once; they cannot sign in until enrolled again. */
    public void disable(PersonId person, TenantId tenant) {
        throw new UnsupportedOperationException(person.toString() + tenant);
    }
}
