package dev.hagukumi.scenario.check;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What breaks a law in one model, each at its element. */
public class Faults {

    /** @param reason what is wrong and how to mend it */
    public record Fault(Element at, String reason) {

        /** The id of the element; its kind where it has none. */
        public String place() {
            var id = at.attribute("id");
            return id == null ? at.getTagName() : id;
        }
    }

    private final List<Fault> faults = new ArrayList<>();

    void add(Element at, String reason) {
        faults.add(new Fault(at, reason));
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }
}
