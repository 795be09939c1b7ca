package de.arbeitsmarktmentoren.cases.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;

/** Where the directory is written over HTTP, whatever the kind of entry. */
@ApplicationScoped
class DirectoryWriting {

    private final DirectoryDesk desk;
    private final Idempotency idempotency;
    private final Directories directories;

    DirectoryWriting(DirectoryDesk desk, Idempotency idempotency, Directories directories) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.directories = directories;
    }

    /** Once it has answered, this replica knows the change. */
    <T> Response write(Kind<T> kind, String code, @Nullable String ifMatch, Description<T> description) {
        Response answer = idempotency.once(() -> desk.change(kind, code, ifMatch, description));
        directories.look();
        return answer;
    }
}
