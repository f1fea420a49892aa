import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  IdsField,
  IntField,
  ListField,
  TextField,
  TextsField,
} from '@etabli/platform';
import { PlacementInput } from '../hours/hours.dto.js';
import { ORDER_STATES, type OrderState } from '../order/order.rules.js';
import { RESOURCE_KINDS, type ResourceKind } from './load.rules.js';
import { BOARD_STATES, type BoardState } from './move.rules.js';
import { type Risk, RISKS } from './reason.rules.js';

const MOST = 2_000_000_000;
const SENTENCES = { max: 12, maxLength: 300 };

/** An order as the board, the calendar and the director's page show it. */
export class PlanningCardView {
  @IdField() id: string;
  @TextField({ max: 20 }) number: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ nullable: true, max: 250 }) customerName: string | null;
  @ChoiceField('OrderState', ORDER_STATES) state: OrderState;
  @DayField({ nullable: true }) dueOn: string | null;
  @DayField({ nullable: true, description: 'the work is done then, as the load stands; null: not in forty weeks' })
  doneOn: string | null;
  @ChoiceField('OrderRisk', RISKS) risk: Risk;
  @TextsField({ ...SENTENCES, description: 'why it is late or at risk' }) reasons: string[];
  @IntField({ min: 0, max: MOST }) allottedMinutes: number;
  @IntField({ min: 0, max: MOST }) spentMinutes: number;
  @IntField({ min: 0, max: MOST, description: 'of youths’ work still to come' }) remainingMinutes: number;
}

export class PlanningCardsView {
  @DayField() today: string;
  @ListField(() => PlanningCardView) items: PlanningCardView[];
}

export class BoardColumnView {
  @ChoiceField('BoardState', BOARD_STATES) state: BoardState;
  @IntField({ min: 0, max: MOST }) count: number;
  @ListField(() => PlanningCardView, { description: 'the first hundred, late and at-risk ones first' })
  cards: PlanningCardView[];
}

export class PlanningBoardView {
  @DayField() today: string;
  @ListField(() => BoardColumnView) columns: BoardColumnView[];
}

export class OrderMoveRequest {
  @IdField() orderId: string;
  @ChoiceField('BoardState', BOARD_STATES) to: BoardState;
  @IdsField({ optional: true, max: 1000, description: 'to undo a check: the operations that it closed' })
  reopen?: string[] | null;
}

/** The request that takes the move back. */
export class OrderMovedView {
  @ChoiceField('BoardState', BOARD_STATES) to: BoardState;
  @IdsField({ nullable: true, max: 1000 }) reopen: string[] | null;
}

export class QueuedOperationView {
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @IdField() orderId: string;
  @TextField({ max: 20 }) orderNumber: string;
  @TextField({ max: 200 }) orderTitle: string;
  @TextField({ nullable: true, max: 250 }) customerName: string | null;
  @DayField({ nullable: true }) dueOn: string | null;
  @ChoiceField('OrderRisk', RISKS) risk: Risk;
  @IntField({ min: 0, max: MOST }) allottedMinutes: number;
  @IntField({ min: 0, max: MOST }) spentMinutes: number;
  @IntField({ min: 0, max: MOST }) remainingMinutes: number;
}

export class MachineQueueView {
  @IdField({ nullable: true, description: 'null: operations on no machine' }) machineId: string | null;
  @TextField({ nullable: true, max: 120 }) machineName: string | null;
  @BooleanField() stopped: boolean;
  @TextField({ nullable: true, max: 300 }) stopReason: string | null;
  @IntField({ min: 0, max: MOST }) waitingMinutes: number;
  @ListField(() => QueuedOperationView, { description: 'in the order in which they come' })
  operations: QueuedOperationView[];
}

export class QueuesView {
  @ListField(() => MachineQueueView) items: MachineQueueView[];
}

export class ArrangeQueueRequest {
  @IdField({ nullable: true, optional: true, description: 'null: on no machine' }) machineId?: string | null;
  @IdsField({ max: 1000, description: 'the whole queue, in the order wanted' }) operationIds: string[];
}

export class PlanningCalendarRequest {
  @DayField() from: string;
  @DayField() to: string;
}

export class WeekLoadView {
  @DayField() monday: string;
  @IntField({ min: 1, max: 53 }) week: number;
  @IntField({ min: 0, max: MOST }) capacityMinutes: number;
  @IntField({ min: 0, max: MOST, description: 'taken by the open work, done as early as it can be' })
  loadMinutes: number;
  @IntField({ min: 0, max: MOST, description: 'due to clients by then and not to be done by then' })
  shortMinutes: number;
}

