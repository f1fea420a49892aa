import { Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { JobProgress } from '../../ui/JobProgress.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.billing.exports;

interface Props {
  years: readonly Schema<'ExportYearView'>[];
  /** the file is among the batches */
  onDone: () => void;
}

/** The FEC of a whole fiscal year, made in the background; the last finished year is proposed. */
export function YearFile({ years, onDone }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [runId, setRunId] = useState<string | null>(null);
  const year = chosen ?? String((years[1] ?? years[0])?.year ?? '');
  const ask = useCommand('post', '/api/v1/export-batches/years', { onDone: ({ id }) => setRunId(id) });
  return (
    <Paper className="surface" p="md" component="section" aria-labelledby="export-year">
      <Title order={2} size="h4" mb="xs" id="export-year">
        {t.year}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.yearHint}
      </Text>
      <Group align="flex-end">
        <Select
          label={t.chooseYear}
          data={years.map((one) => ({ value: String(one.year), label: one.period }))}
          value={year}
          onChange={setChosen}
          allowDeselect={false}
          w={280}
        />
        <Button variant="default" loading={ask.running} onClick={() => void ask.run({ body: { year: Number(year) } })}>
          {t.yearCreate}
        </Button>
      </Group>
      <Stack mt="sm">
        <ProblemAlert problem={ask.problem} />
        {runId && <JobProgress key={runId} id={runId} onDone={onDone} />}
      </Stack>
    </Paper>
  );
}
