import { TextInput, type TextInputProps } from '@mantine/core';
import { fr } from '../texts/fr.js';
import { timeOf } from './wall-time.js';

type Props = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> & {
  /** 'HH:MM'; what is no time is passed on as typed, the server says so */
  value?: string | null;
  onChange?: (time: string) => void;
};

/** An hour typed as '8h30', '8:30' or '0830', the same 24-hour way in every browser, carried as 'HH:MM'. */
export const TimeInput = ({ value, onChange, onBlur, ...props }: Props) => (
  <TextInput
    inputMode="numeric"
    placeholder={fr.ui.typeTime}
    autoComplete="off"
    {...props}
    value={value ?? ''}
    onChange={(event) => onChange?.(event.currentTarget.value)}
    onBlur={(event) => {
      onChange?.(timeOf(event.currentTarget.value));
      onBlur?.(event);
    }}
  />
);
