package se.lis.rules.catalogue;

/** How much two texts differ, for hosts and messages that suggest what a mistyped id may have meant. */
public final class EditDistance {

    private EditDistance() {}

    /** Returns the least number of characters to put in, take out or change that makes one text the other; 0: they are equal. */
    public static int between(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int kept = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
