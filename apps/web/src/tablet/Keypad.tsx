import { Text } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { fr } from '../texts/fr.js';

const t = fr.tablet;
export const PIN_LENGTH = 4;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', 'back'] as const;

interface Props {
  length?: number;
  /** what the digits are, for a screen reader */
  label: string;
  /** shown as they are typed; a PIN is not */
  shown?: boolean;
  running: boolean;
  /** given the digits as soon as the last one is typed; they are then forgotten */
  onFull: (digits: string) => void;
}

/** Digits for gloves: large keys, sent by themselves with the last one. */
export function Keypad({ length = PIN_LENGTH, label, shown = false, running, onFull }: Props) {
  const [digits, setDigits] = useState('');
  const type = (key: string): void => {
    if (running) return;
    const next = key === 'back' ? digits.slice(0, -1) : digits + key;
    setDigits(next.length >= length ? '' : next);
    if (next.length === length) onFull(next);
  };
  useEffect(() => {
    const typed = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      if (ctrlKey || metaKey || altKey) return;
      if (/^\d$/.test(key)) type(key);
      if (key === 'Backspace') type('back');
    };
    addEventListener('keydown', typed);
    return () => removeEventListener('keydown', typed);
  });
  return (
    <div className="keypad" role="group" aria-label={label}>
      <div className="keypad-dots" role="status" aria-label={t.typed(digits.length, length)}>
        {Array.from({ length }, (_, n) => (
          <span key={n} data-full={n < digits.length || undefined} data-shown={shown || undefined} aria-hidden>
            {shown ? (digits[n] ?? '') : ''}
          </span>
        ))}
      </div>
      <div className="keypad-keys">
        {KEYS.map((key) =>
          key === '' ? (
            <span key="empty" />
          ) : (
            <button
              key={key}
              type="button"
              className="keypad-key"
              disabled={running}
              aria-label={key === 'back' ? t.erase : undefined}
              onClick={() => type(key)}
            >
              {key === 'back' ? <IconBackspace size={28} aria-hidden /> : <Text fz={28}>{key}</Text>}
            </button>
          ),
        )}
      </div>
    </div>
  );
}
