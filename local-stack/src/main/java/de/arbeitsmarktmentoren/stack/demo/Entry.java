package de.arbeitsmarktmentoren.stack.demo;

/**
 * One request that belongs to no story.
 *
 * @param key its {@code Idempotency-Key}; the same for the same seed
 */
public record Entry(String key, Command.Besides command) {
}
