import { HALF_DAYS, type HalfDay, type Refusal } from '@etabli/kernel';
import {
  BooleanField,
  ChoiceField,
  DayField,
  DecimalField,
  IdField,
  IdsField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
  TextsField,
  TimeField,
} from '@etabli/platform';
import { PRESENCES, type Presence } from '@etabli/students';
import { hoursErrors } from './hours.errors.js';
import { type Notice, NOTICE_KINDS, type NoticeKind, type Review } from './hours.rules.js';

const MAX_FACES = 60;
const DAY_MINUTES = 1440;
const MAX_MINUTES = 600_000;

export class StretchInput {
  @IdField() operationId: string;
  @TimeField() from: string;
  @TimeField() to: string;
}

export class MoveInput {
  @IdField() studentId: string;
  @ListField(() => StretchInput, { max: 12 }) stretches: StretchInput[];
}

export class BoardMovesRequest {
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ListField(() => MoveInput, { max: MAX_FACES }) moves: MoveInput[];
}

const CONFIRMED = { max: 30, maxLength: 60, description: 'codes of the warnings passed over' } as const;
const REASON = { min: 3, max: 300, description: 'why they are passed over' } as const;

export class LogHoursRequest extends BoardMovesRequest {
  @TextsField({ optional: true, ...CONFIRMED }) confirm?: string[];
  @TextField({ optional: true, ...REASON }) overrideReason?: string | null;
  @TextField({ optional: true, max: 80, description: 'the tablet; only the same one may undo at once' }) device?:
    | string
    | null;
  @InstantField({
    optional: true,
    description: 'when the tablet took them down without network, by its own clock; the time of the server counts',
  })
  recordedOfflineAt?: string | null;
  @BooleanField({
    optional: true,
    description: 'whoever is refused is left out and answered in refused, the others are written',
  })
  keepAccepted?: boolean;
}

export class UndoRequest {
  @TextField({ optional: true, max: 80 }) device?: string | null;
}

export class CorrectEntryRequest {
  @IdField({ optional: true }) operationId?: string | null;
  @TimeField({ optional: true }) from?: string | null;
  @TimeField({ optional: true }) to?: string | null;
  @TextField({ min: 3, max: 200 }) reason: string;
  @TextsField({ optional: true, ...CONFIRMED }) confirm?: string[];
  @TextField({ optional: true, ...REASON }) overrideReason?: string | null;
}

export class VoidEntryRequest {
  @TextField({ min: 3, max: 200 }) reason: string;
}

/** The rows that replace the corrected one: several when a break lies between. */
export class CorrectedView {
  @IdsField({ max: 12 }) ids: string[];
}

/** A reason in words; the screen shows it on the face. */
export class HoursRefusalView {
  @TextField({ max: 80 }) code: string;
  @TextField({ max: 400 }) detail: string;
}

/** What the gate says that does not refuse: to confirm, or an incident that it opens. */
export class HoursNoticeView extends HoursRefusalView {
  @ChoiceField('NoticeKind', NOTICE_KINDS) kind: NoticeKind;
}

export class FaceReviewView {
  @IdField() studentId: string;
  @IntField({ min: 0, max: DAY_MINUTES }) minutes: number;
  @ListField(() => HoursRefusalView) refusals: HoursRefusalView[];
  @ListField(() => HoursNoticeView) notices: HoursNoticeView[];
}

export class ReviewView {
  @ListField(() => HoursRefusalView, { description: 'against the half-day as a whole' }) refusals: HoursRefusalView[];
  @ListField(() => FaceReviewView) faces: FaceReviewView[];
  @IntField({ min: 0, max: MAX_FACES, description: 'youths without refusal' }) accepted: number;
  @IntField({ min: 0, max: MAX_MINUTES, description: 'minutes of the youths without refusal' }) totalMinutes: number;
}

export class BoardRequest {
  @IdField() groupId: string;
  @DayField({ optional: true, description: 'today when left out' }) day?: string;
  @ChoiceField('HalfDay', HALF_DAYS, { optional: true, description: 'the one it is now when left out' })
  halfDay?: HalfDay;
}

export class BoardBreakView {
  @TimeField() from: string;
  @TimeField() to: string;
}

export class BoardSlotView {
  @TimeField() from: string;
  @TimeField() to: string;
  @ListField(() => BoardBreakView) breaks: BoardBreakView[];
  @IntField({ min: 0, max: DAY_MINUTES, description: 'without the breaks' }) minutes: number;
}

export class BoardOperationView {
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @IdField() orderId: string;
  @TextField({ max: 20 }) orderNumber: string;
  @TextField({ max: 200 }) orderTitle: string;
  @TextField({ nullable: true, max: 250 }) customerName: string | null;
  @IdField({ nullable: true }) machineId: string | null;
  @TextField({ nullable: true, max: 120 }) machineName: string | null;
  @BooleanField({ description: 'stopped or in maintenance now' }) machineStopped: boolean;
  @TextField({ nullable: true, max: 200 }) machineStopReason: string | null;
  @DayField({ nullable: true }) dueOn: string | null;
  @BooleanField() late: boolean;
  @IntField({ min: 0, max: MAX_MINUTES }) allottedMinutes: number;
  @IntField({ min: 0, max: MAX_MINUTES }) spentMinutes: number;
  @DecimalField({ decimals: 4, nullable: true, description: 'of its line, once a part is delivered' })
  remaining: string | null;
  @TextField({ nullable: true, max: 20 }) unit: string | null;
  @BooleanField({ description: 'somebody of the group is on it in this half-day' }) planned: boolean;
}

