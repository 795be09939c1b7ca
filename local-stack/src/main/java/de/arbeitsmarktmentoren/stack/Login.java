package de.arbeitsmarktmentoren.stack;

/** Who connects to a database, and with what word. */
public record Login(String user, String password) {

    /** The password stays out of whatever is printed. */
    @Override
    public String toString() {
        return user;
    }
}
