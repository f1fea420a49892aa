import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { addToMonth, monthOf } from '@etabli/kernel';
import { useCommand } from '../app/command.js';
import { useToday } from '../app/school.js';
import { fr } from '../texts/fr.js';
import { ConfirmIrreversible } from '../ui/ConfirmIrreversible.js';
import { MonthInput } from '../ui/DayInput.js';
import { formatMonth } from '../ui/format.js';

const t = fr.school.months;
const scope = 'hours';
export const SCOPE_CHOICES = Object.entries(t.scopes).map(([value, label]) => ({ value, label }));

/** Closes the hours of a month, and asks once, since nothing opens it again. Sales are closed at the end of the month, with their totals. */
export function CloseMonth({ onDone }: { onDone: () => void }) {
  const today = useToday();
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
      <Text size="sm">{t.scopeHints[scope]}</Text>
      <Text size="sm" c="dimmed">
        {t.salesElsewhere}{' '}
        <Anchor component={Link} to="/fin-de-mois" inherit>
          {t.toMonthEnd}
        </Anchor>
      </Text>
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
