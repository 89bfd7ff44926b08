package se.lis.rules.view.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lis.core.artefact.ArtefactType;
import se.lis.core.organisation.InformationSystem;
import se.lis.rules.verdict.Answer;
import se.lis.rules.verdict.Known;
import se.lis.rules.verdict.ViewContext;
import se.lis.rules.view.SystemView;

/** A system whose access somebody answers for. */
public final class SystemAccess extends SystemView {

    /** Joins a system with the register and the law that it is judged by. */
    public SystemAccess(InformationSystem system, ViewContext context) {
        super(system, context);
    }

    /** Returns whether somebody holds the resource owner's role today. */
    public Answer owned() {
        return held("resourceOwner");
    }

    /** Returns {@code ended} where an owner is named, though the role is not held; else null. */
    public @Nullable String namedOwner() {
        return given("resourceOwner").yes() ? "ended" : null;
    }

    /** Returns the day on which its resource owner was confirmed last, or else its first day of use. */
    public Known<LocalDate> ownerConfirmed() {
        return Known.firstGiven(
                last("ownerConfirmedOn"), this.<LocalDate>fact("inUseFrom").missing("ownerConfirmedOn"));
    }

    /** Returns whether it asks for strong authentication. */
    public Answer stronglyAuthenticated() {
        return yes("strongAuthentication");
    }

    /** Returns whether it holds information whose confidentiality is serious, or serves a process in a NIS sector. */
    public Answer sensitive() {
        return serious()
                .or(among(ArtefactType.PROCESS, "supportingSystems", register().processesOn(system))
                        .where(processImportance()::inNisSector)
                        .exists());
    }
}
