package dev.hagukumi.activity.intake;

/**
 * Something of an item that was left out, while the item was taken.
 *
 * @param field which
 * @param why in few words, of which there are few
 * @param message the same for the sender
 */
record Remark(String field, String why, String message) {

    static final Remark NAMELESS_GROUP = new Remark(
            "traits.name",
            "a group without a name",
            "traits.name is missing: of a group we keep the company's name, nothing else");

    static Remark nobody(String field, String id, String like) {
        return new Remark(
                field,
                like,
                field + " '" + id + "' was left out: it names nobody, it is what programs write where they know no id");
    }
}
