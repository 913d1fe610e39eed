package org.tallystick.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.tallystick.tenancy.Secrets;
import org.tallystick.tenancy.Tenants;

/** Page cursors that only the agency they were made for can use. */
@Service
public class Cursors {

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private final SecretKeySpec key;

    Cursors(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.derive("cursors"), "HmacSHA256");
    }

    /** The cursor for a client; what is in it can be read but not changed. */
    public String seal(String plain) {
        var bytes = plain.getBytes(StandardCharsets.UTF_8);
        return TO_TEXT.encodeToString(bytes) + "." + TO_TEXT.encodeToString(mark(bytes));
    }

    /** What was sealed. Refused with {@link CursorRefused} when it was made for another agency or changed. */
    public String open(String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) throw new CursorRefused();
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            var mark = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            if (!MessageDigest.isEqual(mark, mark(bytes))) throw new CursorRefused();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw new CursorRefused();
        }
    }

    private byte[] mark(byte[] plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(Tenants.current().toString().getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(plain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
