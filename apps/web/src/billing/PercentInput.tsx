import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { fr } from '../texts/fr.js';
import { basisPointsOf, percentText } from './percent.js';

type Props = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> & {
  /** basis points, null when empty, NaN when what is typed is no percentage */
  value?: number | null;
  onChange?: (bp: number | null) => void;
};

/** A percentage typed as '12,5', carried in basis points. What was typed stays as long as it is what the form holds. */
export function PercentInput({ value = null, onChange, onBlur, error, ...props }: Props) {
  const [typed, setTyped] = useState<{ text: string; bp: number | null } | null>(null);
  const unreadable = Number.isNaN(value);
  const kept = typed && Object.is(typed.bp, value) ? typed.text : null;
  return (
    <TextInput
      rightSection={<span aria-hidden>%</span>}
      {...props}
      inputMode="decimal"
      value={kept ?? (value === null || unreadable ? '' : percentText(value))}
      error={error ?? (unreadable ? fr.billing.progress.invalid : undefined)}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped({ text, bp: basisPointsOf(text) });
        onChange?.(basisPointsOf(text));
      }}
      onBlur={(event) => {
        if (!unreadable) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
