import { Button, SimpleGrid } from '@mantine/core';
import { fr } from '../../texts/fr.js';
import { TOUCH } from '../../ui/theme.js';

const t = fr.quality.inspection;
const LONGEST = 12;

/** A number by gloves: digits, a comma, the sign. `value` is a decimal text with a point, as far as it is typed. */
export function Keypad({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const put = (letter: string): void => {
    if (value.length < LONGEST && !(letter === '.' && value.includes('.')))
      onChange(letter === '.' && /^-?$/.test(value) ? `${value}0.` : `${value}${letter}`);
  };
  const key = (label: string, letter: string, name?: string) => (
    <Button key={label} variant="default" mih={TOUCH} fz="xl" aria-label={name} onClick={() => put(letter)}>
      {label}
    </Button>
  );
  return (
    <SimpleGrid cols={3} spacing={8}>
      {['7', '8', '9', '4', '5', '6', '1', '2', '3'].map((digit) => key(digit, digit))}
      <Button
        variant="default"
        mih={TOUCH}
        fz="xl"
        aria-label={t.minus}
        onClick={() => onChange(value.startsWith('-') ? value.slice(1) : `-${value}`)}
      >
        ±
      </Button>
      {key('0', '0')}
      {key(',', '.', t.comma)}
      <Button
        style={{ gridColumn: '1 / -1' }}
        variant="default"
        mih={TOUCH}
        fz="md"
        disabled={value === ''}
        onClick={() => onChange(value.slice(0, -1))}
      >
        {t.erase}
      </Button>
    </SimpleGrid>
  );
}
