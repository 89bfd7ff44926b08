package se.lis.hosts.springboot;

/** There is no rule with an id. */
final class RuleNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleNotFoundException(String id) {
        super("there is no rule '" + id + "'; GET /rules lists them");
    }
}
