package dev.hagukumi.platform;

/** The groups that people who work here are in; who may do what is said of groups alone. */
public enum Group {
    /** May do all that any group may. */
    ADMIN("camunda-admin"),
    MARKETING("marketing"),
    SALES("sales"),
    OPERATIONS("operations");

    private final String id;

    Group(String id) {
        this.id = id;
    }

    /** Its name in the identity service. */
    public String id() {
        return id;
    }
}
