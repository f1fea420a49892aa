import { type FieldError, type HalfDay, type Interval, minutesOfDay, overlaps } from '@etabli/kernel';

/** Wall times 'HH:MM', half-open. */
export interface Break {
  readonly from: string;
  readonly to: string;
}

export interface SlotHours {
  readonly halfDay: HalfDay;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breaks: readonly Break[];
}

/** Minutes since midnight. */
export interface SlotInterval extends Interval {
  readonly breaks: Interval[];
}

export function slotInterval({ startsAt, endsAt, breaks }: Omit<SlotHours, 'halfDay'>): SlotInterval {
  return { start: minutesOfDay(startsAt), end: minutesOfDay(endsAt), breaks: breaks.map(breakInterval) };
}

const breakInterval = ({ from, to }: Break): Interval => ({ start: minutesOfDay(from), end: minutesOfDay(to) });

/** What is wrong with the hours of a day, by field as `slots.0.endsAt`: both half-days once, in order, breaks inside and apart. */
export function slotErrors(slots: readonly SlotHours[]): FieldError[] {
  const errors: FieldError[] = slots.flatMap((slot, index) => timesErrors(slot, `slots.${index}`));
  const morning = slots.find((slot) => slot.halfDay === 'morning');
  const afternoon = slots.find((slot) => slot.halfDay === 'afternoon');
  if (slots.length !== 2 || !morning || !afternoon) {
    errors.push({ field: 'slots', message: 'Donnez les horaires du matin et de l’après-midi.' });
  } else if (morning.endsAt > afternoon.startsAt) {
    errors.push({
      field: `slots.${slots.indexOf(afternoon)}.startsAt`,
      message: 'L’après-midi commence après la fin du matin.',
    });
  }
  return errors;
}

/** The end after the start, breaks inside and apart. */
export function timesErrors(slot: Omit<SlotHours, 'halfDay'>, path: string): FieldError[] {
  if (slot.startsAt >= slot.endsAt) return [{ field: `${path}.endsAt`, message: 'La fin vient après le début.' }];
  const { start, end, breaks } = slotInterval(slot);
  return breaks.flatMap((pause, index): FieldError[] => {
    const field = `${path}.breaks.${index}`;
    if (pause.start >= pause.end)
      return [{ field: `${field}.to`, message: 'La fin de la pause vient après son début.' }];
    if (pause.start < start || pause.end > end)
      return [{ field: `${field}.from`, message: 'La pause doit être dans les horaires.' }];
    const clash = breaks.slice(0, index).some((earlier) => overlaps(earlier, pause));
    return clash ? [{ field: `${field}.from`, message: 'Deux pauses se chevauchent.' }] : [];
  });
}
