/**
 * The demo: its users, and the demo year, which is invented people and their mentorings of 2025, made from a seed; and the
 * client that records both through the case service's HTTP API as a frontend would. Knows the services only by their API.
 */
@NullMarked
package de.arbeitsmarktmentoren.stack.demo;

import org.jspecify.annotations.NullMarked;
