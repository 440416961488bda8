package dev.hagukumi.scenario.check;

import java.util.Set;

/** Ids and names fit where the engine and the ledgers keep them. */
class NamesHaveRoom implements Law {
    private static final int LONGEST = 255;
    private static final Set<String> KEPT = Set.of("id", "name");

    @Override
    public void examine(Model model, Faults faults) {
        model.elements()
                .forEach(element -> KEPT.forEach(attribute -> {
                    var text = element.attribute(attribute);
                    if (text != null && text.length() > LONGEST)
                        faults.add(
                                element,
                                "its " + attribute + " has more than " + LONGEST + " characters; say it shorter");
                }));
    }
}
