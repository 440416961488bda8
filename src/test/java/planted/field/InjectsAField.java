package planted.field;

import org.springframework.beans.factory.annotation.Autowired;

class InjectsAField {
    @Autowired
    private Runnable secret;

    void use() {
        secret.run();
    }
}
