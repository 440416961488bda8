package dev.hagukumi.platform;

import java.util.Optional;
import java.util.Set;

/** Who may sign on: users and groups as the identity service keeps them. */
public interface SignOn {

    /**
     * What a user may do now.
     *
     * @param groups those the user is in
     * @param stamp another one as soon as password or groups have changed, or the user signed off everywhere: what was granted
     *     under a former stamp no longer holds
     */
    record Standing(Set<String> groups, String stamp) {}

    /** So many passwords wait to be judged that this one was not looked at. */
    class Busy extends RuntimeException {
        public Busy(String why) {
            super(why);
        }
    }

    /**
     * Judges a password, which takes a while on purpose, as long for a user who is not there.
     *
     * @param known whether this user came in from the same place lately: such tries do not queue behind those of strangers
     * @return empty when user or password is wrong
     * @throws Busy where too many wait already
     */
    Optional<Standing> judge(String user, String password, boolean known);

    /** Empty when there is no such user. What another node changed is seen within ten seconds. */
    Optional<Standing> standing(String user);

    /** Ends all sessions of the user, on all nodes. */
    void signOffEverywhere(String user);
}
