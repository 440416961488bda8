package dev.hagukumi.platform.signon;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A user, and the address from which somebody tries to come in as that user.
 *
 * @param client an address; of IPv6 the first half, since whoever has one has all that begin with it
 */
record Pair(String user, String client) {
    private static final int LONGEST = 255;
    private static final int NETWORK = 8;

    static Pair of(String user, String address) {
        return new Pair(shortened(user.toLowerCase(Locale.ROOT)), shortened(network(address)));
    }

    private static String network(String address) {
        // With a colon it is no name, so nobody is asked for it.
        if (address.indexOf(':') < 0) return address;
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK)
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
