package dev.hagukumi.mail.outbox;

import java.math.BigInteger;
import java.security.SecureRandom;

/** A random name that nobody can guess; small letters and digits, because mail systems fold the case of addresses. */
public final class OpaqueToken {
    private static final int BITS = 128;
    private static final int RADIX = 36;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpaqueToken() {}

    public static String mint() {
        return new BigInteger(BITS, RANDOM).toString(RADIX);
    }
}
