import { CatalogueCompetence, CatalogueOperation, CatalogueStep } from './catalogue/catalogue.entity.js';
import { CatalogueCharacteristic, Characteristic } from './inspection/characteristic.entity.js';
import { Measurement } from './inspection/measurement.entity.js';
import { ScanCode } from './label/scan-code.entity.js';
import { Nonconformity } from './nonconformity/nonconformity.entity.js';
import { HourConflict } from './conflict/hour-conflict.entity.js';
import { Delivery, DeliveryLine } from './delivery/delivery.entity.js';
import { Assignment } from './hours/assignment.entity.js';
import { AbandonedEntry } from './abandoned/abandoned-entry.entity.js';
import { TimeBatch, TimeEntry } from './hours/time-entry.entity.js';
import { WorkedMonth } from './hours/worked-month.entity.js';
import { Machine, MachineCost, MachineStateChange } from './machine/machine.entity.js';
import { MachineCheck, MachineCheckResult } from './machine-check/machine-check.entity.js';
import { MachineUpkeep, MachineUpkeepDone } from './machine-upkeep/machine-upkeep.entity.js';
import { StockCount, StockCountLine } from './material/count/stock-count.entity.js';
import { MaterialItem, StockLevel, StockLocation } from './material/item/material-item.entity.js';
import { OrderMaterial } from './material/order-material/order-material.entity.js';
import { PurchaseLine, PurchaseList } from './material/purchase/purchase.entity.js';
import { MaterialReceipt } from './material/receipt/receipt.entity.js';
import { StockMovement } from './material/stock/stock-movement.entity.js';
import { Operation, OperationCompetence } from './operation/operation.entity.js';
import { DeliveryReturn, DeliveryReturnLine } from './return/return.entity.js';
import { PlanningSettings } from './planning/planning-settings.entity.js';
import { OperationPhoto } from './photo/operation-photo.entity.js';
import { WorkshopSettings } from './settings/workshop-settings.entity.js';
import { ProductionOrder, ProductionOrderLine, WorkshopCounter } from './order/order.entity.js';
import {
  Estimate,
  EstimateMaterial,
  EstimateOperation,
  EstimatePart,
  EstimateSubcontract,
} from './estimate/estimate.entity.js';
import { Inquiry } from './inquiry/inquiry.entity.js';
import {
  LineOpening,
  OperationOpening,
  OrderOpening,
  OrderOpeningCorrection,
} from './order-opening/order-opening.entity.js';
import { Plan } from './plan/plan.entity.js';
import { MarketRateRow, WorkshopCostRow } from './rate/rate.entity.js';
import { Subcontract } from './subcontract/subcontract.entity.js';

