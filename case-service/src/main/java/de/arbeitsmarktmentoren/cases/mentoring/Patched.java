package de.arbeitsmarktmentoren.cases.mentoring;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;

/**
 * A member that a merge patch has. One that it does not have is no {@code Patched} at all but null, and stays as it is.
 *
 * @param value null says that there is to be none
 */
@JsonDeserialize(using = Patched.Reader.class)
public record Patched<T>(@Nullable T value) {

    /** What {@code null} and what absence mean. */
    static final class Reader extends JsonDeserializer<Patched<?>> implements ContextualDeserializer {

        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType patched = property == null ? context.getContextualType() : property.getType();
            return new Reader(patched.containedTypeOrUnknown(0));
        }

        @Override
        public Patched<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Patched<>(context.readValue(parser, type));
        }

        @Override
        public Patched<?> getNullValue(DeserializationContext context) {
            return new Patched<>(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
