import { HourConflict } from './conflict/hour-conflict.entity.js';
import { Delivery, DeliveryLine } from './delivery/delivery.entity.js';
import { Assignment } from './hours/assignment.entity.js';
import { AbandonedEntry } from './abandoned/abandoned-entry.entity.js';
import { TimeBatch, TimeEntry } from './hours/time-entry.entity.js';
import { Machine } from './machine/machine.entity.js';
import { Operation, OperationCompetence } from './operation/operation.entity.js';
import { DeliveryReturn, DeliveryReturnLine } from './return/return.entity.js';
import { ProductionOrder, ProductionOrderLine, WorkshopCounter } from './order/order.entity.js';

export {
  Assignment,
  Delivery,
  DeliveryLine,
  DeliveryReturn,
  DeliveryReturnLine,
  HourConflict,
  Machine,
  Operation,
  OperationCompetence,
  ProductionOrder,
  ProductionOrderLine,
  AbandonedEntry,
  TimeBatch,
  TimeEntry,
};
export { HourConflicts } from './conflict/hour-conflicts.js';
export { DeliveryNotes } from './delivery/delivery-note.js';
export { type DeliveryDetail, DeliveryQueries } from './delivery/delivery.queries.js';
export { Assignments } from './hours/assignment.service.js';
export { type Board, BoardQueries } from './hours/board.queries.js';
export { HoursQueries, type OrderHours, type StudentHours, type StudentHalfDay } from './hours/hours.queries.js';
export { type Move, type Placement, type Review, slotMinutes, type Stretch } from './hours/hours.rules.js';
export { type BoardMoves, type Correction, Hours } from './hours/hours.service.js';
export { type MachineInput, Machines } from './machine/machine.service.js';
export { MACHINE_STATE_LABELS, type MachineState } from './machine/machine.rules.js';
export { OperationQueries } from './operation/operation.queries.js';
export { OPERATION_STATE_LABELS, type OperationState, type WantedOperation } from './operation/operation.rules.js';
export { Operations } from './operation/operation.service.js';
export { OrderRowView } from './order/order.dto.js';
export { type BillableLine, OrderQueries } from './order/order.queries.js';
export { type LineNature, LINE_NATURES, ORDER_STATE_LABELS, type OrderState } from './order/order.rules.js';
export { BilledQuantities } from './order/billed-quantities.js';
export { type DeliverOrder, type OpenOrder, type OpenOrderLine, Orders } from './order/order.service.js';
export { Returns, type TakeBack } from './return/return.service.js';
export * from './workshop.module.js';

export const WORKSHOP_ENTITIES = [
  Machine,
  ProductionOrder,
  ProductionOrderLine,
  WorkshopCounter,
  Operation,
  OperationCompetence,
  Assignment,
  AbandonedEntry,
  TimeBatch,
  TimeEntry,
  Delivery,
  DeliveryLine,
  DeliveryReturn,
  DeliveryReturnLine,
  HourConflict,
] as const;
