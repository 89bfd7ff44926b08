package se.lis.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.lis.core.history.AssessmentHistory;
import se.lis.core.history.FileHistory;
import se.lis.core.history.HistoryException;
import se.lis.core.json.RegisterFormatException;
import se.lis.history.jdbc.JdbcHistory;

/**
 * A history where a command line says that it is kept: in a folder, or in a database.
 *
 * @param place what the place is called in messages, without a password
 * @param history what is kept
 * @param organisations states whose assessments are kept
 */
record KeptHistory(String place, AssessmentHistory history, Supplier<? extends Set<String>> organisations) {

    /** The variables of the environment that say who connects: a command line is seen by others. */
    static final String USER = "LIS_DATABASE_USER";

    static final String PASSWORD = "LIS_DATABASE_PASSWORD";

    private static final String JDBC = "jdbc:";

    /** What may hold a password: options, and what stands before the host. */
    private static final Pattern SECRET = Pattern.compile("[?;].*|(?<=//)[^/@]*@");

    /**
     * Returns the history in a place.
     *
     * @param place a folder, or a JDBC URL
     * @param environment says who connects to a database
     * @throws HistoryException if a database can't be reached
     */
    static KeptHistory in(String place, Map<String, String> environment) {
        if (!place.startsWith(JDBC)) {
            Path folder = Path.of(place);
            return new KeptHistory(place, new FileHistory(folder), () -> organisations(folder));
        }
        String shown = SECRET.matcher(place).replaceAll("");
        Properties connecting = new Properties();
        if (environment.containsKey(USER)) {
            connecting.put("user", environment.get(USER));
        }
        if (environment.containsKey(PASSWORD)) {
            connecting.put("password", environment.get(PASSWORD));
        }
        try {
            DriverManager.getDriver(place);
        } catch (SQLException unknown) {
            throw new HistoryException(
                    "no driver for " + shown + " is on the class path: put its jar into the folder lib of lis",
                    unknown);
        }
        DataSource connections = connections(() -> DriverManager.getConnection(place, connecting));
        JdbcHistory history = JdbcHistory.in(connections);
        return new KeptHistory(shown, history, history::organisations);
    }

    /** Connects. */
    private interface Connecting {
        Connection connect() throws SQLException;
    }

    /** A source of connections that does what a history asks of one. */
    private static DataSource connections(Connecting connecting) {
        return (DataSource) Proxy.newProxyInstance(
                KeptHistory.class.getClassLoader(), new Class<?>[] {DataSource.class}, (source, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return connecting.connect();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Each folder of an organisation holds assessments, and any of them says whose they are. */
    private static Set<String> organisations(Path folder) {
        Set<String> kept = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return kept;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> files = Files.list(each)) {
                    files.filter(file -> file.getFileName().toString().endsWith(".json"))
                            .sorted()
                            .flatMap(file -> whose(file).stream())
                            .findFirst()
                            .ifPresent(kept::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder + " can't be read", unreadable);
        }
        return kept;
    }

    /** Returns whose assessment a file holds, or empty where it is damaged: another says. */
    private static Optional<String> whose(Path file) {
        try {
            return Optional.of(RegisterInput.readAssessment(file).organisation().id());
        } catch (RegisterFormatException damaged) {
            return Optional.empty();
        }
    }
}
