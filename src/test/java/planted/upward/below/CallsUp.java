package planted.upward.below;

import planted.upward.above.FrontDoor;

public class CallsUp {
    void up(FrontDoor door) {
        door.knock();
    }
}
