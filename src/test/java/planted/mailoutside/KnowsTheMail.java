package planted.mailoutside;

import jakarta.mail.internet.InternetAddress;

class KnowsTheMail {
    InternetAddress nobody() {
        return new InternetAddress();
    }
}
