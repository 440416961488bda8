package dev.hagukumi.scenario.check;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads models against the schema in the engine's jar. A schema that was built beforehand is the only one the parser knows:
 * where a file names another one, nothing is fetched, whoever wrote it and whenever.
 */
public final class ModelXml {
    private static final String FEATURES = "http://xml.org/sax/features/";
    private static final Schema BPMN = schema();

    private ModelXml() {}

    /** Tells the handler what the model holds, and as errors what breaks the schema. */
    public static void read(InputStream model, DefaultHandler handler) throws IOException, SAXException {
        parser().parse(model, handler);
    }

    private static SAXParser parser() throws SAXException {
        try {
            var parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setXIncludeAware(false);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            parsers.setFeature(FEATURES + "external-general-entities", false);
            parsers.setFeature(FEATURES + "external-parameter-entities", false);
            parsers.setFeature(FEATURES + "namespace-prefixes", true);
            parsers.setSchema(BPMN);
            var parser = parsers.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's parser lacks what keeps models from reading elsewhere.", e);
        }
    }

    private static Schema schema() {
        try {
            var place = ReflectUtil.getResourceUrlAsString(BpmnParser.BPMN_20_SCHEMA_LOCATION);
            return SchemaFactory.newDefaultInstance().newSchema(new StreamSource(place));
        } catch (SAXException e) {
            throw new IllegalStateException("The schema of models cannot be built.", e);
        }
    }
}
