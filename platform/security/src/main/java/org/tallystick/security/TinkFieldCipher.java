package org.tallystick.security;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tallystick.tenancy.Secrets;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/**
 * AES-256-GCM and HMAC-SHA256 by Tink, under keys that each agency keeps wrapped in its own schema. A key is remembered
 * only once its row is committed, so that nothing is ever sealed under a key that was rolled back.
 */
@Component
class TinkFieldCipher implements FieldCipher {

    private static final int DIGEST_BYTES = 16;

    private record Keys(Aead aead, PrfSet digests) {}

    private final FieldKeyRepository keys;
    private final Secrets secrets;
    private final Map<TenantId, Keys> known = new ConcurrentHashMap<>();

    TinkFieldCipher(FieldKeyRepository keys, Secrets secrets) {
        this.keys = keys;
        this.secrets = secrets;
    }

    private static Configuration configuration(String purpose) throws GeneralSecurityException {
        return purpose.equals("SEAL") ? AeadConfig2026.get() : PrfConfig2026.get();
    }

    @Override
    public byte[] seal(Place place, String plain) {
        try {
            return keys().aead().encrypt(plain.getBytes(StandardCharsets.UTF_8), bytes(place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String open(Place place, byte[] sealed) {
        try {
            return new String(keys().aead().decrypt(sealed, bytes(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new NotOpened(foreign);
        }
    }

    @Override
    public byte[] lookup(String what, String normalValue) {
        try {
            return keys().digests()
                    .computePrimary((what + "|" + normalValue).getBytes(StandardCharsets.UTF_8), DIGEST_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(Place place) {
        return (Tenants.current() + "|" + place.table() + "|" + place.column() + "|" + place.row())
                .getBytes(StandardCharsets.UTF_8);
    }

    private Keys keys() {
        var tenant = Tenants.current();
        var remembered = known.get(tenant);
        if (remembered != null) return remembered;
        if (TransactionSynchronizationManager.getResource(this) instanceof Keys made) return made;
        var found = found(tenant);
        if (found == null) return made(tenant);
        known.put(tenant, found);
        return found;
    }

    private @Nullable Keys found(TenantId tenant) {
        var wrapped = keys.all();
        var seal = wrapped.get("SEAL");
        var lookup = wrapped.get("LOOKUP");
        if (seal == null || lookup == null) return null;
        try {
            return new Keys(
                    unwrapped(tenant, "SEAL", seal).getPrimitive(configuration("SEAL"), Aead.class),
                    unwrapped(tenant, "LOOKUP", lookup).getPrimitive(configuration("LOOKUP"), PrfSet.class));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException(
                    "The agency's field keys were wrapped under another master secret; give the installation that one.",
                    foreign);
        }
    }

    private Keys made(TenantId tenant) {
        keys.keep("SEAL", fresh(tenant, "SEAL", PredefinedAeadParameters.AES256_GCM));
        keys.keep("LOOKUP", fresh(tenant, "LOOKUP", PredefinedPrfParameters.HMAC_SHA256_PRF));
        var made = found(tenant);
        if (made == null) throw new IllegalStateException("The agency has no field keys.");
        if (TransactionSynchronizationManager.isSynchronizationActive()) onlyInThisTransaction(made);
        return made;
    }

    private void onlyInThisTransaction(Keys made) {
        TransactionSynchronizationManager.bindResource(this, made);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(TinkFieldCipher.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(TinkFieldCipher.this, made);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(TinkFieldCipher.this);
            }
        });
    }

    private byte[] fresh(TenantId tenant, String purpose, Parameters parameters) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(parameters, configuration(purpose)),
                    wrapping(tenant),
                    bytes(tenant, purpose),
                    configuration(purpose));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeysetHandle unwrapped(TenantId tenant, String purpose, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, wrapping(tenant), bytes(tenant, purpose), configuration(purpose));
    }

    private Aead wrapping(TenantId tenant) throws GeneralSecurityException {
        return new AesGcmJce(secrets.derive("field keys of " + tenant));
    }

    private static byte[] bytes(TenantId tenant, String purpose) {
        return (tenant + "|field_key|" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
