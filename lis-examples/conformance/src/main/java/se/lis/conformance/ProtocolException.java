package se.lis.conformance;

/** An implementation that does not keep to the protocol; the message says at which case. */
final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
        super(message);
    }
}
