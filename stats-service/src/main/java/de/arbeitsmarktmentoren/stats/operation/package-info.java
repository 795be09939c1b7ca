/**
 * What those who run the service may ask and decide: rebuilds, dead letters, recounts. Shows no figure and no person. Uses
 * {@code projection}; knows no storage and no broker.
 */
@NullMarked
package de.arbeitsmarktmentoren.stats.operation;

import org.jspecify.annotations.NullMarked;
