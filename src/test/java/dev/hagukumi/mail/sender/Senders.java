package dev.hagukumi.mail.sender;

import java.util.List;

/** Who writes in tests, without keys to sign with. */
public final class Senders {
    public static final Sender AOBA =
            new Sender("info@aoba.example.co.jp", "青葉", "青葉計測株式会社", "東京都", "info@aoba.example.co.jp", null);

    private Senders() {}

    public static DkimKeys noKeys() {
        return new DkimKeys(new DkimSettings(List.of()), AOBA);
    }
}
