import { TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied } from '../app/emptied.js';
import { NEW, useList, useListState } from '../app/list.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayInput } from '../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { DayText } from '../ui/format.js';
import { SidePanel } from '../ui/SidePanel.js';
import { SafetyPage } from './SafetyPage.js';

const t = fr.safetyRegistry.duerp;
const COLUMNS: readonly Column<Schema<'AssessmentView'>>[] = [
  { key: 'doneOn', title: t.doneOn, render: ({ doneOn }) => <DayText day={doneOn} /> },
  { key: 'note', title: t.note, render: ({ note }) => note ?? fr.ui.none },
];

/** When the school assessed its risks. */
export function DuerpScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/risk-assessments');
  const add = can('safety.edit') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <SafetyPage title={t.title} hint={t.hint} actions={add}>
      <DataTable caption={t.title} list={list} columns={COLUMNS} rowId={({ id }) => id} empty={{ hint: t.emptyHint }} />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewAssessment onDone={state.close} />
      </SidePanel>
    </SafetyPage>
  );
}

function NewAssessment({ onDone }: { onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/risk-assessments',
    initialValues: { doneOn: today, note: '' },
    request: (values) => ({ body: emptied(values, 'doneOn') }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <DayInput label={t.doneOn} required maxDate={today} {...form.field('doneOn')} />
      <TextInput label={t.note} maxLength={300} {...form.field('note')} />
    </FormPanel>
  );
}
