package dev.hagukumi.activity.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Whom an address of the network stands for: of IPv6 one customer has a whole /64, and could be a new client with every item. */
final class ClientNetwork {
    /** Only what is an address already: no name is ever looked up. */
    private static final Pattern IP_V6 = Pattern.compile("\\[?([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%[^]]*)?]?");

    private static final int HALF = 8;

    private ClientNetwork() {}

    static String of(String address) {
        var literal = IP_V6.matcher(address);
        if (!literal.matches()) return address;
        try {
            var bytes = InetAddress.getByName(literal.group(1)).getAddress();
            return bytes.length == 2 * HALF ? Arrays.toString(Arrays.copyOf(bytes, HALF)) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
