import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { addToMonth, monthOf } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { type ItemOf, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { useToday } from '../../app/school.js';
import { plural } from '../../texts/plural.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { MonthInput } from '../../ui/DayInput.js';
import { formatCount, formatMonth, InstantText, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { BILLING_PATH } from '../path.js';

const t = fr.billing.exports;
type Batch = ItemOf<'/api/v1/export-batches'>;

const download = (batch: Batch) => (
  <Button
    variant="default"
    size="compact-sm"
    component="a"
    href={`/api/v1/export-batches/${batch.id}/file`}
    download={batch.name}
    aria-label={t.downloadNamed(batch.name)}
    leftSection={<IconDownload size={14} aria-hidden />}
  >
    {t.download}
  </Button>
);

const COLUMNS: readonly Column<Batch>[] = [
  { key: 'name', title: t.name, render: (batch) => <span title={batch.sha256}>{batch.name}</span> },
  { key: 'month', title: t.month, render: (batch) => formatMonth(batch.periodMonth) },
  { key: 'entries', title: t.entries, align: 'right', render: (batch) => formatCount(batch.entryCount) },
  { key: 'total', title: t.total, align: 'right', render: (batch) => <Money cents={batch.totalDebitCents} /> },
  { key: 'at', title: t.createdAt, render: (batch) => <InstantText at={batch.createdAt} /> },
  { key: 'by', title: t.createdBy, render: (batch) => batch.createdByName },
  { key: 'file', title: t.download, render: download },
];

/** The accountant's monthly export: what waits, one batch a click, and the batches made. */
export function ExportsScreen() {
  const { can } = useSession();
  const state = useListState({ month: '' });
  const list = useList('/api/v1/export-batches', state.query);
  const { data } = api.useQuery('get', '/api/v1/export-batches', { params: { query: { limit: 1 } } });
  return (
    <Screen title={t.title} hint={t.hint} path={BILLING_PATH}>
      <Stack gap="lg">
        {data?.notice && (
          <Text size="sm" c="dimmed">
            {data.notice}
          </Text>
        )}
        {data && can('accounting.export') && <NewBatch waiting={data.waiting} />}
        <DataTable
          caption={t.title}
          list={list}
          columns={COLUMNS}
          rowId={(batch) => batch.id}
          empty={{ hint: t.emptyHint }}
        />
        <Text size="sm" c="dimmed">
          {t.sameBytes}
        </Text>
      </Stack>
    </Screen>
  );
}

interface Waiting {
  month: string;
  entryCount: number;
}

function NewBatch({ waiting }: { waiting: readonly Waiting[] }) {
  const today = useToday();
  const previous = addToMonth(monthOf(today), -1);
  const [chosen, setChosen] = useState<string | null>(null);
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
        <ActionButton loading={create.running} onClick={() => void create.run({ body: { month } })}>
          {t.create}
        </ActionButton>
      </Group>
      <Stack mt="sm">
        <ProblemAlert problem={create.problem} />
      </Stack>
    </Paper>
  );
}