export class LoggedStretchView {
  @IdField() entryId: string;
  @IdField() operationId: string;
  @TimeField() from: string;
  @TimeField() to: string;
  @IntField({ min: 0, max: DAY_MINUTES }) minutes: number;
}

export class AwayView {
  @TimeField() from: string;
  @TimeField() to: string;
}

export class BoardFaceView {
  @IdField() id: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @TextField({ max: 1, min: 0 }) lastInitial: string;
  @IntField({ min: 0, max: 120 }) age: number;
  @ChoiceField('Presence', PRESENCES) presence: Presence;
  @IntField({ min: 0, max: DAY_MINUTES }) lateMinutes: number;
  @TextsField({ max: 6, maxLength: 5, description: 'slots missed, by their start' }) missed: string[];
  @TimeField({ nullable: true, description: 'late: the slot, by its start; null: the first' })
  lateSlot: string | null;
  @ListField(() => AwayView, { description: 'when he was not there: late, or in a slot that he missed' })
  away: AwayView[];
  @IdField({ nullable: true, description: 'from the plan, else from the last half-day; only while it takes hours' })
  operationId: string | null;
  @ListField(() => LoggedStretchView, { description: 'hours already logged in this half-day' })
  logged: LoggedStretchView[];
  @BooleanField({ description: 'present, and without hours although the half-day was logged' }) gap: boolean;
}

export class BoardBatchView {
  @IdField() id: string;
  @InstantField() recordedAt: string;
  @TextField({ nullable: true, max: 120 }) recordedByName: string | null;
  @InstantField({ description: 'until then its author may undo it' }) undoUntil: string;
}

export class BoardView {
  @IdField() groupId: string;
  @TextField({ max: 120 }) groupName: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ObjectField(() => BoardSlotView) slot: BoardSlotView;
  @IdField({ nullable: true, description: 'null: no roll call yet' }) rollCallId: string | null;
  @BooleanField({ description: 'marks change by corrections alone' }) rollCallValidated: boolean;
  @ListField(() => HoursRefusalView, { description: 'why nothing can be logged here' }) refusals: HoursRefusalView[];
  @ListField(() => BoardOperationView) operations: BoardOperationView[];
  @ListField(() => BoardFaceView) faces: BoardFaceView[];
  @ListField(() => BoardBatchView, { description: 'what was logged for this half-day and still counts' })
  batches: BoardBatchView[];
}

export class PlacementInput {
  @IdField() studentId: string;
  @IdField() operationId: string;
}

export class PlanRequest {
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ListField(() => PlacementInput, { max: 200 }) placements: PlacementInput[];
  @TextsField({ optional: true, ...CONFIRMED }) confirm?: string[];
  @TextField({ optional: true, ...REASON }) overrideReason?: string | null;
}

export class PlacementsRequest {
  @IdField() groupId: string;
  @DayField() from: string;
  @DayField() to: string;
}

export class AssignmentView {
  @IdField() studentId: string;
  @IdField() operationId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
}

export class AssignmentsView {
  @ListField(() => AssignmentView) items: AssignmentView[];
}

export const TIME_ENTRY_SORTS = ['day'] as const;
export type TimeEntrySort = (typeof TIME_ENTRY_SORTS)[number];

export class TimeEntriesRequest extends PageRequest {
  @ChoiceField('TimeEntrySort', TIME_ENTRY_SORTS, { optional: true }) sort?: TimeEntrySort;
  @IdField({ optional: true }) groupId?: string;
  @IdField({ optional: true }) studentId?: string;
  @IdField({ optional: true }) operationId?: string;
  @IdField({ optional: true }) orderId?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
}

export class TimeEntryView {
  @IdField() id: string;
  @IdField() batchId: string;
  @IdField() studentId: string;
  @TextField({ max: 170 }) studentName: string;
  @IdField() operationId: string;
  @TextField({ max: 200 }) operationTitle: string;
  @IdField() orderId: string;
  @TextField({ max: 20 }) orderNumber: string;
  @TextField({ nullable: true, max: 120 }) machineName: string | null;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @TimeField() from: string;
  @TimeField() to: string;
  @IntField({ min: 1, max: DAY_MINUTES }) minutes: number;
  @InstantField() recordedAt: string;
  @TextField({ nullable: true, max: 120 }) recordedByName: string | null;
  @InstantField({ nullable: true, description: 'voided hours count nowhere and show in the history' }) voidedAt:
    | string
    | null;
  @TextField({ nullable: true, max: 120 }) voidedByName: string | null;
  @TextField({ nullable: true, max: 200 }) voidReason: string | null;
  @IdField({ nullable: true, description: 'the hours that these correct' }) replacesId: string | null;
}

export class TimeEntriesView {
  @ListField(() => TimeEntryView) items: TimeEntryView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

export function toReviewView({ refusals, faces, minutes }: Review): ReviewView {
  return {
    refusals: refusals.map(toRefusalView),
    faces: faces.map((face) => ({
      studentId: face.studentId,
      minutes: face.minutes,
      refusals: face.refusals.map(toRefusalView),
      notices: face.notices.map(toNoticeView),
    })),
    accepted: faces.filter((face) => face.refusals.length === 0).length,
    totalMinutes: minutes,
  };
}

export function toRefusalView(refusal: Refusal): HoursRefusalView {
  const { code, detail } = hoursErrors.say(refusal);
  return { code, detail };
}

const toNoticeView = ({ kind, refusal }: Notice): HoursNoticeView => ({ kind, ...toRefusalView(refusal) });