export class ResourceLoadView {
  @ChoiceField('ResourceKind', RESOURCE_KINDS) kind: ResourceKind;
  @IdField({ nullable: true }) id: string | null;
  @TextField({ max: 120 }) label: string;
  @TextField({ nullable: true, max: 400, description: 'why it gives nothing' }) stopped: string | null;
  @ListField(() => WeekLoadView) weeks: WeekLoadView[];
}

export class AttendanceRateView {
  @IdField() groupId: string;
  @TextField({ max: 120 }) groupName: string;
  @IntField({ min: 0, max: 10_000, description: 'basis points' }) attendanceBp: number;
  @IntField({ min: 0, max: MOST, description: 'marks of the last weeks that it stands on; 0: everybody is expected' })
  marks: number;
}

export class PlanningClosureView {
  @TextField({ max: 120 }) label: string;
  @DayField() fromOn: string;
  @DayField() toOn: string;
}

export class LoadView {
  @DayField() today: string;
  @IntField({ min: 0, max: 60 }) marginDays: number;
  @IntField({ min: 1, max: 36 }) crew: number;
  @ListField(() => PlanningClosureView) closures: PlanningClosureView[];
  @ListField(() => AttendanceRateView) attendance: AttendanceRateView[];
  @ListField(() => ResourceLoadView) resources: ResourceLoadView[];
}

export class WantedWorkInput {
  @IdField({ optional: true, description: 'a machine family; null: without a machine' }) familyId?: string | null;
  @IntField({ min: 1, max: 600_000, description: 'what a firm would charge for one piece' }) minutes: number;
}

/** An order that is there, an estimate, or work to come; the first given wins. */
export class PromiseRequest {
  @IdField({ optional: true }) orderId?: string | null;
  @IdField({ optional: true }) estimateId?: string | null;
  @ListField(() => WantedWorkInput, { optional: true, max: 100 }) work?: WantedWorkInput[];
  @IntField({ optional: true, min: 1, max: 100_000 }) quantity?: number;
  @IdField({ optional: true, description: 'the group that is to do it' }) groupId?: string | null;
}

export class PromiseView {
  @DayField({ nullable: true, description: 'null: not in the weeks that are looked at' }) day: string | null;
  @DayField({ nullable: true, description: 'the work is done; the margin follows' }) doneOn: string | null;
  @IntField({ min: 0, max: MOST, description: 'of youths’ work' }) minutes: number;
  @IntField({ min: 0, max: 60 }) marginDays: number;
  @TextsField({ ...SENTENCES, description: 'why not earlier' }) reasons: string[];
  @TextsField({ ...SENTENCES, description: 'what would make it earlier' }) lifts: string[];
  @DayField({ description: 'the last day that is looked at' }) horizon: string;
}

export class PlanningSettingRequest {
  @DayField() fromOn: string;
  @IntField({ min: 0, max: 60, description: 'days of workshop' }) marginDays: number;
  @IntField({ min: 1, max: 36, description: 'youths on one order at once' }) crew: number;
}

export class PlanningSettingsView {
  @IntField({ min: 0, max: 60 }) marginDays: number;
  @IntField({ min: 1, max: 36 }) crew: number;
  @ListField(() => PlanningSettingRequest, { description: 'the latest first' }) rows: PlanningSettingRequest[];
}

export class CrewRequest {
  @IdField() groupId: string;
  @DayField({ description: 'a day of the week' }) day: string;
}

export class CrewHalfDayView {
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @IntField({ min: 0, max: 1440, description: 'of workshop' }) minutes: number;
  @BooleanField() exam: boolean;
}

export class CrewFaceView {
  @IdField() id: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @TextField({ max: 1, min: 0 }) lastInitial: string;
}

export class CrewOperationView {
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @IdField() orderId: string;
  @TextField({ max: 20 }) orderNumber: string;
  @TextField({ max: 200 }) orderTitle: string;
  @TextField({ nullable: true, max: 250 }) customerName: string | null;
  @TextField({ nullable: true, max: 120 }) machineName: string | null;
  @BooleanField() machineStopped: boolean;
  @DayField({ nullable: true }) dueOn: string | null;
  @IntField({ min: 0, max: MOST }) allottedMinutes: number;
  @IntField({ min: 0, max: MOST }) spentMinutes: number;
}

export class CrewPlacementView {
  @IdField() studentId: string;
  @IdField() operationId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
}

export class CrewWeekView {
  @IdField() groupId: string;
  @DayField() monday: string;
  @ListField(() => CrewHalfDayView, { description: 'those with workshop' }) halfDays: CrewHalfDayView[];
  @ListField(() => CrewFaceView) faces: CrewFaceView[];
  @ListField(() => CrewPlacementView) placements: CrewPlacementView[];
  @ListField(() => CrewOperationView) operations: CrewOperationView[];
}

export class CheckPlanRequest {
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ListField(() => PlacementInput, { max: 200 }) placements: PlacementInput[];
}
