package dev.hagukumi.platform.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTests {
    private final KnownHosts hosts = new KnownHosts(
            new KnownHosts.Settings(List.of("Track.example.co.jp", "192.0.2.80")), "https://Nurture.example.co.jp/x");

    @ParameterizedTest
    @CsvSource({
        "localhost, 10.0.0.5",
        "127.0.0.1, 10.0.0.5",
        "[::1], 10.0.0.5",
        "nurture.example.co.jp, 10.0.0.5",
        "NURTURE.example.co.jp, 10.0.0.5",
        "track.example.co.jp, 10.0.0.5",
        "192.0.2.80, 10.0.0.5",
        "10.0.0.5, 10.0.0.5",
        "[2001:db8::5], 2001:db8:0:0:0:0:0:5"
    })
    void weAreCalledSo(String host, String reached) {
        assertThat(hosts.know(host, reached)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 10.0.0.5",
        "10.0.0.6, 10.0.0.5",
        "[2001:db8::6], 2001:db8:0:0:0:0:0:5",
        "x.nurture.example.co.jp, 10.0.0.5",
        "nurture.example.co.jp.evil.example, 10.0.0.5",
        "999.1.1.1, 10.0.0.5",
        "127.0.0.1.evil.example, 10.0.0.5",
        "zoo:1, 10.0.0.5",
        "'', 10.0.0.5"
    })
    void thoseAreNoNamesOfOurs(String host, String reached) {
        assertThat(hosts.know(host, reached)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://track.example.co.jp", "track.example.co.jp:8443", "*.example.co.jp", ""})
    void aNameThatIsNoneIsRefusedAtTheStart(String configured) {
        assertThatThrownBy(() -> new KnownHosts(new KnownHosts.Settings(List.of(configured)), ""))
                .hasMessageContaining("hagukumi.hosts");
    }

    @Test
    void aNameIsNeverLookedUp() {
        assertThat(hosts.know("1.2.3", "10.0.0.5")).isFalse();
    }
}
