package dev.hagukumi.scenario.deploy;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.scenario.check.ReadableFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;
import org.xml.sax.SAXParseException;

/**
 * Why a deployment was refused, in the words of the engine's own reader: the Modeler shows nothing else nicely. It tells no more
 * than a person reads.
 */
public class Refusal extends ParseException {
    private static final String BEGINNING = "ENGINE-09005 Could not parse BPMN process. Errors: ";
    private static final int MOST = 50;
    private static final int LONGEST = 500;

    private final boolean tooLarge;

    /** @param file the first that does not fit; each problem names its own */
    private Refusal(String file, List<Problem> problems, boolean tooLarge) {
        super(told(problems), file, problems, List.of());
        this.tooLarge = tooLarge;
    }

    /** What keeps the files from being read at all; empty where nothing does. */
    static Optional<Refusal> of(Map<String, byte[]> files) {
        var findings = ReadableFiles.findings("", files);
        if (findings.isEmpty()) return Optional.empty();
        var problems = findings.stream().limit(MOST).map(Refusal::problem).toList();
        var tooLarge = !ReadableFiles.tooLarge("", files).isEmpty();
        return Optional.of(new Refusal(findings.get(0).file(), problems, tooLarge));
    }

    /** Whether the files are too large, rather than wrong. */
    public boolean isTooLarge() {
        return tooLarge;
    }

    /** The same refusal; where it is too long, its beginning. */
    static ParseException bounded(ParseException refusal) {
        var message = refusal.getMessage();
        if (message == null || message.length() <= MOST * LONGEST) return refusal;
        var report = refusal.getResorceReports().get(0);
        var all = refusal.getResorceReports().stream()
                .map(ResourceReport::getErrors)
                .flatMap(List::stream)
                .toList();
        var first = all.stream().limit(MOST).map(Refusal::shortened).toList();
        return new Refusal(report.getResourceName(), first, false);
    }

    private static Problem problem(Finding finding) {
        var file = finding.file().isEmpty() ? "" : finding.file() + ": ";
        return problem(file + finding.message(), finding.line());
    }

    private static Problem shortened(Problem problem) {
        return problem.getMessage().length() <= LONGEST ? problem : problem(problem.getMessage(), problem.getLine());
    }

    private static Problem problem(String message, int line) {
        var bounded = message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + "…";
        return new ProblemImpl(new SAXParseException(bounded, null, null, line, 0));
    }

    /** What was not found by a reader of ours, said so that the Modeler shows it. */
    public static String inTheModelersWords(String message) {
        return message.startsWith(BEGINNING) ? message : BEGINNING + "\n* " + message;
    }

    private static String told(List<Problem> problems) {
        var told = new StringBuilder(BEGINNING);
        for (var problem : problems)
            told.append("\n* ").append(problem.getMessage()).append(problem);
        return told.append(problems.size() == MOST ? "\n* … and more" : "").toString();
    }
}
