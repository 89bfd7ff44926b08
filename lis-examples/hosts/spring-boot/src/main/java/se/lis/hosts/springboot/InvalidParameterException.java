package se.lis.hosts.springboot;

/** A parameter of a request is wrong. The message names it, its value and what is allowed. */
final class InvalidParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    InvalidParameterException(String parameter, String value, String allowed) {
        super(parameter + " is '" + value + "', but it must be " + allowed);
        this.parameter = parameter;
    }

    /** Returns the name of the parameter. */
    String parameter() {
        return parameter;
    }
}
