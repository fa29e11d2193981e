package residence.kit.stream;

/** Keeps what other services say: the consumer {@code heard}. */
record HeardEffect(Heard heard) implements Effect {
    @Override
    public void on(Delivery delivery) {
        heard.keep(delivery);
    }

    @Override
    public boolean bringsFacts() {
        return true;
    }
}
