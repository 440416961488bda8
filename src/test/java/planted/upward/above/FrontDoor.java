package planted.upward.above;

public class FrontDoor {
    public void knock() {}
}
