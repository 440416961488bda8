package planted.circle.module.one;

import planted.circle.module.two.Answers;

public class Asks {
    void ask(Answers answers) {
        answers.answer();
    }

    public void thank() {}
}
