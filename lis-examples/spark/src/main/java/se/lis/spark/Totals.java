package se.lis.spark;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * How much input there is, and which: documents are added in any order.
 *
 * @param documents how many documents
 * @param bytes how long they are together
 * @param digest the sum of the digests of all, modulo 2 to the 256: equal for equal input, however it was read
 */
record Totals(long documents, long bytes, BigInteger digest) implements Serializable {

    static final Totals NONE = new Totals(0, 0, BigInteger.ZERO);

    /** Digests are read and written in hexadecimal digits. */
    static final int RADIX = 16;

    private static final int BITS = 256;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BITS);

    static Totals of(Identity document) {
        return new Totals(1, document.bytes(), document.entry());
    }

    Totals plus(Totals other) {
        return new Totals(
                documents + other.documents,
                bytes + other.bytes,
                digest.add(other.digest).mod(MODULUS));
    }

    /** Returns the digest in 64 hexadecimal digits. */
    String hex() {
        String digits = digest.toString(RADIX);
        return "0".repeat(BITS / 4 - digits.length()) + digits;
    }
}
