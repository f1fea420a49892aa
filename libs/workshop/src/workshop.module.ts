import { Module } from '@nestjs/common';
import { CustomersModule } from '@etabli/customers';
import { SafetyModule } from '@etabli/safety';
import { HourConflictRetained } from './conflict/hour-conflict.retained.js';
import { SchoolModule } from '@etabli/school';
import { StudentsModule } from '@etabli/students';
import { HourConflictController } from './conflict/hour-conflict.controller.js';
import { AbsenceContradictsHours, AbsenceWithdrawn } from './conflict/hour-conflict.observers.js';
import { HourConflictQueries } from './conflict/hour-conflict.queries.js';
import { HourConflicts } from './conflict/hour-conflicts.js';
import { CatalogueController, CatalogueStepController } from './catalogue/catalogue.controller.js';
import { CatalogueQueries, CatalogueSearch } from './catalogue/catalogue.queries.js';
import { Catalogue } from './catalogue/catalogue.service.js';
import { CoefficientController } from './coefficient/coefficient.controller.js';
import { CoefficientQueries } from './coefficient/coefficient.queries.js';
import { Coefficients } from './coefficient/coefficients.js';
import { ContinuityController } from './continuity/continuity.controller.js';
import { Continuity } from './continuity/continuity.js';
import { DeliveryController } from './delivery/delivery.controller.js';
import { DeliveryNotes } from './delivery/delivery-note.js';
import { DeliverySigned } from './delivery/delivery-signed.observer.js';
import { DeliverySignatures } from './delivery/delivery-signatures.js';
import { Recipients } from './delivery/recipients.js';
import { DeliveryQueries } from './delivery/delivery.queries.js';
import { Assignments } from './hours/assignment.service.js';
import { BoardQueries } from './hours/board.queries.js';
import { Gate } from './hours/gate.js';
import { HalfDayReader } from './hours/half-day.reader.js';
import {
  AssignmentController,
  BoardController,
  TimeBatchController,
  TimeEntryController,
} from './hours/hours.controller.js';
import { AbandonedEntries } from './abandoned/abandoned-entries.js';
import { AbandonedEntryController } from './abandoned/abandoned-entry.controller.js';
import { HoursQueries } from './hours/hours.queries.js';
import { CheckGate } from './inspection/check-gate.js';
import { Characteristics } from './inspection/characteristics.js';
import { InspectionController } from './inspection/inspection.controller.js';
import { InspectionPapers } from './inspection/inspection-paper.js';
import { InspectionQueries } from './inspection/inspection.queries.js';
import { MeasurementSubject } from './inspection/measurement.subject.js';
import { Measurements } from './inspection/measurements.js';
import { LabelController } from './label/label.controller.js';
import { Labels } from './label/labels.js';
import { Nonconformities } from './nonconformity/nonconformities.js';
import { NonconformityController } from './nonconformity/nonconformity.controller.js';
import { NonconformityQueries } from './nonconformity/nonconformity.queries.js';
import { HoursSubject } from './hours/hours.subject.js';
import { Hours } from './hours/hours.service.js';
import { HoursWriter } from './hours/hours.writer.js';
import { MachineController } from './machine/machine.controller.js';
import { MachineQueries, MachineSearch } from './machine/machine.queries.js';
import { Machines } from './machine/machine.service.js';
import { MachineCheckController } from './machine-check/machine-check.controller.js';
import { MachineCheckQueries, MachineChecksDue } from './machine-check/machine-check.queries.js';
import { MachineChecks } from './machine-check/machine-checks.js';
import { MachineLogbookController } from './machine-logbook/machine-logbook.controller.js';
import { MachineLogbook } from './machine-logbook/machine-logbook.queries.js';
import { MachineUpkeepController } from './machine-upkeep/machine-upkeep.controller.js';
import { MachineUpkeeps, MachineUpkeepsDue, StoppedMachinesDue } from './machine-upkeep/machine-upkeeps.js';
import { StockCountController } from './material/count/stock-count.controller.js';
import { StockCountQueries } from './material/count/stock-count.queries.js';
import { StockCounts } from './material/count/stock-counts.js';
import { MaterialItemController } from './material/item/material-item.controller.js';
import { MaterialItemQueries } from './material/item/material-item.queries.js';
import { MaterialItems } from './material/item/material-items.js';
import { OrderMaterialController } from './material/order-material/order-material.controller.js';
import { OrderMaterialQueries } from './material/order-material/order-material.queries.js';
import { OrderMaterials } from './material/order-material/order-materials.js';
import { PurchaseController } from './material/purchase/purchase.controller.js';
import { PurchaseQueries } from './material/purchase/purchase.queries.js';
import { Purchases } from './material/purchase/purchases.js';
import { ReceiptController } from './material/receipt/receipt.controller.js';
import { Receipts } from './material/receipt/receipts.js';
import { StockController } from './material/stock/stock.controller.js';
import { StockQueries } from './material/stock/stock.queries.js';
import { Stock } from './material/stock/stock.js';
import { OperationController } from './operation/operation.controller.js';
import { OperationQueries } from './operation/operation.queries.js';
import { Operations } from './operation/operation.service.js';
import { OperationWriter } from './operation/operation-writer.js';
import { RoutingController } from './operation/routing.controller.js';
import { Routing } from './operation/routing.js';
import { OrderController } from './order/order.controller.js';
import { OrderLife } from './order/order-life.js';
import { PartialChecks } from './order/partial-checks.js';
import { OrderQueries } from './order/order.queries.js';
import { OrderSearch } from './order/order.search.js';
import { AccidentPapers } from './permit/accident-papers.js';
import { DeclarationPapers } from './permit/declaration-papers.js';
import { InspectionPacks } from './permit/inspection-pack.js';
import { InspectionPackRetained } from './permit/inspection-pack.retained.js';
import { PrintInspectionPack } from './permit/print-inspection-pack.job.js';
import { InspectionSheetQueries } from './permit/inspection-sheet.queries.js';
import { InspectionSheets } from './permit/inspection-sheet.js';
import { PermitMatrix } from './permit/permit-matrix.queries.js';
import { PermitPapersController } from './permit/permit-papers.controller.js';
import { OperationPhotoController } from './photo/operation-photo.controller.js';
import { OperationPhotos } from './photo/operation-photos.js';
import { WorkshopSettingsController } from './settings/workshop-settings.controller.js';
import { WorkshopSetup } from './settings/workshop-settings.service.js';
import { BilledQuantities } from './order/billed-quantities.js';
import { Orders } from './order/order.service.js';
import { ReturnController } from './return/return.controller.js';
import { ReturnNotes } from './return/return-note.js';
import { ReturnQueries } from './return/return.queries.js';
import { Returns } from './return/return.service.js';
import { EstimateController } from './estimate/estimate.controller.js';
import { EstimateOrder } from './estimate/estimate-order.js';
import { EstimateParts } from './estimate/estimate-parts.js';
import { EstimateQueries } from './estimate/estimate.queries.js';
import { Estimates } from './estimate/estimates.js';
import { PastEstimates } from './estimate/past-estimates.js';
import { InquiryController } from './inquiry/inquiry.controller.js';
import { InquiryQueries, InquirySearch } from './inquiry/inquiry.queries.js';
import { InquiriesRetained } from './inquiry/inquiry.retained.js';
import { Inquiries } from './inquiry/inquiry.service.js';
import { KnownCosts } from './margin/known-costs.js';
import { MarginController } from './margin/margin.controller.js';
import { Margins } from './margin/margins.js';
import { OrderOpeningController } from './order-opening/order-opening.controller.js';
import { OrderOpeningQueries } from './order-opening/order-opening.queries.js';
import { OrderOpenings } from './order-opening/order-openings.js';
import { PlanController } from './plan/plan.controller.js';
import { Plans } from './plan/plans.js';
import { RateController } from './rate/rate.controller.js';
import { Rates } from './rate/rates.js';
import { SubcontractController } from './subcontract/subcontract.controller.js';
import { Subcontracts, SubcontractsDue } from './subcontract/subcontracts.js';

