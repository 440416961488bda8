package dev.hagukumi.scenario.check;

import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.platform.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Says everything that does not fit in a scenario folder, without deploying it. */
public class CheckScenario {
    private final Laws laws;
    private final Supplier<MailTemplates> mails;

    public CheckScenario(Laws laws, Supplier<MailTemplates> mails) {
        this.laws = laws;
        this.mails = mails;
    }

    /** Findings with file, line, element and reason; empty where all is well. */
    public List<Finding> findings(ScenarioFolder folder) {
        var findings = new ArrayList<Finding>();
        if (folder.files().keySet().stream().noneMatch(file -> file.endsWith(".bpmn")))
            findings.add(new Finding(folder.name(), 0, "", "the folder holds no model (.bpmn)"));
        var texts = folder.texts();
        folder.files().forEach((file, content) -> {
            if (!file.endsWith(".bpmn")) return;
            var path = folder.name() + "/" + file;
            var root = ReadModel.of(path, content).root(findings);
            if (root == null) return;
            for (var fault : laws.examine(new Model(root, texts)).all())
                findings.add(new Finding(path, fault.at().getLine(), fault.place(), fault.reason()));
        });
        for (var finding : mails.get().check(ScenarioFolder.mails(texts)))
            findings.add(new Finding(
                    folder.name() + "/" + finding.file(), finding.line(), finding.place(), finding.message()));
        return findings;
    }
}
