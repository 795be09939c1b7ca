package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** A project in one district, run by a carrier. A district may have several. */
@Entity
public class Project {

    @Id
    private String code;
    private String name;
    private String district;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carrier")
    private Carrier carrier;
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "project")
    @OrderBy("code")
    private List<Mentor> mentors;

    protected Project() {
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Its official key (AGS), five digits. */
    public String district() {
        return district;
    }

    public String carrier() {
        return carrier.name();
    }

    public List<Mentor> mentors() {
        return mentors;
    }

    public boolean employs(String mentor) {
        return mentors.stream().anyMatch(each -> each.code().equals(mentor));
    }
}
