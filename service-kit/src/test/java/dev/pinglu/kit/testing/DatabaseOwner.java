package dev.pinglu.kit.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Does to the database of the running test what the role at run time may not. */
public final class DatabaseOwner {
    private DatabaseOwner() {}

    public static void execute(String statement) throws SQLException {
        var settings = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        settings.getValue("quarkus.datasource.jdbc.url", String.class),
                        settings.getValue("quarkus.flyway.username", String.class),
                        settings.getValue("quarkus.flyway.password", String.class));
                var command = connection.createStatement()) {
            command.execute(statement);
        }
    }
}
