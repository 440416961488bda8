package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.Secrets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/** The engine asks it before it takes a new password, whichever door the password came by. */
class StrongPasswords implements PasswordPolicy, PasswordPolicyRule {
    private final Secrets secrets;

    StrongPasswords(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(this);
    }

    /** Shown as it is by Camunda's Admin, which knows no text of this name. */
    @Override
    public String getPlaceholder() {
        return "At least 12 characters; no common password, no name, no row of keys / 12文字以上。よくあるもの、名前、キーの並びは不可";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String password) {
        return execute(password, null);
    }

    @Override
    public boolean execute(@Nullable String password, @Nullable User user) {
        var weakness = secrets.weakness(password == null ? "" : password, namesOf(user));
        // About to be stored: the reason is the author's to read, while a mere "no" would become an error of the
        // server.
        if (weakness.isPresent() && user instanceof UserEntity stored && stored.hasNewPassword())
            throw new BadUserRequestException("The password is not taken: " + weakness.get() + ".");
        return weakness.isEmpty();
    }

    private static String[] namesOf(@Nullable User user) {
        if (user == null) return new String[0];
        return Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
                .filter(name -> name != null && !name.isBlank())
                .toArray(String[]::new);
    }
}
