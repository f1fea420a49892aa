import { Group, Stack, Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useList, useListState } from '../app/list.js';
import { problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayInput } from '../ui/DayInput.js';
import { Facts } from '../ui/Facts.js';
import { DayText, formatInstant, InstantText } from '../ui/format.js';
import { ExportButton } from '../ui/ListBar.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { Findings } from './Findings.js';
import { SafetyPage } from './SafetyPage.js';

const t = fr.safetyRegistry.refusals;
type Decision = Schema<'DecisionView'>;

/** What refused it; what was only said beside is in the record. */
function reasonsOf(findings: Decision['findings']): string {
  const blocks = findings.filter(({ severity }) => severity === 'block');
  return (blocks.length > 0 ? blocks : findings).map(({ detail }) => detail).join(' ');
}

const COLUMNS: readonly Column<Decision>[] = [
  {
    key: 'student',
    title: fr.safety.student,
    render: ({ studentName }) => studentName,
    csv: ({ studentName }) => studentName,
  },
  {
    key: 'at',
    title: t.at,
    sort: 'decidedAt',
    render: ({ decidedAt }) => <InstantText at={decidedAt} />,
    csv: ({ decidedAt }) => formatInstant(decidedAt),
  },
  {
    key: 'work',
    title: t.work,
    render: ({ operationTitle }) => operationTitle,
    csv: ({ operationTitle }) => operationTitle,
  },
  {
    key: 'what',
    title: t.what,
    render: ({ findings }) => reasonsOf(findings),
    csv: ({ findings }) => reasonsOf(findings),
  },
  {
    key: 'by',
    title: t.by,
    render: ({ decidedByName }) => decidedByName ?? fr.ui.none,
    csv: ({ decidedByName }) => decidedByName ?? '',
  },
];

/** Everything that the gate refused, with its reasons. */
export function RefusalsScreen() {
  const state = useListState({ from: '', to: '', sort: 'decidedAt', direction: 'desc' });
  const list = useList('/api/v1/permit-refusals', state.query);
  return (
    <SafetyPage title={t.title} hint={t.hint}>
      <Group mb="sm" gap="sm" align="flex-end">
        <DayInput
          label={t.from}
          clearable
          clearButtonProps={{ 'aria-label': fr.ui.clearFilters }}
          value={state.values.from}
          onChange={(day) => state.set('from', day)}
        />
        <DayInput
          label={t.to}
          clearable
          clearButtonProps={{ 'aria-label': fr.ui.clearFilters }}
          value={state.values.to}
          onChange={(day) => state.set('to', day)}
        />
        <ExportButton name="refus" columns={COLUMNS} all={list.all} />
      </Group>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ studentName }) => studentName}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      {state.opened && <OneDecision id={state.opened} onClose={state.close} />}
    </SafetyPage>
  );
}

function OneDecision({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = api.useQuery('get', '/api/v1/permit-decisions/{id}', { params: { path: { id } } });
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={data?.studentName ?? ''}
      loading={!data && !error}
      problem={error ? problemOf(error) : null}
    >
      {data && (
        <Stack>
          <Facts
            facts={[
              [t.at, <InstantText key="at" at={data.decidedAt} />],
              [fr.safety.day, <DayText key="day" day={data.day} />],
              [t.work, data.operationTitle],
              [t.by, data.decidedByName],
              [t.version, data.rulesetVersion],
            ]}
          />
          <Findings findings={data.findings} />
          <Group gap="xs" wrap="nowrap">
            <StateBadge tone={data.reproduced ? 'good' : 'bad'} label={data.reproduced ? fr.ui.yes : fr.ui.no} />
            <Text size="sm">{data.reproduced ? t.reproduced : t.notReproduced}</Text>
          </Group>
        </Stack>
      )}
    </SidePanel>
  );
}
