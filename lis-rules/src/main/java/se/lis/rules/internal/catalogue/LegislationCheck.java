package se.lis.rules.internal.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lis.rules.catalogue.CatalogueException;
import se.lis.rules.catalogue.RuleCatalogue;
import se.lis.rules.catalogue.RuleDescriptor;
import se.lis.rules.catalogue.legislation.Authority;
import se.lis.rules.catalogue.legislation.Duty;
import se.lis.rules.catalogue.legislation.ReadText;
import se.lis.rules.catalogue.legislation.Source;
import se.lis.rules.catalogue.parameter.Parameter;

/** Checks that each paragraph of a text that was read has its duty, and that each text that names an authority gets one. */
final class LegislationCheck {

    private static final String SOURCES = "/legislation/sources.yaml";
    private static final String DUTIES = "/legislation/duties.yaml";
    private static final String AUTHORITIES = "/legislation/authorities.yaml";

    private final RuleCatalogue catalogue;
    private final Map<String, Parameter> parameters;

    LegislationCheck(RuleCatalogue catalogue, Map<String, Parameter> parameters) {
        this.catalogue = catalogue;
        this.parameters = parameters;
    }

    /**
     * Checks all.
     *
     * @throws CatalogueException with the file and what is wrong in it
     */
    void check() {
        catalogue.duties().forEach(this::checkDuty);
        catalogue.legislation().sources().forEach(this::checkParagraphs);
        checkAuthorities();
        catalogue.rules().values().forEach(this::checkWhoIsTold);
    }

    private void checkDuty(Duty duty) {
        String named = duty.source() + " " + Objects.requireNonNullElse(duty.provision(), "as a whole");
        Source source = catalogue.legislation().source(duty.source());
        if (duty.provision() == null && source.unread() == null) {
            throw new CatalogueException(
                    DUTIES + ": " + named + ": the source was read, so each paragraph has its own");
        }
        boolean cited = cited(duty);
        if (cited && duty.notApplicable() != null) {
            throw new CatalogueException(DUTIES + ": " + named + " asks nothing of a city, but a rule cites it");
        }
        if (duty.standing(cited) == Duty.Standing.UNREAD && source.unread() == null) {
            throw new CatalogueException(DUTIES + ": " + named
                    + " says neither which rules watch it, nor what takes a human, nor why it asks"
                    + " nothing of a city");
        }
        if (duty.to() != null && !catalogue.legislation().authorities().containsKey(duty.to())) {
            throw new CatalogueException(DUTIES + ": " + named + ": " + AUTHORITIES + " has no '" + duty.to() + "'");
        }
    }

    private boolean cited(Duty duty) {
        return catalogue.rules().values().stream()
                        .flatMap(rule -> rule.basis().stream())
                        .anyMatch(basis -> duty.holds(basis.source(), basis.provision()))
                || parameters.values().stream()
                        .flatMap(parameter -> parameter.values().stream())
                        .anyMatch(value -> duty.holds(value.source(), value.provision()));
    }

    /** No paragraph is passed over in silence, and none is named that the text does not have. */
    private void checkParagraphs(String id, Source source) {
        List<String> mapped = catalogue.duties().stream()
                .filter(duty -> duty.source().equals(id))
                .map(duty -> Objects.requireNonNullElse(duty.provision(), "as a whole"))
                .toList();
        ReadText text = source.text();
        if (text != null) {
            List<String> silent = new ArrayList<>(text.paragraphs());
            silent.removeAll(mapped);
            if (!silent.isEmpty()) {
                throw new CatalogueException(DUTIES + " says nothing of " + id + " " + silent);
            }
            List<String> unknown = new ArrayList<>(mapped);
            unknown.removeAll(text.paragraphs());
            if (!unknown.isEmpty()) {
                throw new CatalogueException(SOURCES + ": " + id + " has no paragraphs " + unknown);
            }
        } else if (!mapped.isEmpty() && source.unread() == null) {
            throw new CatalogueException(
                    SOURCES + ": " + id + " has duties, but neither a text that was read nor why it is unread");
        }
    }

    private void checkAuthorities() {
        Set<String> ids = new HashSet<>();
        catalogue.legislation().authorities().forEach((id, dated) -> {
            LocalDate end = LocalDate.MIN;
            for (Authority authority : dated) {
                String named = AUTHORITIES + ": " + id + ", " + authority.id();
                if (!ids.add(authority.id())) {
                    throw new CatalogueException(named + " is there twice");
                }
                Source source = catalogue.legislation().source(authority.source());
                if (authority.verified() && source.unread() != null) {
                    throw new CatalogueException(named + " is verified, but its source is unread");
                }
                if (authority.where() == null) {
                    if (end == null || authority.from().isBefore(end)) {
                        throw new CatalogueException(named + " begins before the one above it ends");
                    }
                    end = authority.until();
                }
            }
            if (catalogue.duties().stream().noneMatch(duty -> id.equals(duty.to()))) {
                throw new CatalogueException(AUTHORITIES + ": no duty names '" + id + "'");
            }
        });
    }

    /** Whatever provision a rule's finding rests on, and on whatever day, a text that names the authority finds one. */
    private void checkWhoIsTold(RuleDescriptor rule) {
        if (!rule.namesAuthority()) {
            return;
        }
        for (RuleDescriptor.Basis basis : rule.basis()) {
            List<Authority> dated = catalogue.toWhom(rule, basis);
            LocalDate from = basis.from() == null ? LocalDate.MIN : basis.from();
            if (!covered(dated, from, basis.until())) {
                throw new CatalogueException(
                        "rule " + rule.id() + " names the authority, but " + AUTHORITIES + " has none for "
                                + basis.source() + " " + basis.provision() + " on each day from " + basis.from());
            }
        }
    }

    private static boolean covered(List<Authority> dated, LocalDate from, @Nullable LocalDate until) {
        LocalDate reached = from;
        for (Authority authority : dated) {
            if (authority.where() == null && authority.on(reached)) {
                LocalDate end = authority.until();
                if (end == null || (until != null && !end.isBefore(until))) {
                    return true;
                }
                reached = end;
            }
        }
        return false;
    }
}
