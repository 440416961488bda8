package dev.hagukumi.console.frame;

import dev.hagukumi.platform.EndpointAccess.Group;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param name of the user
 * @param groups the user is in
 * @param language Japanese or English
 * @param zone in which times are shown
 */
public record Reader(String name, Set<Group> groups, Locale language, ZoneId zone) {

    /** Administrators may what anybody may. */
    public boolean isIn(Set<Group> any) {
        return groups.contains(Group.ADMIN) || any.stream().anyMatch(groups::contains);
    }

    /** For templates: {@code reader.may('OPERATIONS', 'MARKETING')}. */
    public boolean may(String... anyGroup) {
        var any = EnumSet.noneOf(Group.class);
        Arrays.stream(anyGroup).map(Group::valueOf).forEach(any::add);
        return isIn(any);
    }

    static Set<Group> groupsOf(java.util.stream.Stream<String> ids) {
        var groups = EnumSet.noneOf(Group.class);
        ids.forEach(id -> Arrays.stream(Group.values())
                .filter(group -> group.id().equals(id))
                .forEach(groups::add));
        return groups;
    }
}
