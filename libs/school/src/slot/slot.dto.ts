import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import { ChoiceField, DayField, ListField, TimeField } from '@etabli/platform';
import type { Slot } from './slot.entity.js';

export class SlotsRequest {
  @DayField({ optional: true, description: 'today when missing' }) day?: string;
}

export class BreakFields {
  @TimeField() from: string;
  @TimeField() to: string;
}

export class SlotFields {
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @TimeField() startsAt: string;
  @TimeField() endsAt: string;
  @ListField(() => BreakFields, { max: 6 }) breaks: BreakFields[];
}

export class SetSlotsRequest {
  @DayField({ description: 'first day of these hours' }) validFrom: string;
  @ListField(() => SlotFields, { min: 2, max: 2 }) slots: SlotFields[];
}

export class SlotView extends SlotFields {
  @DayField() validFrom: string;
}

export class SlotsView {
  @ListField(() => SlotView) items: SlotView[];
}

export function toSlotView({ halfDay, startsAt, endsAt, breaks, validFrom }: Slot): SlotView {
  return { halfDay, startsAt, endsAt, breaks, validFrom };
}
