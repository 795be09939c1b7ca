package de.arbeitsmarktmentoren.cases.support;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/**
 * The way of one foreign qualification to its recognition. What somebody learned says much about him, hence the schema; whoever
 * changes it holds the row's lock.
 */
@Entity
@Table(schema = "person")
class RecognitionProcedure {

    @Id
    private UUID id;
    private UUID caseId;
    private @Nullable String qualification;
    private @Nullable String referenceOccupation;
    private @Nullable String occupationName;
    private @Nullable Boolean regulated;
    private @Nullable String competentBody;
    @ElementCollection
    @CollectionTable(schema = "person", name = "recognition_status", joinColumns = @JoinColumn(name = "procedure_id"))
    @OrderBy("number")
    private List<ReachedStatus> statuses;
    @Embedded
    private Recording recording;

    protected RecognitionProcedure() {
    }

    RecognitionProcedure(UUID caseId, Content content, RecognitionCourse course, Recording recording) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.statuses = new ArrayList<>(course.reached());
        change(content, recording);
    }

    /**
     * What is to be recognised, as what, and by whom.
     *
     * @param qualification what was learned abroad, in words
     * @param referenceOccupation the German occupation it is compared with: KldB 2010, two or five digits
     * @param occupationName the same in words
     * @param regulated whether one may work in it with a permission only; null if that is not known
     * @param competentBody who decides
     */
    record Content(@Nullable String qualification, @Nullable String referenceOccupation, @Nullable String occupationName,
            @Nullable Boolean regulated, @Nullable String competentBody) {

        /** Says nothing, because it may end up in a log. */
        @Override
        public String toString() {
            return "RecognitionProcedure.Content";
        }
    }

    void change(Content content, Recording changed) {
        this.qualification = content.qualification();
        this.referenceOccupation = content.referenceOccupation();
        this.occupationName = content.occupationName();
        this.regulated = content.regulated();
        this.competentBody = content.competentBody();
        this.recording = changed;
    }

    /** Takes over a course that has been checked. */
    void change(RecognitionCourse course, Recording changed) {
        this.statuses.clear();
        this.statuses.addAll(course.reached());
        this.recording = changed;
    }

    void voidIt(Recording voided) {
        this.recording = voided;
    }

    boolean belongsTo(UUID someCase) {
        return caseId.equals(someCase);
    }

    UUID id() {
        return id;
    }

    RecognitionCourse course() {
        return new RecognitionCourse(statuses);
    }

    Content content() {
        return new Content(qualification, referenceOccupation, occupationName, regulated, competentBody);
    }

    Recording recording() {
        return recording;
    }
}
