package dev.hagukumi.scoring.diff;

import dev.hagukumi.platform.BadInput;
import dev.hagukumi.scoring.RuleTrials;
import dev.hagukumi.scoring.RuleTrials.RulesDiff;
import dev.hagukumi.scoring.rulebook.OpenRules;
import dev.hagukumi.scoring.rulebook.RuleFile;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import dev.hagukumi.scoring.rulebook.RulesInForce;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compiles the rules in force with some files replaced, and compares both in a transaction that cannot write. */
@Component
class TryOtherRules implements RuleTrials {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final RulesInForce inForce;
    private final DiffRules diff;
    private final TransactionTemplate reading;

    TryOtherRules(RulesInForce inForce, DiffRules diff, PlatformTransactionManager transactions) {
        this.inForce = inForce;
        this.diff = diff;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public RulesDiff diff(Map<String, String> files, int sample) {
        try (var loan = inForce.borrow();
                var other = new OpenRules(LIMIT).open(replaced(loan.rules().files(), files))) {
            return Objects.requireNonNull(reading.execute(status -> diff.diff(loan.rules(), other, sample)));
        }
    }

    private static RuleFiles replaced(RuleFiles inForce, Map<String, String> files) {
        var byPath = new TreeMap<String, RuleFile>();
        inForce.files().forEach(file -> byPath.put(file.path(), file));
        files.forEach((path, text) -> {
            if (!RuleFiles.has(path))
                throw new BadInput("files: '" + path + "' is neither points.yaml nor a rule nor cases");
            if (text == null) throw new BadInput("files: '" + path + "' has no text");
            byPath.put(path, new RuleFile(path, path, text));
        });
        return new RuleFiles(java.util.List.copyOf(byPath.values()));
    }
}
