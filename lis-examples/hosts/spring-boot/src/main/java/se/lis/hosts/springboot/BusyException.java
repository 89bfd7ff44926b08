package se.lis.hosts.springboot;

/** As many registers as the service takes at once are with it already. */
final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyException(int most) {
        super("the service has " + most + " registers at hand already (lis.at-once); send it again in a while");
    }
}
