package dev.hagukumi.platform.secret;

/** A deployment is to be opened by something that guessing finds; the start is refused. */
class WeakSecret extends RuntimeException {
    WeakSecret(String name, String why) {
        super(name + " in the environment is too easy to guess: " + why + ".");
    }
}
