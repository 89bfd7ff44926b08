package se.lis.rules.view;

import java.util.List;

/** What is done of an incident by nobody who is not aware of it: its place in time bounds awareness from above. */
public final class AwareActs {

    /** The attributes of an incident that state when: that it was handled, notices to an authority and to those whom it concerns. */
    public static final List<String> PATHS = List.of(
            "handledAt",
            "personalDataBreach.notifiedAt",
            "personalDataBreach.subjectsInformedAt",
            "personalDataBreach.publicCommunicationAt",
            "personalDataBreach.authorityOrderAt",
            "significantIncident.judgedAt",
            "significantIncident.earlyWarningAt",
            "significantIncident.notificationAt",
            "significantIncident.finalReportAt",
            "significantIncident.recipientsInformedAt");

    private AwareActs() {}
}
