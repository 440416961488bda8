package dev.hagukumi.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Pattern;

/** A room is a package below a module; what lies deeper belongs to it. */
final class Rooms implements SliceAssignment {
    private static final Pattern ROOM = Pattern.compile("(?:dev\\.hagukumi|planted\\.\\w+)\\.(\\w+)\\.(\\w+).*");

    private final Pattern modules;

    private Rooms(String modules) {
        this.modules = Pattern.compile(modules);
    }

    static Rooms ofAllModules() {
        return new Rooms(".*");
    }

    static Rooms of(String module) {
        return new Rooms(module);
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        var room = ROOM.matcher(type.getPackageName());
        return room.matches() && modules.matcher(room.group(1)).matches()
                ? SliceIdentifier.of(room.group(1), room.group(2))
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "rooms";
    }
}
