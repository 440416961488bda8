package planted.neighbours.console.mail;

public class Shown {
    public void show() {}
}
