package dev.hagukumi.console.frame;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands at an element of a scenario's diagram, and in the table below it.
 *
 * @param id of the element
 * @param name in the reader's language
 * @param text what is written at it
 * @param value by which lines are drawn wide
 * @param bad how many failed there
 */
public record DiagramFigure(String id, String name, String text, long value, long bad) {
    private static final JsonMapper JSON = new JsonMapper();

    /** As the diagram's script reads them. */
    public static String json(List<DiagramFigure> figures) {
        return JSON.writeValueAsString(figures);
    }
}
