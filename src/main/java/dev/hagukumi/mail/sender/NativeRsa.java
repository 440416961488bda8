package dev.hagukumi.mail.sender;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * RSA signatures by Amazon's native library, which takes a quarter of the processor's time of the platform's own. It signs with the
 * keys made here and with no other: all other cryptography of the process stays as it is. Where the library does not run, the
 * platform signs.
 */
final class NativeRsa extends Provider {
    static final String NAME = "HagukumiRsa";
    private static final Logger LOG = LoggerFactory.getLogger(NativeRsa.class);
    private static final String SIGNATURE = "SHA256withRSA";

    private NativeRsa(Provider library) {
        super(NAME, "1", "RSA signatures of " + library.getName());
        putService(new Signing(this, library.getService("Signature", SIGNATURE)));
    }

    /** A key with which signatures are fast; the platform has the last word on what is a key. */
    static PrivateKey key(PKCS8EncodedKeySpec encoded) throws NoSuchAlgorithmException, InvalidKeySpecException {
        return key(encoded, library());
    }

    static PrivateKey key(PKCS8EncodedKeySpec encoded, @Nullable Provider library)
            throws NoSuchAlgorithmException, InvalidKeySpecException {
        if (library != null)
            try {
                return KeyFactory.getInstance("RSA", library).generatePrivate(encoded);
            } catch (InvalidKeySpecException e) {
                LOG.info("The native library does not take this key: {}", e.getMessage());
            }
        return KeyFactory.getInstance("RSA").generatePrivate(encoded);
    }

    private static synchronized @Nullable Provider library() {
        var library = AmazonCorrettoCryptoProvider.INSTANCE;
        var error = library.getLoadingError();
        if (error != null) {
            LOG.info(
                    "Mails are signed by the platform's own RSA, for the native library does not run here: {}",
                    error.toString());
            return null;
        }
        if (Security.getProvider(NAME) == null) Security.insertProviderAt(new NativeRsa(library), 1);
        return library;
    }

    private static final class Signing extends Service {
        private final Service library;

        private Signing(Provider ours, Service library) {
            super(ours, library.getType(), library.getAlgorithm(), library.getClassName(), null, null);
            this.library = library;
        }

        /** Only the library's own keys. */
        @Override
        public boolean supportsParameter(Object key) {
            return key.getClass()
                    .getPackage()
                    .equals(library.getProvider().getClass().getPackage());
        }

        @Override
        public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
            return library.newInstance(parameter);
        }
    }
}
