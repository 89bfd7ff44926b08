package se.lis.core.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files: changes, cuts, repeats and mixes what they hold, and puts in what readers stumble over. */
final class Mutator {

    private static final int MOST_CHANGES = 5;
    private static final int LONGEST = 200_000;

    private static final List<byte[]> STUMBLING_BLOCKS = List.of(
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "[",
                    "{",
                    "}",
                    "]",
                    "\"",
                    "'",
                    ":",
                    ",",
                    ";",
                    "\n",
                    "\r",
                    "\t",
                    " ",
                    "#",
                    "- ",
                    "? ",
                    "&a ",
                    "*a",
                    "!!int ",
                    "!x ",
                    "|",
                    ">",
                    "%",
                    "@",
                    "`",
                    "---\n",
                    "...\n",
                    "~",
                    "<",
                    ">",
                    "&",
                    "<![CDATA[",
                    "<!DOCTYPE x>",
                    "=",
                    "0",
                    "-1",
                    "1e999999999",
                    "1E-999999999",
                    "9223372036854775808",
                    "99999999999999999999999",
                    "0.1",
                    "NaN",
                    "1e308",
                    "0001-01-01",
                    "9999-12-31",
                    "-999999999-01-01T00:00:00Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "2024-02-30",
                    "2024-13-01",
                    "2024-01-01T24:00:00Z",
                    "P1Y",
                    "P99999999999Y",
                    "PT9999999999999999S",
                    "P-1D",
                    "\\u0000",
                    "\\ud800",
                    "\u0000",
                    "\u001b[2J",
                    "\u202e",
                    "\u2028",
                    "\ufeff",
                    "\u00e5",
                    "\ud83d\ude00",
                    "XFE1",
                    "A1048577",
                    "A0",
                    "schemaVersion",
                    "id")
            .stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final List<byte[]> files;
    private final Random random;

    Mutator(List<byte[]> files, Random random) {
        this.files = files;
        this.random = random;
    }

    /** Returns one of the files, damaged. */
    byte[] damaged() {
        byte[] file = any(files).clone();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            file = changed(file);
        }
        return file;
    }

    private byte[] any(List<byte[]> several) {
        return several.get(random.nextInt(several.size()));
    }

    private byte[] changed(byte[] file) {
        int from = random.nextInt(file.length + 1);
        int to = Math.min(file.length, from + length());
        byte[] part = Arrays.copyOfRange(file, from, to);
        return switch (random.nextInt(9)) {
            case 0 -> flipped(file);
            case 1 -> joined(file, from, new byte[0], to);
            case 2 -> joined(file, from, any(STUMBLING_BLOCKS), from);
            case 3 -> joined(file, from, any(STUMBLING_BLOCKS), to);
            case 4 -> joined(file, from, part, from);
            case 5 -> joined(file, from, repeated(part), from);
            case 6 -> joined(file, random.nextInt(file.length + 1), part);
            case 7 -> mixed(file, from);
            default -> Arrays.copyOf(file, from);
        };
    }

    /** Mostly short, at times long. */
    private int length() {
        return random.nextInt(1 + (1 << random.nextInt(12)));
    }

    private byte[] flipped(byte[] file) {
        if (file.length > 0) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }

    private byte[] repeated(byte[] part) {
        int times = part.length == 0 ? 0 : Math.min(1 << random.nextInt(11), LONGEST / part.length);
        byte[] all = new byte[part.length * times];
        for (int each = 0; each < times; each++) {
            System.arraycopy(part, 0, all, each * part.length, part.length);
        }
        return all;
    }

    private byte[] mixed(byte[] file, int until) {
        byte[] other = any(files);
        int from = random.nextInt(other.length + 1);
        return joined(Arrays.copyOf(file, until), until, Arrays.copyOfRange(other, from, other.length));
    }

    private static byte[] joined(byte[] file, int at, byte[] put) {
        return joined(file, at, put, at);
    }

    /** Returns a file with something else in place of a part of it. */
    private static byte[] joined(byte[] file, int from, byte[] put, int to) {
        byte[] joined = new byte[from + put.length + file.length - to];
        System.arraycopy(file, 0, joined, 0, from);
        System.arraycopy(put, 0, joined, from, put.length);
        System.arraycopy(file, to, joined, from + put.length, file.length - to);
        return joined.length > LONGEST ? Arrays.copyOf(joined, LONGEST) : joined;
    }
}
