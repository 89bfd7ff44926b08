package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys in PEM files, as OpenSSL writes them. */
final class Keys {

    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN ([A-Z ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");

    private Keys() {}

    /** Returns the private key in a file. */
    static PrivateKey signing(Path file) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pem(file, "PRIVATE KEY")));
        } catch (GeneralSecurityException another) {
            throw noKey(file, "private Ed25519 key", "openssl genpkey -algorithm ed25519 -out key.pem", another);
        }
    }

    /** Returns the public key in a file. */
    static PublicKey verifying(Path file) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(pem(file, "PUBLIC KEY")));
        } catch (GeneralSecurityException another) {
            throw noKey(file, "public Ed25519 key", "openssl pkey -in key.pem -pubout -out public.pem", another);
        }
    }

    private static byte[] pem(Path file, String kind) throws GeneralSecurityException {
        Matcher pem = PEM.matcher(new String(InputFile.content(file), StandardCharsets.US_ASCII));
        if (!pem.matches() || !pem.group(1).equals(kind)) {
            throw new GeneralSecurityException("no " + kind);
        }
        try {
            return Base64.getMimeDecoder().decode(pem.group(2));
        } catch (IllegalArgumentException damaged) {
            throw new GeneralSecurityException("damaged", damaged);
        }
    }

    /** Says what is wrong with a file of a key, and nothing of what it holds. */
    private static UncheckedIOException noKey(Path file, String kind, String command, Exception cause) {
        return new UncheckedIOException(
                file + " holds no " + kind + " in PEM; make one with '" + command + "'", new IOException(cause));
    }
}
