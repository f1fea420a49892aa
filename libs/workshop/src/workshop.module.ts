import { Module } from '@nestjs/common';
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
import { HoursQueries } from './hours/hours.queries.js';
import { HoursSubject } from './hours/hours.subject.js';
import { Hours } from './hours/hours.service.js';
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
import { OrderQueries } from './order/order.queries.js';
import { OrderSearch } from './order/order.search.js';
import { AccidentPapers } from './permit/accident-papers.js';
import { DeclarationPapers } from './permit/declaration-papers.js';
import { InspectionPacks } from './permit/inspection-pack.js';
import { PrintInspectionPack } from './permit/print-inspection-pack.job.js';
import { InspectionSheetQueries } from './permit/inspection-sheet.queries.js';
import { InspectionSheets } from './permit/inspection-sheet.js';
import { PermitMatrix } from './permit/permit-matrix.queries.js';
import { PermitPapersController } from './permit/permit-papers.controller.js';
import { OperationPhotoController } from './photo/operation-photo.controller.js';
import { OperationPhotos } from './photo/operation-photos.js';
import { CrewQueries } from './planning/crew.queries.js';
import { MachineQueues } from './planning/machine-queues.js';
import { OrderMoves } from './planning/order-moves.js';
import { OutlookQueries } from './planning/outlook.queries.js';
import { CrewController, PlanningController } from './planning/planning.controller.js';
import { PlanningQueries } from './planning/planning.queries.js';
import { PlanningSetup } from './planning/planning-setup.js';
import { PromiseDays } from './planning/promise-days.js';
import { WorkshopOutlook } from './planning/workshop-outlook.js';
import { WorkshopSettingsController } from './settings/workshop-settings.controller.js';
import { WorkshopSetup } from './settings/workshop-settings.service.js';
import { BilledQuantities } from './order/billed-quantities.js';
import { Orders } from './order/order.service.js';
import { ReturnController } from './return/return.controller.js';
import { ReturnNotes } from './return/return-note.js';
import { ReturnQueries } from './return/return.queries.js';
import { Returns } from './return/return.service.js';

const SERVICES = [
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
  Gate,
  Assignments,
  Hours,
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
  imports: [SchoolModule, StudentsModule, SafetyModule],
  providers: [...SERVICES, HoursSubject, HourConflictRetained],
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
    AssignmentController,
    PermitPapersController,
    HourConflictController,
    PlanningController,
    CrewController,
  ],
  providers: [
    MachineQueries,
    MachineSearch,
    CatalogueSearch,
    OrderSearch,
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
