package dev.hagukumi.scenario.check;

import dev.hagukumi.platform.Finding;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Passes once over the XML of a model, building nothing and fetching nothing, and says what in it is not plain: what names a
 * place to read from, and what is too deep or too much to make a tree of.
 */
final class PlainXml {
    /** A process, ten subprocesses in each other, and what may hang at an element: 40. */
    private static final int DEEPEST = 100;

    private static final int MOST_ELEMENTS = 20_000;

    /** Nobody draws a tenth of it; several laws look at each pair of ways. */
    private static final int MOST_FLOWS = 2_000;

    private static final String XINCLUDE = "http://www.w3.org/2001/XInclude";
    private static final Set<String> PLACES = Set.of("schemaLocation", "noNamespaceSchemaLocation");

    private final String file;
    private final XMLStreamReader xml;
    private final List<Finding> findings = new ArrayList<>();
    private int depth;
    private int elements;
    private int flows;

    private PlainXml(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    static List<Finding> findings(String file, byte[] content) {
        try {
            var reader = new PlainXml(file, factory().createXMLStreamReader(new ByteArrayInputStream(content)));
            reader.read();
            return reader.findings;
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            return List.of(new Finding(file, line, "", "is not readable BPMN: " + reason(e)));
        } catch (RuntimeException e) {
            // The JDK's reader lacks words for some of what it finds, and then fails to say it.
            return List.of(new Finding(file, 0, "", "is not readable BPMN: it is no XML"));
        }
    }

    /** The JDK's own, whatever else lies on the class path. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is read from elsewhere");
        });
        return factory;
    }

    private static String reason(XMLStreamException e) {
        return String.valueOf(e.getMessage())
                .replaceAll("(?s)^ParseError at \\[row,col]:\\[[^]]*]\\s*Message:\\s*", "");
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext() && depth <= DEEPEST && elements <= MOST_ELEMENTS) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> {
                    // What it declares would only be told again, as unknown.
                    add("a model has no DOCTYPE: remove it");
                    return;
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    add("entity '&" + xml.getLocalName() + ";' is not known in a model");
                default -> {} // text
            }
        }
        if (depth > DEEPEST) add("elements lie more than " + DEEPEST + " deep in each other");
        if (elements > MOST_ELEMENTS) add("the model has more than " + MOST_ELEMENTS + " elements");
        if (flows > MOST_FLOWS)
            add("the model has more than " + MOST_FLOWS + " sequence flows; divide it into several");
    }

    private void element() {
        depth++;
        elements++;
        if (xml.getLocalName().equals("sequenceFlow")) flows++;
        if (XINCLUDE.equals(xml.getNamespaceURI()))
            add("a model includes no other file: remove <" + xml.getLocalName() + ">");
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i);
            if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(i))
                    && PLACES.contains(name))
                add("remove the attribute '" + name
                        + "': the schema of models is built in, none is read from elsewhere");
        }
    }

    private void add(String message) {
        findings.add(new Finding(file, Math.max(0, xml.getLocation().getLineNumber()), "", message));
    }
}
