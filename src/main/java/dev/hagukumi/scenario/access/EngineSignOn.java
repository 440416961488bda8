package dev.hagukumi.scenario.access;

import dev.hagukumi.platform.SignOn;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Users and groups live in the engine's identity service, which also slows down whoever guesses passwords. */
@Component
class EngineSignOn implements SignOn {
    private final IdentityService identities;

    EngineSignOn(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Optional<Set<String>> groupsOf(String user, String password) {
        if (!identities.checkPassword(user, password)) return Optional.empty();
        return Optional.of(identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
