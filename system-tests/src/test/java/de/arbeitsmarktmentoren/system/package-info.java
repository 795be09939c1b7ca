/**
 * The whole system from outside: real processes, HTTP and the topic. Knows the services by their addresses only, and
 * the local stack that starts and kills them.
 */
@NullMarked
package de.arbeitsmarktmentoren.system;

import org.jspecify.annotations.NullMarked;