export {
  Assignment,
  CatalogueCharacteristic,
  CatalogueCompetence,
  CatalogueOperation,
  CatalogueStep,
  Characteristic,
  Delivery,
  DeliveryLine,
  DeliveryReturn,
  DeliveryReturnLine,
  Estimate,
  EstimatePart,
  HourConflict,
  Inquiry,
  Machine,
  MachineCheck,
  MachineCheckResult,
  MachineCost,
  MachineStateChange,
  MachineUpkeep,
  MachineUpkeepDone,
  MaterialItem,
  MaterialReceipt,
  Measurement,
  Nonconformity,
  OrderMaterial,
  PurchaseLine,
  PurchaseList,
  StockCount,
  StockCountLine,
  StockLevel,
  StockLocation,
  StockMovement,
  Operation,
  OperationCompetence,
  OperationPhoto,
  OrderOpening,
  PlanningSettings,
  ProductionOrder,
  Plan,
  ProductionOrderLine,
  AbandonedEntry,
  Subcontract,
  ScanCode,
  TimeBatch,
  TimeEntry,
  WorkedMonth,
  WorkshopSettings,
};
export { CatalogueQueries } from './catalogue/catalogue.queries.js';
export { ExerciseQueries } from './catalogue/exercise.queries.js';
export { Catalogue, type CatalogueInput } from './catalogue/catalogue.service.js';
export {
  type Coefficient,
  type CoefficientBasis,
  COEFFICIENT_BASES,
  LEARNING_LEVEL_LABELS,
  LEARNING_LEVELS,
  type LearningLevel,
  minutesToPlan,
} from './coefficient/coefficient.rules.js';
export { Coefficients, type ExpectedWork } from './coefficient/coefficients.js';
export { type ClosingGuard, GuardsClosing } from './order/closing-guard.js';
export { Continuity } from './continuity/continuity.js';
export { type EstimateInput, Estimates, type SellableEstimate } from './estimate/estimates.js';
export { EstimateQueries } from './estimate/estimate.queries.js';
export { Inquiries, type InquiryInput } from './inquiry/inquiry.service.js';
export { KnownCosts } from './margin/known-costs.js';
export { Margins } from './margin/margins.js';
export { type OpeningInput, OrderOpenings } from './order-opening/order-openings.js';
export { type NewPlan, Plans } from './plan/plans.js';
export { Rates } from './rate/rates.js';
export { Subcontracts } from './subcontract/subcontracts.js';
export { SPENT_ON_ORDER } from './hours/spent.sql.js';
export { monthParts, WORKED_IN } from './hours/worked.sql.js';
export { Characteristics } from './inspection/characteristics.js';
export { InspectionQueries } from './inspection/inspection.queries.js';
export { type Moment, type WantedCharacteristic } from './inspection/inspection.rules.js';
export { Measurements, type NewMeasurement } from './inspection/measurements.js';
export { Labels } from './label/labels.js';
export { Nonconformities, type NewNonconformity, type Verdict } from './nonconformity/nonconformities.js';
export { NonconformityQueries } from './nonconformity/nonconformity.queries.js';
export { PartialChecks } from './order/partial-checks.js';
export { HourConflicts } from './conflict/hour-conflicts.js';
export { DeliveryNotes } from './delivery/delivery-note.js';
export { type DeliveryDetail, DeliveryQueries } from './delivery/delivery.queries.js';
export { Assignments } from './hours/assignment.service.js';
export { type Board, BoardQueries } from './hours/board.queries.js';
export { HoursQueries, type OrderHours, type StudentHours, type StudentHalfDay } from './hours/hours.queries.js';
export { type Move, type Placement, type Review, slotMinutes, type Stretch } from './hours/hours.rules.js';
export { type BoardMoves, type Correction, Hours } from './hours/hours.service.js';
export { type MachineInput, Machines, type NewMachine, type StateChange } from './machine/machine.service.js';
export { MachineChecks, type NewCheck, type NewResult } from './machine-check/machine-checks.js';
export { MachineUpkeeps, type NewUpkeep } from './machine-upkeep/machine-upkeeps.js';
export { StockCounts } from './material/count/stock-counts.js';
export { MATERIAL_UNIT_LABELS, type MaterialUnit } from './material/item/material-item.rules.js';
export { type ItemInput, MaterialItems } from './material/item/material-items.js';
export { type MaterialCost, type NewOrderMaterial, OrderMaterials } from './material/order-material/order-materials.js';
export { type NewPurchase, Purchases } from './material/purchase/purchases.js';
export { PurchaseQueries } from './material/purchase/purchase.queries.js';
export { type Received, Receipts } from './material/receipt/receipts.js';
export { Stock } from './material/stock/stock.js';
export { MACHINE_STATE_LABELS, type MachineState } from './machine/machine.rules.js';
export { OperationQueries } from './operation/operation.queries.js';
export {
  OPERATION_KIND_LABELS,
  OPERATION_STATE_LABELS,
  type OperationKind,
  type OperationState,
  type WantedOperation,
} from './operation/operation.rules.js';
export { Operations } from './operation/operation.service.js';
export { type AddOperation, Routing } from './operation/routing.js';
export { PlanningQueries } from './planning/planning.queries.js';
export { PlanningSetup } from './planning/planning-setup.js';
export { type PromiseDay, PromiseDays, type WantedPromise, type WantedWork } from './planning/promise-days.js';
export { type Outlook, WorkshopOutlook } from './planning/workshop-outlook.js';
export { OperationPhotos } from './photo/operation-photos.js';
export { WorkshopSetup } from './settings/workshop-settings.service.js';
export { OrderLife } from './order/order-life.js';
export { OrderRowView } from './order/order.dto.js';
export { type BillableLine, OrderQueries } from './order/order.queries.js';
export {
  isDelivered,
  type LineNature,
  LINE_NATURES,
  ORDER_STATE_LABELS,
  type OrderState,
  PROMISED_DAYS,
} from './order/order.rules.js';
export { BilledQuantities } from './order/billed-quantities.js';
export { type DeliverOrder, type OpenOrder, type OpenOrderLine, Orders } from './order/order.service.js';
export { Returns, type TakeBack } from './return/return.service.js';
export * from './workshop-http.module.js';
export * from './workshop.module.js';

export const WORKSHOP_ENTITIES = [
  Machine,
  MachineStateChange,
  MachineCost,
  MachineCheck,
  MachineCheckResult,
  MachineUpkeep,
  MachineUpkeepDone,
  MaterialItem,
  StockLocation,
  StockLevel,
  StockMovement,
  StockCount,
  StockCountLine,
  OrderMaterial,
  MaterialReceipt,
  PurchaseList,
  PurchaseLine,
  ProductionOrder,
  ProductionOrderLine,
  WorkshopCounter,
  WorkshopSettings,
  CatalogueOperation,
  CatalogueCompetence,
  CatalogueStep,
  Operation,
  OperationCompetence,
  OperationPhoto,
  CatalogueCharacteristic,
  Characteristic,
  Measurement,
  Nonconformity,
  ScanCode,
  PlanningSettings,
  Assignment,
  AbandonedEntry,
  TimeBatch,
  TimeEntry,
  Delivery,
  DeliveryLine,
  DeliveryReturn,
  DeliveryReturnLine,
  HourConflict,
  Inquiry,
  Plan,
  MarketRateRow,
  WorkshopCostRow,
  Estimate,
  EstimatePart,
  EstimateOperation,
  EstimateMaterial,
  EstimateSubcontract,
  Subcontract,
  OrderOpening,
  OrderOpeningCorrection,
  LineOpening,
  OperationOpening,
] as const;
