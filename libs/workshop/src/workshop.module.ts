import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CustomersModule } from '@etabli/customers';
import { SafetyModule } from '@etabli/safety';
import { HourConflictRetained } from './conflict/hour-conflict.retained.js';
import { SchoolModule } from '@etabli/school';
import { StudentsModule } from '@etabli/students';
import { AbsenceContradictsHours, AbsenceWithdrawn } from './conflict/hour-conflict.observers.js';
import { HourConflictQueries } from './conflict/hour-conflict.queries.js';
import { HourConflicts } from './conflict/hour-conflicts.js';
import { CurriculumModule } from '@etabli/curriculum';
import { CatalogueQueries } from './catalogue/catalogue.queries.js';
import { Catalogue } from './catalogue/catalogue.service.js';
import { ExerciseQueries } from './catalogue/exercise.queries.js';
import { CoefficientQueries } from './coefficient/coefficient.queries.js';
import { Coefficients } from './coefficient/coefficients.js';
import { Continuity } from './continuity/continuity.js';
import { DeliveryNotes } from './delivery/delivery-note.js';
import { DeliverySigned } from './delivery/delivery-signed.observer.js';
import { DeliverySignatures } from './delivery/delivery-signatures.js';
import { Recipients } from './delivery/recipients.js';
import { DeliveryQueries } from './delivery/delivery.queries.js';
import { Assignments } from './hours/assignment.service.js';
import { BoardQueries } from './hours/board.queries.js';
import { Gate } from './hours/gate.js';
import { HalfDayReader } from './hours/half-day.reader.js';
import { AbandonedEntries } from './abandoned/abandoned-entries.js';
import { HoursQueries } from './hours/hours.queries.js';
import { CheckGate } from './inspection/check-gate.js';
import { Characteristics } from './inspection/characteristics.js';
import { InspectionPapers } from './inspection/inspection-paper.js';
import { InspectionQueries } from './inspection/inspection.queries.js';
import { MeasurementSubject } from './inspection/measurement.subject.js';
import { Measurements } from './inspection/measurements.js';
import { Labels } from './label/labels.js';
import { Nonconformities } from './nonconformity/nonconformities.js';
import { NonconformityQueries } from './nonconformity/nonconformity.queries.js';
import { HoursSubject } from './hours/hours.subject.js';
import { Hours } from './hours/hours.service.js';
import { HoursWriter } from './hours/hours.writer.js';
import { Machines } from './machine/machine.service.js';
import { MachineChecksDue } from './machine-check/machine-check.queries.js';
import { MachineChecks } from './machine-check/machine-checks.js';
import { MachineLogbook } from './machine-logbook/machine-logbook.queries.js';
import { MachineUpkeeps, MachineUpkeepsDue, StoppedMachinesDue } from './machine-upkeep/machine-upkeeps.js';
import { StockCounts } from './material/count/stock-counts.js';
import { MaterialItemQueries } from './material/item/material-item.queries.js';
import { MaterialItems } from './material/item/material-items.js';
import { OrderMaterials } from './material/order-material/order-materials.js';
import { PurchaseQueries } from './material/purchase/purchase.queries.js';
import { Purchases } from './material/purchase/purchases.js';
import { Receipts } from './material/receipt/receipts.js';
import { Stock } from './material/stock/stock.js';
import { OperationQueries } from './operation/operation.queries.js';
import { Operations } from './operation/operation.service.js';
import { OperationWriter } from './operation/operation-writer.js';
import { Routing } from './operation/routing.js';
import { ClosingGuards } from './order/closing-guard.js';
import { OrderLife } from './order/order-life.js';
import { PartialChecks } from './order/partial-checks.js';
import { OrderQueries } from './order/order.queries.js';
import { AccidentPapers } from './permit/accident-papers.js';
import { DeclarationPapers } from './permit/declaration-papers.js';
import { InspectionPacks } from './permit/inspection-pack.js';
import { InspectionPackRetained } from './permit/inspection-pack.retained.js';
import { PrintInspectionPack } from './permit/print-inspection-pack.job.js';
import { InspectionSheetQueries } from './permit/inspection-sheet.queries.js';
import { InspectionSheets } from './permit/inspection-sheet.js';
import { PermitMatrix } from './permit/permit-matrix.queries.js';
import { OperationPhotos } from './photo/operation-photos.js';
import { CrewQueries } from './planning/crew.queries.js';
import { MachineQueues } from './planning/machine-queues.js';
import { OrderMoves } from './planning/order-moves.js';
import { OutlookQueries } from './planning/outlook.queries.js';
import { PlanningQueries } from './planning/planning.queries.js';
import { PlanningSetup } from './planning/planning-setup.js';
import { PromiseDays } from './planning/promise-days.js';
import { WorkshopOutlook } from './planning/workshop-outlook.js';
import { WorkshopSetup } from './settings/workshop-settings.service.js';
import { BilledQuantities } from './order/billed-quantities.js';
import { Orders } from './order/order.service.js';
import { ReturnNotes } from './return/return-note.js';
import { ReturnQueries } from './return/return.queries.js';
import { Returns } from './return/return.service.js';
import { EstimateOrder } from './estimate/estimate-order.js';
import { EstimateParts } from './estimate/estimate-parts.js';
import { EstimateQueries } from './estimate/estimate.queries.js';
import { Estimates } from './estimate/estimates.js';
import { PastEstimates } from './estimate/past-estimates.js';
import { InquiryQueries } from './inquiry/inquiry.queries.js';
import { InquiriesRetained } from './inquiry/inquiry.retained.js';
import { Inquiries } from './inquiry/inquiry.service.js';
import { KnownCosts } from './margin/known-costs.js';
import { Margins } from './margin/margins.js';
import { OpeningCorrections } from './order-opening/opening-corrections.js';
import { OrderOpeningQueries } from './order-opening/order-opening.queries.js';
import { OrderOpenings } from './order-opening/order-openings.js';
import { Plans } from './plan/plans.js';
import { Rates } from './rate/rates.js';
import { Subcontracts } from './subcontract/subcontracts.js';

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
  OpeningCorrections,
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
  ClosingGuards,
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
  ExerciseQueries,
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
  OutlookQueries,
  WorkshopOutlook,
  PlanningQueries,
  PromiseDays,
  PlanningSetup,
  OrderMoves,
  MachineQueues,
  CrewQueries,
];

@Module({
  imports: [DiscoveryModule, CurriculumModule, SchoolModule, StudentsModule, SafetyModule, CustomersModule],
  providers: [
    ...SERVICES,
    HoursSubject,
    MeasurementSubject,
    HourConflictRetained,
    InspectionPackRetained,
    InquiriesRetained,
    MachineChecksDue,
    MachineUpkeepsDue,
    StoppedMachinesDue,
  ],
  exports: SERVICES,
})
export class WorkshopModule {}

@Module({
  imports: [WorkshopModule],
  providers: [DeliverySigned, PrintInspectionPack, AbsenceContradictsHours, AbsenceWithdrawn],
})
export class WorkshopJobsModule {}
