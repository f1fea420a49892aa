import { Anchor, Group, Select, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { addToMonth, formatMonth, monthOf } from '@etabli/kernel';
import { NEW, useCount, useList, useListState } from '../app/list.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { MonthInput } from '../ui/DayInput.js';
import { Facts } from '../ui/Facts.js';
import { formatDay, InstantText } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { JOB_TONES, JobProgress } from '../ui/JobProgress.js';
import { ListBar } from '../ui/ListBar.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { ReportsPage } from './ReportsPage.js';

const t = fr.reports;
type Report = Schema<'ReportView'>;
/** The page of the board is for who has the director's page. */
const kindsFor = (board: boolean) =>
  Object.entries(t.kinds)
    .filter(([value]) => board || value !== 'cockpit')
    .map(([value, label]) => ({ value, label }));
const OPEN: readonly Report['state'][] = ['queued', 'running'];

const gone = ({ filesForgottenOn: on }: Report): string | null => (on ? t.forgotten(formatDay(on)) : null);

const COLUMNS: readonly Column<Report>[] = [
  { key: 'title', title: t.name, render: (report) => report.title },
  { key: 'month', title: t.month, render: (report) => formatMonth(report.month) },
  { key: 'state', title: t.state, render: (report) => <State report={report} /> },
  { key: 'files', title: t.files, render: (report) => (report.ready ? <Files report={report} /> : gone(report)) },
  {
    key: 'requestedAt',
    title: t.requestedAt,
    sort: 'requestedAt',
    render: (report) => <InstantText at={report.requestedAt} />,
  },
  { key: 'by', title: t.requestedBy, render: (report) => report.requestedByName },
];

/** Reports asked for, being made, and kept. */
export function ReportsScreen() {
  const { can } = useSession();
  const state = useListState({ sort: 'requestedAt', direction: 'desc' });
  const list = useList('/api/v1/reports', state.query);
  const count = useCount('/api/v1/reports/count', state.query);
  const ask = can('report.request') ? <ActionButton onClick={() => state.open(NEW)}>{t.ask}</ActionButton> : undefined;
  const report = list.items.find((item) => item.id === state.opened);
  const running = list.items.filter((item) => OPEN.includes(item.state) && item.id !== state.opened);
  return (
    <ReportsPage title={t.title} hint={t.hint} actions={ask}>
      {running.length > 0 && (
        <Stack gap="sm" mb="md" className="surface" p="md">
          {running.map((item) => (
            <JobProgress key={item.id} id={item.runId} onDone={list.reload} />
          ))}
        </Stack>
      )}
      <ListBar state={state} noun={t.noun} count={count} />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(item) => item.id}
        rowLabel={(item) => item.title}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.ask} width={440}>
        <AskForm onDone={state.open} onCancel={state.close} />
      </SidePanel>
      <SidePanel opened={Boolean(report)} onClose={state.close} title={report?.title ?? ''}>
        {report && <Record report={report} onDone={list.reload} />}
      </SidePanel>
    </ReportsPage>
  );
}

const State = ({ report }: { report: Report }) => (
  <Group gap="xs" wrap="nowrap">
    <StateBadge tone={JOB_TONES[report.state]} label={fr.jobStates[report.state]} />
    {OPEN.includes(report.state) && (
      <Text size="sm" className="figures">
        {`${report.progress}\u202f%`}
      </Text>
    )}
  </Group>
);

const Files = ({ report }: { report: Report }) => (
  <Group gap="sm" wrap="nowrap">
    {(['pdf', 'xlsx'] as const).map((form) => (
      <Anchor
        key={form}
        href={`/api/v1/reports/${report.id}/${form}`}
        target="_blank"
        size="sm"
        aria-label={t.download(t[form], report.title)}
        style={{ whiteSpace: 'nowrap' }}
      >
        <IconDownload size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t[form]}
      </Anchor>
    ))}
  </Group>
);

const Record = ({ report, onDone }: { report: Report; onDone: () => void }) => (
  <Stack gap="md">
    <JobProgress key={report.runId} id={report.runId} compact onDone={onDone} />
    <Facts
      facts={[
        [t.month, formatMonth(report.month)],
        [t.requestedBy, report.requestedByName],
        [t.requestedAt, <InstantText key="asked" at={report.requestedAt} />],
        [t.snapshotAt, <InstantText key="read" at={report.snapshotAt} />],
        [t.files, report.ready ? <Files key="files" report={report} /> : (gone(report) ?? t.notReady)],
      ]}
    />
  </Stack>
);

function AskForm({ onDone, onCancel }: { onDone: (id: string) => void; onCancel: () => void }) {
  const { can } = useSession();
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/reports',
    initialValues: { kind: 'workshop-hours' as Report['kind'], month: addToMonth(monthOf(today), -1) as string },
    request: (body) => ({ body }),
    done: t.requested,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} submit={t.request} onCancel={onCancel}>
      <Select
        label={t.kind}
        description={t.kindHint}
        allowDeselect={false}
        data={kindsFor(can('cockpit.read'))}
        {...form.field('kind')}
      />
      <MonthInput label={t.month} maxDate={today} {...form.field('month')} />
    </FormPanel>
  );
}
