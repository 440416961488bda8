package dev.hagukumi.platform.transport;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What our Tomcat does beyond what Boot has settings for. */
@Component
@EnableConfigurationProperties(TomcatLimits.Settings.class)
class TomcatLimits implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /**
     * @param proxies addresses or networks (10.1.2.3, 10.1.0.0/16) of the proxies before us, whose X-Forwarded headers are
     *     believed; nobody else's are
     * @param bodyWithin how long a request's body may take to arrive
     * @param people who may be signed on at a time
     */
    @ConfigurationProperties("hagukumi")
    record Settings(
            @DefaultValue List<String> proxies,
            @DefaultValue("30s") Duration bodyWithin,
            @DefaultValue("2000") int people) {}

    private static final int MOST_LANGUAGES = 5_000;

    private final Settings settings;
    private final TomcatServerProperties tomcat;
    private final MeterRegistry metrics;

    TomcatLimits(Settings settings, TomcatServerProperties tomcat, MeterRegistry metrics) {
        this.settings = settings;
        this.tomcat = tomcat;
        this.metrics = metrics;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (!settings.proxies().isEmpty()) factory.addEngineValves(believing(settings.proxies()));
        var arrivals = new Arrivals(settings.bodyWithin(), tomcat.getThreads().getMax());
        factory.addEngineValves(
                new WholeBodies(arrivals, tomcat.getMaxSwallowSize().toBytes(), metrics));
        factory.addContextCustomizers(this::limit);
        // Beyond it Tomcat fails with an error of ours; a browser may name more than its ten. A head has no room for so
        // many.
        factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
    }

    private static RemoteIpValve believing(List<String> proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.stream().map(TomcatLimits::network).collect(Collectors.joining(",")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    /** Without a slash Tomcat takes it for a regular expression, in which a dot is any character. */
    private static String network(String proxy) {
        var address = proxy.strip();
        if (address.contains("/")) return address;
        return address + (address.contains(":") ? "/128" : "/32");
    }

    private void limit(Context context) {
        context.getPipeline().addValve(new AnswerToCutOff());
        if (context.getParent() instanceof StandardHost host)
            host.setErrorReportValveClass(ErrorsOfTomcat.class.getName());
        var sessions = new StandardManager();
        sessions.setMaxActiveSessions(settings.people());
        context.setManager(sessions);
    }
}
