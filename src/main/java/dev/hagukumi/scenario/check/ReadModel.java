package dev.hagukumi.scenario.check;

import dev.hagukumi.platform.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.ParseHandler;
import org.camunda.bpm.engine.impl.util.xml.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads a model file as the engine does, against the schema, without an engine. */
final class ReadModel extends Parse {
    private final String file;

    private ReadModel(Parser parser, String file, byte[] content) {
        super(parser);
        this.file = file;
        name(file);
        sourceInputStream(new ByteArrayInputStream(content));
    }

    static ReadModel of(String file, byte[] content) {
        return new ReadModel(
                new Parser() {
                    @Override
                    public Parse createParse() {
                        throw new UnsupportedOperationException("one file, one reader");
                    }
                },
                file,
                content);
    }

    @Override
    public Parse execute() {
        try {
            ModelXml.read(streamSource.getInputStream(), new ParseHandler(this));
        } catch (IOException | SAXException e) {
            throw LOG.parsingFailureException(name, e);
        }
        return this;
    }

    /** The root of what could be read; {@code null} with findings where the file is no BPMN. */
    @Nullable
    Element root(List<Finding> findings) {
        try {
            execute();
        } catch (ProcessEngineException e) {
            findings.add(new Finding(file, 0, "", "is not readable BPMN: " + deepest(e)));
            return null;
        }
        errors.forEach(problem -> findings.add(new Finding(
                file,
                problem.getLine(),
                problem.getMainElementId() == null ? "" : problem.getMainElementId(),
                String.valueOf(problem.getMessage()))));
        return errors.isEmpty() ? rootElement : null;
    }

    private static String deepest(Throwable failure) {
        return failure.getCause() == null ? String.valueOf(failure.getMessage()) : deepest(failure.getCause());
    }
}
