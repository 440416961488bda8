package dev.hagukumi.scoring.rulebook;

/** Characters that a reader of a rule file sees, and those that part words and lines. */
final class SeenCharacters {

    private SeenCharacters() {}

    static boolean include(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
