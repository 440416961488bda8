package dev.hagukumi.activity.intake;

/** An item that cannot be taken, and which of its fields is to blame. */
class UnfitItem extends Exception {
    private final String field;

    UnfitItem(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
