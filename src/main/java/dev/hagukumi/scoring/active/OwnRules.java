package dev.hagukumi.scoring.active;

import dev.hagukumi.scoring.cases.TryRules;
import dev.hagukumi.scoring.rulebook.ReadRuleFiles;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.RuleSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The rules this node was started with: those of its folder, else those of its jar. */
@Component
@EnableConfigurationProperties(RuleSettings.class)
class OwnRules {
    static final String JAR = "jar";

    private final RuleSettings settings;

    OwnRules(RuleSettings settings) {
        this.settings = settings;
    }

    boolean areInAFolder() {
        return settings.rules() != null;
    }

    String origin() {
        var folder = settings.rules();
        return folder == null ? JAR : folder.toString();
    }

    RuleFiles read() {
        var folder = settings.rules();
        return folder == null ? ReadRuleFiles.fromClassPath() : ReadRuleFiles.from(folder);
    }

    /** Checks, compiles and tries rules, these or those of another node. */
    RuleSet open(RuleFiles files) {
        return new TryRules(settings.rulesTimeLimit()).open(files);
    }
}
