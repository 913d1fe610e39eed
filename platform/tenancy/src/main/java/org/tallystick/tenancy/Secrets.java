package org.tallystick.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keys derived from the installation's one master secret, so that none of them needs to be kept. */
@Component
public class Secrets {

    private final SecretKeySpec master;

    Secrets(@Value("${tallystick.master-secret}") String masterSecret) {
        if (masterSecret.length() < 32)
            throw new IllegalArgumentException("tallystick.master-secret must have at least 32 characters.");
        master = new SecretKeySpec(masterSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** 32 bytes, always the same for the same purpose. */
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(master);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
