import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { addToMonth, monthOf } from '@etabli/kernel';
import { useCommand } from '../app/command.js';
import { useToday } from '../app/school.js';
import { fr } from '../texts/fr.js';
import { ConfirmIrreversible } from '../ui/ConfirmIrreversible.js';
import { MonthInput } from '../ui/DayInput.js';
import { formatMonth } from '../ui/format.js';

const t = fr.school.months;
type Scope = Schema<'LockMonthRequest'>['scope'];
export const SCOPE_CHOICES = Object.entries(t.scopes).map(([value, label]) => ({ value, label }));

/** Chooses a month and what is closed in it, then asks once, since nothing opens it again. */
export function CloseMonth({ onDone }: { onDone: () => void }) {
  const today = useToday();
  const [scope, setScope] = useState<Scope>('hours');
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const month = chosen ?? addToMonth(monthOf(today), -1);
  const lock = useCommand('post', '/api/v1/locked-months', { done: t.done, onDone });
  const stop = (): void => {
    setAsking(false);
    lock.reset();
  };
  return (
    <Stack gap="sm">
      <Radio.Group label={t.scope} value={scope} onChange={(value) => setScope(value as Scope)}>
        <Stack gap="xs" mt={6}>
          {SCOPE_CHOICES.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} description={t.scopeHints[value as Scope]} />
          ))}
        </Stack>
      </Radio.Group>
      <MonthInput label={t.month} value={month} onChange={setChosen} maxDate={today} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {fr.ui.cancel}
        </Button>
        <Button onClick={() => setAsking(true)}>{t.next}</Button>
      </Group>
      <ConfirmIrreversible
        opened={asking}
        onClose={stop}
        title={t.confirmTitle(t.scopes[scope], formatMonth(month))}
        confirm={t.confirm}
        onConfirm={() => void lock.run({ body: { scope, month } })}
        running={lock.running}
        problem={lock.problem}
      >
        <Text size="sm">{t.scopeHints[scope]}</Text>
      </ConfirmIrreversible>
    </Stack>
  );
}
