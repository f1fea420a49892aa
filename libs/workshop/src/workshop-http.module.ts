import { Module } from '@nestjs/common';
import { HourConflictController } from './conflict/hour-conflict.controller.js';
import { OrdersOfClient } from './client-part/orders-of-client.js';
import { CatalogueController, CatalogueStepController } from './catalogue/catalogue.controller.js';
import { ExerciseController } from './catalogue/exercise.controller.js';
import { CatalogueSearch } from './catalogue/catalogue.queries.js';
import { CoefficientController } from './coefficient/coefficient.controller.js';
import { ContinuityController } from './continuity/continuity.controller.js';
import { DeliveryController } from './delivery/delivery.controller.js';
import {
  AssignmentController,
  BoardController,
  TimeBatchController,
  TimeEntryController,
} from './hours/hours.controller.js';
import { AbandonedEntryController } from './abandoned/abandoned-entry.controller.js';
import { InspectionController } from './inspection/inspection.controller.js';
import { LabelController } from './label/label.controller.js';
import { NonconformityController } from './nonconformity/nonconformity.controller.js';
import { MachineController } from './machine/machine.controller.js';
import { MachineImport } from './machine/machine-import.js';
import { DeliverySearch } from './delivery/delivery.search.js';
import { MaterialItemSearch } from './material/item/material-item.search.js';
import { PurchaseSearch } from './material/purchase/purchase.search.js';
import { NonconformitySearch } from './nonconformity/nonconformity.search.js';
import { MachineQueries, MachineSearch } from './machine/machine.queries.js';
import { MachineCheckController } from './machine-check/machine-check.controller.js';
import { MachineCheckQueries } from './machine-check/machine-check.queries.js';
import { MachineLogbookController } from './machine-logbook/machine-logbook.controller.js';
import { MachineUpkeepController } from './machine-upkeep/machine-upkeep.controller.js';
import { StockCountController } from './material/count/stock-count.controller.js';
import { StockCountQueries } from './material/count/stock-count.queries.js';
import { ItemImport } from './material/item/item-import.js';
import { MaterialItemController } from './material/item/material-item.controller.js';
import { OrderMaterialController } from './material/order-material/order-material.controller.js';
import { OrderMaterialQueries } from './material/order-material/order-material.queries.js';
import { PurchaseController } from './material/purchase/purchase.controller.js';
import { ReceiptController } from './material/receipt/receipt.controller.js';
import { StockController } from './material/stock/stock.controller.js';
import { StockQueries } from './material/stock/stock.queries.js';
import { OperationController } from './operation/operation.controller.js';
import { RoutingController } from './operation/routing.controller.js';
import { OrderController } from './order/order.controller.js';
import { OrderSearch } from './order/order.search.js';
import { MachineCareSearch } from './machine-check/machine-care.search.js';
import { ReceiptSearch } from './material/receipt/receipt.search.js';
import { PlanSearch } from './plan/plan.search.js';
import { SubcontractSearch } from './subcontract/subcontract.search.js';
import { PermitPapersController } from './permit/permit-papers.controller.js';
import { OperationPhotoController } from './photo/operation-photo.controller.js';
import { CrewController, PlanningController } from './planning/planning.controller.js';
import { WorkshopSettingsController } from './settings/workshop-settings.controller.js';
import { ReturnController } from './return/return.controller.js';
import { EstimateController } from './estimate/estimate.controller.js';
import { InquiryController } from './inquiry/inquiry.controller.js';
import { InquirySearch } from './inquiry/inquiry.queries.js';
import { MarginController } from './margin/margin.controller.js';
import { OrderImport } from './order-opening/order-import.js';
import { OrderOpeningController } from './order-opening/order-opening.controller.js';
import { PlanController } from './plan/plan.controller.js';
import { RateController } from './rate/rate.controller.js';
import { SubcontractController } from './subcontract/subcontract.controller.js';
import { SubcontractsDue } from './subcontract/subcontracts.js';
import { WorkshopModule } from './workshop.module.js';

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
    ExerciseController,
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
    PlanningController,
    CrewController,
  ],
  providers: [
    OrdersOfClient,
    MachineQueries,
    MachineSearch,
    MachineImport,
    ItemImport,
    OrderImport,
    CatalogueSearch,
    OrderSearch,
    InquirySearch,
    DeliverySearch,
    MaterialItemSearch,
    PurchaseSearch,
    NonconformitySearch,
    MachineCareSearch,
    ReceiptSearch,
    PlanSearch,
    SubcontractSearch,
    SubcontractsDue,
    MachineCheckQueries,
    StockQueries,
    OrderMaterialQueries,
    StockCountQueries,
  ],
})
export class WorkshopHttpModule {}
