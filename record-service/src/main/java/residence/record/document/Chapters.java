package residence.record.document;

import java.util.List;
import residence.record.acceptance.Acceptance;
import residence.record.building.Building;
import residence.record.checkup.CheckUps;
import residence.record.fold.Chapter;
import residence.record.fold.Folding;
import residence.record.handover.Handover;
import residence.record.inspection.Inspection;
import residence.record.land.Land;
import residence.record.project.Project;
import residence.record.repair.Repairs;
import residence.record.sale.Sales;
import residence.record.standards.AppliedStandards;
import residence.record.standards.EnactedStandards;
import residence.record.warranty.Warranties;
import residence.record.workorder.WorkOrders;

/** The record's chapters, in the order people read them. A new noun adds its own here, and nothing else changes. */
public final class Chapters {
    public static final List<Chapter<?, ?>> ALL = List.of(
            Land.CHAPTER,
            Project.CHAPTER,
            EnactedStandards.CHAPTER,
            AppliedStandards.CHAPTER,
            Building.CHAPTER,
            Inspection.CHAPTER,
            Acceptance.CHAPTER,
            Sales.CHAPTER,
            Handover.CHAPTER,
            Warranties.CHAPTER,
            Repairs.CHAPTER,
            WorkOrders.CHAPTER,
            CheckUps.CHAPTER);

    public static final Folding FOLDING = new Folding(ALL);

    private Chapters() {}
}
