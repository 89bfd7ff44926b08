package se.lis.rules.catalogue;

/** A catalogue that does not hold together: the message names the file or rule and what is wrong with it. */
public class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public CatalogueException(String message) {
        super(message);
    }

    /** Says what is wrong, and what showed it. */
    public CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
