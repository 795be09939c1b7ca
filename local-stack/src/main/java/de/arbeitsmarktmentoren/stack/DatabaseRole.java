package de.arbeitsmarktmentoren.stack;

/** As whom one connects to a database, and with what password. */
public record DatabaseRole(String user, String password) {

    /** The password stays out of whatever is printed. */
    @Override
    public String toString() {
        return user;
    }
}
