import { TextInput, type TextInputProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatDecimalFr, formatDecimal, isDecimal, parseDecimal } from '@etabli/kernel';
import { fr } from '../texts/fr.js';

type Base = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>;

/** '1 234,5' as typed → '1234.5' as the API wants it. */
const cleaned = (text: string): string => text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');

interface DecimalProps extends Base {
  /** decimal text with a point, '' when empty; what is no number is passed on as typed, the server says so */
  value?: string | null;
  onChange?: (value: string) => void;
}

/** A number typed the French way (comma), carried as a decimal text ('12.5'): no float. */
export function DecimalInput({ value, onChange, onBlur, error, ...props }: DecimalProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const known = value ?? '';
  const shown = typed ?? (isDecimal(known, { decimals: 12 }) ? formatDecimalFr(known) : known);
  const wrong = typed === null && known !== '' && !isDecimal(known, { decimals: 12 });
  return (
    <TextInput
      {...props}
      inputMode="decimal"
      value={shown}
      error={error ?? (wrong ? fr.ui.decimal : undefined)}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange?.(cleaned(event.currentTarget.value));
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}

interface MoneyProps extends Base {
  /** integer cents, null when empty */
  value?: number | null;
  onChange?: (cents: number | null) => void;
}

const centsText = (cents: number): string => formatDecimalFr((Math.trunc(cents) / 100).toFixed(2));

/** An amount typed in euros, carried in integer cents. */
export function MoneyInput({ value, onChange, onBlur, error, ...props }: MoneyProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const scaled = typed === null ? null : parseDecimal(cleaned(typed), 2);
  const wrong = typed !== null && cleaned(typed) !== '' && scaled === null;
  return (
    <TextInput
      {...props}
      inputMode="decimal"
      rightSection={<span aria-hidden>€</span>}
      value={typed ?? (value === null || value === undefined ? '' : centsText(value))}
      error={error ?? (wrong ? fr.ui.money : undefined)}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const cents = parseDecimal(cleaned(text), 2);
        if (cleaned(text) === '') onChange?.(null);
        else if (cents !== null) onChange?.(Number(cents));
      }}
      onBlur={(event) => {
        if (!wrong) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}

interface HoursProps extends Base {
  /** whole minutes, null when empty */
  value?: number | null;
  onChange?: (minutes: number | null) => void;
  label?: ReactNode;
}

/** Hours typed as '7,5' or '7h30' or '7:30', carried in whole minutes. */
export function HoursInput({ value, onChange, onBlur, error, ...props }: HoursProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null || value === undefined ? '' : hoursText(value));
  const wrong = typed !== null && typed.trim() !== '' && minutesOf(typed) === null;
  return (
    <TextInput
      {...props}
      rightSection={<span aria-hidden>h</span>}
      value={shown}
      error={error ?? (wrong ? fr.ui.decimal : undefined)}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        if (text.trim() === '') onChange?.(null);
        else if (minutesOf(text) !== null) onChange?.(minutesOf(text));
      }}
      onBlur={(event) => {
        if (!wrong) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}

const hoursText = (minutes: number): string =>
  minutes % 60 === 0 ? String(minutes / 60) : `${Math.trunc(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;

function minutesOf(text: string): number | null {
  const clock = /^\s*(\d{1,4})\s*[h:]\s*(\d{1,2})?\s*$/i.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2] ?? 0);
  const hundredths = parseDecimal(cleaned(text), 2);
  return hundredths === null || hundredths < 0n ? null : Math.round((Number(formatDecimal(hundredths, 2)) * 60));
}
