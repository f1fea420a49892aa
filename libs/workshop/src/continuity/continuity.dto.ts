import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
} from '@etabli/platform';
import { ORDER_STATES, type OrderState } from '../order/order.rules.js';
import { OperationPhotoView } from '../photo/operation-photo.dto.js';

const MAX_MINUTES = 600_000;
export const GESTURE_TEXT = 160;

export class NextGestureRequest {
  @TextField({ min: 0, max: GESTURE_TEXT, description: 'one line; empty takes it away' }) text: string;
}

export class NextGestureView {
  @TextField({ max: GESTURE_TEXT }) text: string;
  @TextField({ nullable: true, max: 120 }) byName: string | null;
  @InstantField() at: string;
}

export class CurrentOperationView {
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ nullable: true, max: 120 }) machineName: string | null;
  @IntField({ min: 0, max: MAX_MINUTES }) allottedMinutes: number;
  @IntField({ min: 0, max: MAX_MINUTES }) spentMinutes: number;
}

export class LastWorkerView {
  @TextField({ nullable: true, max: 120, description: 'null: a youth of a group that the reader does not see' })
  name: string | null;
  @TextField({ max: 120 }) groupName: string;
  @TextField({ max: 200 }) operationTitle: string;
  @IntField({ min: 0, max: MAX_MINUTES }) minutes: number;
}

export class LastWorkView {
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ListField(() => LastWorkerView) workers: LastWorkerView[];
}

/** What somebody who takes over must know in five seconds. */
export class ContinuityView {
  @IdField() orderId: string;
  @TextField({ max: 20 }) number: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ nullable: true, max: 250 }) customerName: string | null;
  @ChoiceField('OrderState', ORDER_STATES) state: OrderState;
  @DayField({ nullable: true }) dueOn: string | null;
  @BooleanField() late: boolean;
  @IntField({ min: 0, max: MAX_MINUTES }) allottedMinutes: number;
  @IntField({ min: 0, max: MAX_MINUTES }) spentMinutes: number;
  @ObjectField(() => CurrentOperationView, { nullable: true, description: 'the last one worked on, or the next' })
  current: CurrentOperationView | null;
  @ObjectField(() => NextGestureView, { nullable: true }) nextGesture: NextGestureView | null;
  @ObjectField(() => OperationPhotoView, { nullable: true }) lastPhoto: OperationPhotoView | null;
  @ObjectField(() => LastWorkView, { nullable: true }) lastWork: LastWorkView | null;
}
