package dev.hagukumi.platform.transport;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * The names under which people and programs may call us: this machine's, the public address, what is configured. Any other name
 * is a stranger's, whose page would otherwise read ours through the visitor's browser as if it were its own (DNS rebinding).
 */
@Component
@EnableConfigurationProperties(KnownHosts.Settings.class)
class KnownHosts {
    private static final Pattern IN_NUMBERS =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");

    /** @param hosts further names under which this installation is called, without scheme and port */
    @ConfigurationProperties("hagukumi")
    record Settings(@DefaultValue List<String> hosts) {}

    private final Set<String> names = new TreeSet<>(Set.of("localhost"));

    KnownHosts(Settings settings, @Value("${hagukumi.public-url:}") String publicUrl) {
        settings.hosts().forEach(host -> names.add(checked(host)));
        if (!publicUrl.isBlank())
            Optional.ofNullable(URI.create(publicUrl.strip()).getHost())
                    .ifPresent(host -> names.add(host.toLowerCase(Locale.ROOT)));
    }

    private static String checked(String configured) {
        var host = configured.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(host).matches() && address(host).isEmpty())
            throw new IllegalArgumentException("hagukumi.hosts names hosts without scheme and port, such as"
                    + " nurture.example.co.jp, not '" + configured + "'");
        return host;
    }

    /**
     * Whether we are called so.
     *
     * @param reached the address of ours at which the request came in: a number cannot be given to a stranger, so whoever calls
     *     us by it, as probes do, means us
     */
    boolean know(String host, String reached) {
        if (names.contains(host.toLowerCase(Locale.ROOT))) return true;
        return address(host)
                .filter(called -> called.isLoopbackAddress()
                        || address(reached).filter(called::equals).isPresent())
                .isPresent();
    }

    /** Only what is written in numbers: a name would be looked up. */
    private static Optional<InetAddress> address(String host) {
        if (!IN_NUMBERS.matcher(host).matches()) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
