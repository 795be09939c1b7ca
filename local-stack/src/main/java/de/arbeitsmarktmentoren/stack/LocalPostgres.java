package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL 18 on 127.0.0.1, as durable as in production: {@code fsync}, {@code synchronous_commit} and
 * {@code full_page_writes} are on. It outlives this JVM if that is killed; the next start on the same directory stops it first.
 * Nobody comes in without a password; that of the superuser lies beside the data, in the file {@code password}.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String USER = "postgres";

    private static final String SETTINGS = " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
            + " -c max_connections=200 -c timezone=UTC -c log_timezone=UTC";

    private final Path cluster;
    private final int port;
    private final boolean temporary;
    private final PostgresBinaries binaries;
    private final Unprivileged account;
    private final String password;

    private LocalPostgres(Path dataDir, int port, boolean temporary) {
        this.cluster = dataDir.toAbsolutePath().resolve("cluster");
        this.port = port;
        this.temporary = temporary;
        QuietLogs.please();
        this.binaries = PostgresBinaries.unpacked();
        stopLeftBehind(dataDir);
        this.password = password(Trees.create(cluster.getParent()).resolve("password"));
        this.account = Unprivileged.ownerOf(cluster.getParent(), binaries.program("postgres"));
    }

    /** Starts on this directory, which keeps its data; a server left behind on it is stopped first. */
    public static LocalPostgres start(Path dataDir, int port) {
        return new LocalPostgres(dataDir, port, false).started();
    }

    /** Starts an empty server on a free port; {@link #close()}, or else the end of this JVM, removes server and data. */
    public static LocalPostgres temporary() {
        LocalPostgres postgres = new LocalPostgres(Trees.temporary("postgres-"), Port.free(), true).started();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "postgres-stop"));
        return postgres;
    }

    /** Stops a server that an earlier start left behind on this directory. @return whether there was one */
    public static boolean stopLeftBehind(Path dataDir) {
        Optional<Postmaster> leftBehind = Postmaster.of(dataDir.toAbsolutePath().resolve("cluster"));
        leftBehind.ifPresent(Postmaster::stop);
        return leftBehind.isPresent();
    }

    /**
     * Creates the database with its {@link #roles(String)} if it is not there yet.
     *
     * @return its JDBC URL
     */
    public String database(String name) {
        new Databases(jdbcUrl("postgres"), new DatabaseRole(USER, password)).create(name, roles(name));
        return jdbcUrl(name);
    }

    /** The roles of a database of this name: {@code <name>_owner}, {@code <name>}, and {@code cases_relay} of {@code cases}. */
    public DatabaseRoles roles(String database) {
        if (!database.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a name for a database: " + database);
        }
        return DatabaseRoles.of(database, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The superuser, for whoever looks inside; services have {@link #roles(String)}. */
    public String user() {
        return USER;
    }

    /** Of {@link #user()}. */
    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** The number of the server process. */
    public long pid() {
        return Postmaster.of(cluster).orElseThrow(() -> new IllegalStateException("PostgreSQL does not run")).pid();
    }

    /** Ends the server properly and keeps the data; clients lose their connections. */
    public void stop() {
        Postmaster.of(cluster).ifPresent(Postmaster::stop);
    }

    /** Ends the server as a power cut would and keeps the data: what was committed is there after {@link #restart()}. */
    public void kill() {
        Postmaster.of(cluster).ifPresent(Postmaster::kill);
    }

    /** Starts again with the same data and port, whatever state the server is in. */
    public void restart() {
        stop();
        started();
    }

    /** Stops the server; a temporary one is removed with its data. Doing it twice does no harm. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            Trees.delete(cluster.getParent());
        }
    }

    private LocalPostgres started() {
        if (Port.isTaken(port)) {
            throw new CannotStart("port " + port + " for PostgreSQL is in use");
        }
        if (!Files.exists(cluster)) {
            initialise();
        }
        Command start = Command.run(account.command(binaries.program("pg_ctl"), "start", "-w", "-t", "60",
                "-D", cluster.toString(), "-l", cluster.resolve("server.log").toString(), "-o", "-p " + port + SETTINGS));
        if (!start.succeeded()) {
            throw new CannotStart("PostgreSQL does not start on port " + port + ": " + lastLogLine(start.line())
                    + "; its log is " + cluster.resolve("server.log"));
        }
        return this;
    }

    /** In a directory beside, which then gets its name: one that was interrupted never passes for a whole one. */
    private void initialise() {
        Path beside = cluster.resolveSibling("cluster.new");
        Trees.delete(beside);
        Command initdb = Command.run(account.command(binaries.program("initdb"), "-D", beside.toString(), "-U", USER,
                "-A", "scram-sha-256", "--pwfile=" + cluster.resolveSibling("password"), "-E", "UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!initdb.succeeded()) {
            throw new CannotStart("PostgreSQL cannot set up " + cluster + ": " + initdb.line());
        }
        try {
            Files.move(beside, cluster);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot set up " + cluster + ": " + e.getMessage(), e);
        }
    }

    private String lastLogLine(String otherwise) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("server.log"));
            return lines.stream().filter(line -> line.contains("FATAL")).reduce((one, next) -> next).orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }

    /** Drawn before the server is set up, and kept. */
    private String password(Path file) {
        try {
            if (!Files.exists(cluster)) {
                byte[] drawn = new byte[16];
                new SecureRandom().nextBytes(drawn);
                Files.deleteIfExists(file);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(drawn) + "\n");
            } else if (!Files.exists(file)) {
                throw new CannotStart(cluster + " was set up by an earlier build, without roles of its own for each service:"
                        + " start over with --fresh");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("cannot keep the password of PostgreSQL in " + file + " (" + e.getMessage() + ")", e);
        }
    }
}
