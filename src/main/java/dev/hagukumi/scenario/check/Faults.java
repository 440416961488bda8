package dev.hagukumi.scenario.check;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What breaks a law in one model, each at its element. */
public class Faults {

    /**
     * @param reason what is wrong and how to mend it
     * @param stops whether no lead may be led along it: one would fail, be lost, or come to harm
     */
    public record Fault(Element at, String reason, boolean stops) {

        /** The id of the element; its kind where it has none. */
        public String place() {
            var id = at.attribute("id");
            return id == null ? at.getTagName() : shortly(id);
        }

        /** The reason, and the name that the element bears on the diagram. */
        public String told() {
            var name = at.attribute("name");
            return name == null || name.isBlank() || name.equals(at.attribute("id"))
                    ? reason
                    : "'" + shortly(name.strip()) + "': " + reason;
        }

        private static String shortly(String text) {
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
        }
    }

    private static final int SHOWN = 80;

    private final List<Fault> faults = new ArrayList<>();

    void add(Element at, String reason) {
        faults.add(new Fault(at, reason, true));
    }

    /** Leads that are led along it nevertheless come through. */
    void addMild(Element at, String reason) {
        faults.add(new Fault(at, reason, false));
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }
}
