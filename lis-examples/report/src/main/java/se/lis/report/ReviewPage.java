package se.lis.report;

import se.lis.report.document.Document;

/**
 * What the page of a management review shows.
 *
 * @param frame what every page has
 * @param review the review
 */
public record ReviewPage(Frame frame, Document review) {}
