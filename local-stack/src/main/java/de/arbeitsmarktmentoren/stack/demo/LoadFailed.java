package de.arbeitsmarktmentoren.stack.demo;

/** The demo cannot be loaded; the message says at which kind of step and why, and nothing about a person. */
public final class LoadFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadFailed(String why) {
        super(why);
    }
}
