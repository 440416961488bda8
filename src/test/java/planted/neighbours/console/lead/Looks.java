package planted.neighbours.console.lead;

import planted.neighbours.console.mail.Shown;

public class Looks {
    void look(Shown shown) {
        shown.show();
    }
}
