package org.tallystick.security;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords are hashed by Argon2id with 19 MiB and two passes (OWASP's figure), because memory is what costs a guesser
 * most and a sign-in least. The prefix allows another hash beside it, such as PBKDF2 where a FIPS provider is asked for.
 */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final String ID = "argon2id";

    /** Matches nothing, at the usual cost: salt and hash are all zeros. */
    static final String NOBODYS = "{" + ID + "}$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(ID, Map.of(ID, new Argon2PasswordEncoder(16, 32, 1, 19_456, 2)));
    }
}
