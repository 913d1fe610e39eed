package org.tallystick.security;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Passwords are hashed by PBKDF2 with SHA-256 and 600,000 rounds (OWASP's figure): the one strong choice for which
 * FIPS-validated providers exist, as agencies that hold federal tax data need. The prefix allows a change later.
 */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final String ID = "pbkdf2-sha256-600k";

    /** Matches nothing, at the usual cost: salt and hash are all zeros. */
    static final String NOBODYS = "{" + ID + "}" + "00".repeat(16 + 32);

    @Bean
    PasswordEncoder passwordEncoder() {
        var pbkdf2 = new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        return new DelegatingPasswordEncoder(ID, Map.of(ID, pbkdf2));
    }
}
