package de.arbeitsmarktmentoren.cases.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The body of this resource method may be longer than the 64 KiB that others may have. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LongBody {

    /** The most bytes, at most 5 MiB: what is longer than that no method gets to see. */
    int value();
}
