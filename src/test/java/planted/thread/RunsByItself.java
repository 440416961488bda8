package planted.thread;

class RunsByItself {
    void begin() {
        new Thread(() -> {}).start();
    }
}
