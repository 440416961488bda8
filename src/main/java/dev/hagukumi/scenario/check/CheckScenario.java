package dev.hagukumi.scenario.check;

import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.platform.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        return judge(folder).findings();
    }

    /** The same, and whether a lead may be led along it nevertheless. */
    public Judgement judge(ScenarioFolder folder) {
        var unreadable = ReadableFiles.findings(folder.name(), folder.files());
        if (!unreadable.isEmpty()) return new Judgement(unreadable, true);
        var findings = new ArrayList<Finding>();
        var stops = false;
        if (folder.files().keySet().stream().noneMatch(ScenarioFolder::isModel))
            findings.add(new Finding(folder.name(), 0, "", "the folder holds no model (.bpmn)"));
        for (var file : folder.files().keySet())
            if (ScenarioFolder.isModel(file)) stops |= read(folder, file, findings);
        for (var finding : mails.get().check(ScenarioFolder.mails(folder.texts())))
            findings.add(new Finding(
                    folder.name() + "/" + finding.file(), finding.line(), finding.place(), finding.message()));
        return new Judgement(List.copyOf(findings), stops);
    }

    /** Answers whether what was found stops leads. */
    private boolean read(ScenarioFolder folder, String file, List<Finding> findings) {
        var path = folder.name() + "/" + file;
        var root = ReadModel.of(path, Objects.requireNonNull(folder.files().get(file)))
                .root(findings);
        if (root == null) return true;
        var faults = laws.examine(new Model(root, folder.texts())).all();
        faults.forEach(fault -> findings.add(new Finding(path, fault.at().getLine(), fault.place(), fault.told())));
        return faults.stream().anyMatch(Faults.Fault::stops);
    }
}
