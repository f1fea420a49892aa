import { Module } from '@nestjs/common';
import { SchoolModule } from '@etabli/school';
import { StudentsModule } from '@etabli/students';
import { HourConflictController } from './conflict/hour-conflict.controller.js';
import { AbsenceContradictsHours, AbsenceWithdrawn } from './conflict/hour-conflict.observers.js';
import { HourConflictQueries } from './conflict/hour-conflict.queries.js';
import { HourConflicts } from './conflict/hour-conflicts.js';
import { DeliveryController } from './delivery/delivery.controller.js';
import { DeliveryNotes } from './delivery/delivery-note.js';
import { DeliverySigned } from './delivery/delivery-signed.observer.js';
import { DeliverySignatures } from './delivery/delivery-signatures.js';
import { DeliveryQueries } from './delivery/delivery.queries.js';
import { Assignments } from './hours/assignment.service.js';
import { BoardQueries } from './hours/board.queries.js';
import { HalfDayReader } from './hours/half-day.reader.js';
import {
  AssignmentController,
  BoardController,
  TimeBatchController,
  TimeEntryController,
} from './hours/hours.controller.js';
import { HoursQueries } from './hours/hours.queries.js';
import { Hours } from './hours/hours.service.js';
import { MachineController } from './machine/machine.controller.js';
import { MachineQueries, MachineSearch } from './machine/machine.queries.js';
import { Machines } from './machine/machine.service.js';
import { OperationController } from './operation/operation.controller.js';
import { OperationQueries } from './operation/operation.queries.js';
import { Operations } from './operation/operation.service.js';
import { OrderController } from './order/order.controller.js';
import { OrderQueries } from './order/order.queries.js';
import { OrderSearch } from './order/order.search.js';
import { BilledQuantities } from './order/billed-quantities.js';
import { Orders } from './order/order.service.js';

const SERVICES = [
  Machines,
  Orders,
  BilledQuantities,
  OrderQueries,
  Operations,
  OperationQueries,
  DeliveryQueries,
  DeliveryNotes,
  DeliverySignatures,
  HalfDayReader,
  Assignments,
  Hours,
  HourConflicts,
  HourConflictQueries,
  BoardQueries,
  HoursQueries,
];

@Module({ imports: [SchoolModule, StudentsModule], providers: SERVICES, exports: SERVICES })
export class WorkshopModule {}

@Module({
  imports: [WorkshopModule],
  controllers: [
    MachineController,
    OrderController,
    OperationController,
    DeliveryController,
    BoardController,
    TimeEntryController,
    TimeBatchController,
    AssignmentController,
    HourConflictController,
  ],
  providers: [MachineQueries, MachineSearch, OrderSearch],
})
export class WorkshopHttpModule {}

@Module({ imports: [WorkshopModule], providers: [DeliverySigned, AbsenceContradictsHours, AbsenceWithdrawn] })
export class WorkshopJobsModule {}
