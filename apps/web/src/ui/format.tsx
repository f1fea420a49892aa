import { Text, type TextProps } from '@mantine/core';
import {
  type CivilDate,
  civilDateAt,
  formatCents,
  formatDay,
  formatDayLong,
  formatDecimalFr,
  formatMinutes,
  frenchNumber,
  wallTimeAt,
} from '@etabli/kernel';
import { fr } from '../texts/fr.js';

export {
  formatCents,
  formatDay,
  formatDayLong,
  formatDecimalFr,
  formatMinutes as formatHours,
  formatMonth,
  formatRate,
} from '@etabli/kernel';

/** 12345 → '12 345'. */
export const formatCount = (count: number): string => frenchNumber(String(count));

/** An ISO instant → '23/11/2026 à 15:04', in Paris. */
export const formatInstant = (instant: string): string => {
  const at = new Date(instant);
  return `${formatDay(civilDateAt(at))} à ${wallTimeAt(at)}`;
};

type Quiet = Omit<TextProps, 'children'>;

const Figures = ({ text, ...props }: Quiet & { text: string }) => (
  <Text span inherit className="figures" {...props}>
    {text}
  </Text>
);

/** Integer cents → '1 234,50 €', in figures of one width. */
export const Money = ({ cents, ...props }: Quiet & { cents: number | null | undefined }) => (
  <Figures text={typeof cents !== 'number' || Number.isNaN(cents) ? fr.ui.none : formatCents(cents)} {...props} />
);

/** '2026-11-23' → '23/11/2026', or in words with `long`. */
export const DayText = ({ day, long, ...props }: Quiet & { day: CivilDate | null | undefined; long?: boolean }) => (
  <Figures text={!day ? fr.ui.none : long ? formatDayLong(day) : formatDay(day)} {...props} />
);

export const InstantText = ({ at, ...props }: Quiet & { at: string | null | undefined }) => (
  <Figures text={at ? formatInstant(at) : fr.ui.none} {...props} />
);

/** Minutes → '38 h 30'; NaN, from what could not be read, says nothing. */
export const HoursText = ({ minutes, ...props }: Quiet & { minutes: number | null | undefined }) => (
  <Figures
    text={typeof minutes !== 'number' || Number.isNaN(minutes) ? fr.ui.none : formatMinutes(minutes)}
    {...props}
  />
);

/** A decimal text '12.5' → '12,5'. */
export const DecimalText = ({ value, ...props }: Quiet & { value: string | null | undefined }) => (
  <Figures text={value === null || value === undefined ? fr.ui.none : formatDecimalFr(value)} {...props} />
);
