package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.scoring.RuleBook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Holds the rule set in force. Rules that do not fit stop the start. */
@Component
@EnableConfigurationProperties(ActiveRules.Settings.class)
public class ActiveRules implements RuleBook, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ActiveRules.class);

    /**
     * Where the rules are.
     *
     * @param rules a folder with {@code points.yaml} and the rules, instead of those in the jar
     * @param rulesTimeLimit how long compiling the rules may take
     */
    @ConfigurationProperties("hagukumi")
    record Settings(
            @Nullable Path rules, @DefaultValue("2m") Duration rulesTimeLimit) {}

    private volatile RuleSet active;

    ActiveRules(Settings settings) {
        var folder = settings.rules();
        var files = folder == null ? ReadRuleFiles.fromClassPath() : ReadRuleFiles.from(folder);
        var rules = new OpenRules(settings.rulesTimeLimit()).open(files);
        active = rules;
        LOG.info(
                "Rules {} in force, from {}: scores {}, signals {}",
                rules.version().substring(0, 12),
                folder == null ? "the jar" : folder,
                rules.scores(),
                rules.signals());
    }

    /** The rule set in force; a batch asks once and stays with it. */
    public RuleSet current() {
        return active;
    }

    @Override
    public String version() {
        return current().version();
    }

    @Override
    public Set<String> scores() {
        return current().scores();
    }

    @Override
    public Set<String> signals() {
        return current().signals();
    }

    @Override
    public void destroy() {
        current().close();
    }
}