const SERVICES = [
  Inquiries,
  InquiryQueries,
  Plans,
  Rates,
  EstimateParts,
  Estimates,
  EstimateQueries,
  EstimateOrder,
  PastEstimates,
  Subcontracts,
  KnownCosts,
  Margins,
  OrderOpenings,
  OrderOpeningQueries,
  Machines,
  MachineChecks,
  MachineUpkeeps,
  MachineLogbook,
  MaterialItems,
  MaterialItemQueries,
  Stock,
  OrderMaterials,
  Receipts,
  StockCounts,
  Purchases,
  PurchaseQueries,
  Orders,
  BilledQuantities,
  OrderQueries,
  OrderLife,
  PartialChecks,
  CheckGate,
  Characteristics,
  Measurements,
  InspectionQueries,
  InspectionPapers,
  Nonconformities,
  NonconformityQueries,
  Labels,
  WorkshopSetup,
  Catalogue,
  CatalogueQueries,
  CoefficientQueries,
  Coefficients,
  Continuity,
  OperationPhotos,
  OperationWriter,
  Operations,
  Routing,
  OperationQueries,
  DeliveryQueries,
  DeliveryNotes,
  DeliverySignatures,
  Recipients,
  Returns,
  ReturnQueries,
  ReturnNotes,
  HalfDayReader,
  HoursWriter,
  Gate,
  Assignments,
  Hours,
  AbandonedEntries,
  HourConflicts,
  HourConflictQueries,
  BoardQueries,
  HoursQueries,
  PermitMatrix,
  InspectionSheetQueries,
  InspectionSheets,
  InspectionPacks,
  AccidentPapers,
  DeclarationPapers,
];

