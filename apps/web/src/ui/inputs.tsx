import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { formatDecimalFr, isDecimal } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { basisPointsOf, percentText } from './percent.js';
import { centsOf, cleaned, hoursText, minutesOf } from './typed.js';

type Base = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'>;

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

type NumberProps = Base & {
  /** whole cents or minutes, null when empty, NaN when what is typed is no number */
  value?: number | null;
  /** NaN is never sent: useCommand refuses it */
  onChange?: (value: number | null) => void;
};

interface Reading {
  read: (text: string) => number | null;
  write: (value: number) => string;
  unit: string;
  wrong: string;
}

/** A number typed in its own way. What was typed stays as long as it is what the form holds. */
function useTyped(
  { value = null, onChange, onBlur, error, ...props }: NumberProps,
  { read, write, unit, wrong }: Reading,
): TextInputProps {
  const [typed, setTyped] = useState<{ text: string; value: number | null } | null>(null);
  const unreadable = Number.isNaN(value);
  const kept = typed && Object.is(typed.value, value) ? typed.text : null;
  return {
    ...props,
    inputMode: 'decimal',
    rightSection: <span aria-hidden>{unit}</span>,
    value: kept ?? (value === null || unreadable ? '' : write(value)),
    error: error ?? (unreadable ? wrong : undefined),
    styles: { input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
    onChange: ({ currentTarget: { value: text } }) => {
      setTyped({ text, value: read(text) });
      onChange?.(read(text));
    },
    onBlur: (event) => {
      if (!unreadable) setTyped(null);
      onBlur?.(event);
    },
  };
}

const MONEY: Reading = {
  read: centsOf,
  write: (cents) => formatDecimalFr((Math.trunc(cents) / 100).toFixed(2)),
  unit: '€',
  wrong: fr.ui.money,
};
const HOURS: Reading = { read: minutesOf, write: hoursText, unit: 'h', wrong: fr.ui.hours };

const PERCENT: Reading = {
  read: basisPointsOf,
  write: percentText,
  unit: '%',
  wrong: fr.ui.percent,
};

/** A percentage typed as '5,5', carried in basis points. */
export const PercentInput = (props: NumberProps) => <TextInput {...useTyped(props, PERCENT)} />;

/** An amount typed in euros, carried in integer cents. */
export const MoneyInput = (props: NumberProps) => <TextInput {...useTyped(props, MONEY)} />;

/** Hours typed as '7,5' or '7h30' or '7:30', carried in whole minutes. */
export const HoursInput = (props: NumberProps) => <TextInput {...useTyped(props, HOURS)} inputMode="text" />;
