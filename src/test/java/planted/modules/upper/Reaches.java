package planted.modules.upper;

import planted.modules.lower.hidden.Private;

public class Reaches {
    Private room() {
        return new Private();
    }
}
