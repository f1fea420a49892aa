import { Stack, Text, Textarea } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { Facts } from '../ui/Facts.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { DayText, InstantText } from '../ui/format.js';
import { FilterSelect, ListBar } from '../ui/ListBar.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { Findings } from './Findings.js';
import { SafetyPage } from './SafetyPage.js';

const t = fr.safetyRegistry.incidents;
type Incident = Schema<'IncidentView'>;
const STATES = Object.entries(t.states).map(([value, label]) => ({ value, label }));

const state = ({ closedAt }: Incident) => (
  <StateBadge tone={closedAt ? 'good' : 'bad'} label={closedAt ? t.states.closed : t.states.open} />
);
const COLUMNS: readonly Column<Incident>[] = [
  { key: 'student', title: fr.safety.student, render: ({ studentName }) => studentName },
  { key: 'day', title: fr.safety.day, sort: 'day', render: ({ day }) => <DayText day={day} /> },
  { key: 'work', title: t.work, render: ({ operationTitle }) => operationTitle },
  { key: 'what', title: t.what, render: ({ findings }) => findings[0]?.detail ?? fr.ui.none },
  { key: 'state', title: fr.safety.state, render: state },
];

/** Hours that were worked against the rules, each answered for by the director. */
export function IncidentsScreen() {
  const { can } = useSession();
  const listState = useListState({ state: '', sort: 'day', direction: 'desc' });
  const list = useList('/api/v1/permit-incidents', listState.query);
  const found = list.items.find(({ id }) => id === listState.opened);
  return (
    <SafetyPage title={t.title} hint={t.hint}>
      <ListBar state={listState} noun={t.noun} search={false}>
        <FilterSelect state={listState} name="state" label={fr.safety.state} data={STATES} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ studentName }) => studentName}
        state={listState}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={Boolean(found)} onClose={listState.close} title={found?.studentName ?? ''}>
        {found && (
          <Stack>
            <Facts
              facts={[
                [fr.safety.day, <DayText key="day" day={found.day} />],
                [t.work, found.operationTitle],
                [fr.safety.state, state(found)],
              ]}
            />
            <Findings findings={found.findings} />
            {found.closedAt ? (
              <Text>
                {found.closingWords} (<InstantText at={found.closedAt} />)
              </Text>
            ) : (
              can('incident.close') && <Close key={found.id} id={found.id} onDone={listState.close} />
            )}
          </Stack>
        )}
      </SidePanel>
    </SafetyPage>
  );
}

function Close({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/permit-incidents/{id}/close',
    initialValues: { words: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.closed,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.close}>
      <Textarea label={t.words} description={t.wordsHint} required autosize minRows={2} {...form.field('words')} />
    </FormPanel>
  );
}
