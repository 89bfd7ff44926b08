package se.lis.history.jdbc;

import java.util.UUID;

class H2HistoryTest extends JdbcContract {

    private final DriverSource source =
            new DriverSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @Override
    DriverSource source() {
        return source;
    }
}
