package dev.hagukumi.console.frame;

import dev.hagukumi.platform.EndpointAccess;
import dev.hagukumi.platform.EndpointAccess.Group;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * A place that the navigation leads to. A room declares its places as beans, once: who may read the pages below one and who is
 * shown the way to it are the same people.
 *
 * @param path where its pages begin, as {@code /leads}
 * @param name key of its name in the reader's language
 * @param order smaller stands further to the left
 * @param groups who reads it; administrators always do
 */
public record Place(String path, String name, int order, Set<Group> groups) {

    /** Its pages and their downloads are read by these groups; what changes something declares its own access. */
    public EndpointAccess access() {
        return EndpointAccess.only(groups, path, path + "/**").on(HttpMethod.GET, HttpMethod.HEAD);
    }

    boolean isFor(Reader reader) {
        return reader.isIn(groups);
    }

    boolean holds(String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }
}
