package dev.hagukumi.mail.sender;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * RSA signatures by Amazon's native library, which takes a quarter of the processor's time of the platform's own, and nothing
 * else of it: all other cryptography of the process stays as it is. Where the library does not run, the platform signs.
 */
final class NativeRsa extends Provider {
    private static final Logger LOG = LoggerFactory.getLogger(NativeRsa.class);
    private static final String NAME = "HagukumiRsa";
    private static final String SIGNATURE = "SHA256withRSA";

    private NativeRsa(Provider library) {
        super(NAME, "1", "RSA signatures of " + library.getName());
        putService(new Signing(this, library.getService("Signature", SIGNATURE)));
    }

    /** Makes keys with which signatures are fast; from now on they are, whoever asks for one. */
    static synchronized KeyFactory keyFactory() throws NoSuchAlgorithmException {
        var library = AmazonCorrettoCryptoProvider.INSTANCE;
        var error = library.getLoadingError();
        if (error != null) {
            LOG.info(
                    "Mails are signed by the platform's own RSA, for the native library does not run here: {}",
                    error.toString());
            return KeyFactory.getInstance("RSA");
        }
        if (Security.getProvider(NAME) == null) Security.insertProviderAt(new NativeRsa(library), 1);
        return KeyFactory.getInstance("RSA", library);
    }

    private static final class Signing extends Service {
        private final Service library;

        private Signing(Provider ours, Service library) {
            super(ours, library.getType(), library.getAlgorithm(), library.getClassName(), null, null);
            this.library = library;
        }

        @Override
        public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
            return library.newInstance(parameter);
        }
    }
}