@Module({
  imports: [SchoolModule, StudentsModule, SafetyModule, CustomersModule],
  providers: [
    ...SERVICES,
    HoursSubject,
    MeasurementSubject,
    HourConflictRetained,
    InspectionPackRetained,
    InquiriesRetained,
  ],
  exports: SERVICES,
})
export class WorkshopModule {}

@Module({
  imports: [WorkshopModule],
  controllers: [
    MachineController,
    MachineCheckController,
    MachineUpkeepController,
    MachineLogbookController,
    MaterialItemController,
    StockController,
    OrderMaterialController,
    ReceiptController,
    StockCountController,
    PurchaseController,
    OrderController,
    InspectionController,
    NonconformityController,
    LabelController,
    OperationController,
    RoutingController,
    ContinuityController,
    CatalogueController,
    CatalogueStepController,
    CoefficientController,
    OperationPhotoController,
    WorkshopSettingsController,
    DeliveryController,
    ReturnController,
    BoardController,
    TimeEntryController,
    TimeBatchController,
    AbandonedEntryController,
    AssignmentController,
    PermitPapersController,
    HourConflictController,
    InquiryController,
    PlanController,
    RateController,
    EstimateController,
    SubcontractController,
    MarginController,
    OrderOpeningController,
  ],
  providers: [
    MachineQueries,
    MachineSearch,
    CatalogueSearch,
    OrderSearch,
    InquirySearch,
    SubcontractsDue,
    MachineCheckQueries,
    MachineChecksDue,
    MachineUpkeepsDue,
    StoppedMachinesDue,
    StockQueries,
    OrderMaterialQueries,
    StockCountQueries,
  ],
})
export class WorkshopHttpModule {}

@Module({
  imports: [WorkshopModule],
  providers: [DeliverySigned, PrintInspectionPack, AbsenceContradictsHours, AbsenceWithdrawn],
})
export class WorkshopJobsModule {}
