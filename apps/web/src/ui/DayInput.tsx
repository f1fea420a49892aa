import '@mantine/dates/styles.css';
import 'dayjs/locale/fr';
import { DateInput, type DateInputProps, MonthPickerInput, type MonthPickerInputProps } from '@mantine/dates';
import { useState } from 'react';
import { isCivilDate } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { dayOf } from './typed.js';

type DayProps = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'locale'> & {
  /** 'YYYY-MM-DD', '' or null when empty */
  value?: string | null;
  onChange?: (day: string | null) => void;
};

/** What the field means while Mantine's own value is still the day before it. */
interface Typed {
  /** a day, null when emptied, else the text itself */
  meant: string | null;
  before: string | null;
  /** the field's value while it was typed: another one, set from outside, wins */
  over: string | null;
}

/**
 * A day typed as 23/11/2026 or picked, carried as 'YYYY-MM-DD'. What is no day, or a day out of bounds, is passed on when the field
 * is left or Enter pressed: the server refuses it at its field, and the day before it is not sent in its place.
 */
export function DayInput({ value, onChange, onBlur, onKeyDown, onInput, error, ...props }: DayProps) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const now = value || null;
  const readable = isCivilDate(now);
  const open = typed && (now === typed.over || now === typed.meant) ? typed : null;
  const shown = readable ? now : (open?.before ?? null);
  const settle = (): void => {
    if (!open) return;
    onChange?.(open.meant);
    if (open.meant === null) setTyped(null);
  };
  return (
    <DateInput
      locale="fr"
      valueFormat="DD/MM/YYYY"
      placeholder={fr.ui.pickDay}
      ariaLabels={fr.ui.calendar}
      {...props}
      dateParser={dayOf}
      fixOnBlur={!open || open.meant === null}
      value={shown}
      error={error ?? (now !== null && !readable ? fr.ui.day : undefined)}
      onChange={(day) => {
        setTyped(null);
        onChange?.(day ? day.slice(0, 10) : null);
      }}
      onInput={(event) => {
        const text = event.currentTarget.value.trim();
        setTyped({ meant: text === '' ? null : (dayOf(text) ?? text), before: shown, over: now });
        onInput?.(event);
      }}
      onBlur={(event) => {
        settle();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        onKeyDown?.(event);
      }}
    />
  );
}

type MonthProps = Omit<MonthPickerInputProps, 'value' | 'onChange' | 'valueFormat' | 'locale' | 'type'> & {
  /** 'YYYY-MM' */
  value?: string | null;
  onChange?: (month: string | null) => void;
};

/** A month, carried as 'YYYY-MM'. */
export const MonthInput = ({ value, onChange, ...props }: MonthProps) => (
  <MonthPickerInput
    locale="fr"
    valueFormat="MMMM YYYY"
    ariaLabels={fr.ui.calendar}
    popoverProps={{ withRoles: false }}
    value={value ? `${value}-01` : null}
    onChange={(day) => onChange?.(typeof day === 'string' ? day.slice(0, 7) : null)}
    {...props}
  />
);
