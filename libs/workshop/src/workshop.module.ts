import { Module } from '@nestjs/common';
import { SafetyModule } from '@etabli/safety';
import { HourConflictRetained } from './conflict/hour-conflict.retained.js';
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
import { HoursSubject } from './hours/hours.subject.js';
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
import { AccidentPapers } from './permit/accident-papers.js';
import { DeclarationPapers } from './permit/declaration-papers.js';
import { InspectionPacks } from './permit/inspection-pack.js';
import { PrintInspectionPack } from './permit/print-inspection-pack.job.js';
import { InspectionSheetQueries } from './permit/inspection-sheet.queries.js';
import { InspectionSheets } from './permit/inspection-sheet.js';
import { PermitMatrix } from './permit/permit-matrix.queries.js';
import { PermitPapersController } from './permit/permit-papers.controller.js';
import { BilledQuantities } from './order/billed-quantities.js';
import { Orders } from './order/order.service.js';
import { ReturnController } from './return/return.controller.js';
import { ReturnNotes } from './return/return-note.js';
import { ReturnQueries } from './return/return.queries.js';
import { Returns } from './return/return.service.js';

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
  Recipients,
  Returns,
  ReturnQueries,
  ReturnNotes,
  HalfDayReader,
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
  imports: [SchoolModule, StudentsModule, SafetyModule],
  providers: [...SERVICES, HoursSubject, HourConflictRetained],
  exports: SERVICES,
})
export class WorkshopModule {}

@Module({
  imports: [WorkshopModule],
  controllers: [
    MachineController,
    OrderController,
    OperationController,
    DeliveryController,
    ReturnController,
    BoardController,
    TimeEntryController,
    TimeBatchController,
    AbandonedEntryController,
    AssignmentController,
    PermitPapersController,
    HourConflictController,
  ],
  providers: [MachineQueries, MachineSearch, OrderSearch],
})
export class WorkshopHttpModule {}

@Module({
  imports: [WorkshopModule],
  providers: [DeliverySigned, PrintInspectionPack, AbsenceContradictsHours, AbsenceWithdrawn],
})
export class WorkshopJobsModule {}
