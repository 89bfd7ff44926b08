package se.lis.hosts.springboot;

/** A register is larger than the service takes. */
final class RegisterTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegisterTooLargeException(long most) {
        super("the register is larger than " + most + " bytes, the most that is taken (lis.register-size)");
    }
}
