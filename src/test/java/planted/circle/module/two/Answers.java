package planted.circle.module.two;

import planted.circle.module.one.Asks;

public class Answers {
    public void answer() {
        new Asks().thank();
    }
}
