package de.arbeitsmarktmentoren.stack.demo;

/** Something on its way into the case service, request by request. */
interface Tale {

    boolean isOver();

    /** Sends the next one and returns when it is accepted. */
    void next();
}
