package planted.clock;

import java.time.Instant;

class LooksAtTheWall {
    Instant now() {
        return Instant.now();
    }
}
