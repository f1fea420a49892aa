import { Alert, Button, Group, Paper, Select, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { addToMonth, monthOf } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { ActionButton } from '../../ui/buttons.js';
import { MonthInput } from '../../ui/DayInput.js';
import { formatMonth } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.billing.exports;
type Format = Schema<'ExportSettingsView'>['format'];
export const FORMATS = Object.entries(t.formats).map(([value, label]) => ({ value, label }));

/** The month that waits is proposed, the format is the one of the settings: one press makes the batch. */
export function NewBatch({ waiting }: { waiting: readonly Schema<'WaitingMonthView'>[] }) {
  const today = useToday();
  const previous = addToMonth(monthOf(today), -1);
  const [chosen, setChosen] = useState<string | null>(null);
  const [format, setFormat] = useState<Format | null>(null);
  const { data: settings } = api.useQuery('get', '/api/v1/export-settings');
  const month = chosen ?? waiting.find((one) => one.month === previous)?.month ?? waiting[0]?.month ?? previous;
  const create = useCommand('post', '/api/v1/export-batches', { done: t.created, onDone: () => setChosen(month) });
  return (
    <Paper className="surface" p="md" component="section" aria-labelledby="export-waiting">
      <Title order={2} size="h4" mb="xs" id="export-waiting">
        {t.waiting}
      </Title>
      {waiting.length === 0 ? (
        <Alert color="green" title={t.nothingWaiting} mb="sm">
          {t.nothingWaitingHint}
        </Alert>
      ) : (
        <Group gap="xs" mb="sm">
          {waiting.map((one) => (
            <Button
              key={one.month}
              size="compact-sm"
              variant={one.month === month ? 'light' : 'default'}
              aria-pressed={one.month === month}
              onClick={() => setChosen(one.month)}
            >
              {t.waitingOf(formatMonth(one.month), plural(one.entryCount, t.entryNoun))}
            </Button>
          ))}
        </Group>
      )}
      <Group align="flex-end">
        <MonthInput label={t.chooseMonth} value={month} onChange={setChosen} maxDate={today} w={220} />
        <Select
          label={t.format}
          data={FORMATS}
          value={format ?? settings?.format ?? 'fec'}
          onChange={(value) => setFormat(value as Format | null)}
          allowDeselect={false}
          w={240}
        />
        <ActionButton
          loading={create.running}
          onClick={() => void create.run({ body: { month, ...(format && { format }) } })}
        >
          {t.create}
        </ActionButton>
      </Group>
      <Stack mt="sm">
        <ProblemAlert problem={create.problem} />
      </Stack>
    </Paper>
  );
}
