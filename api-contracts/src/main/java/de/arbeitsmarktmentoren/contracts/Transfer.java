package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;

/** Responsibility passed from one project to another. */
public record Transfer(YearMonth month, Place from, Place to) {
}
