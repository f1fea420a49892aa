import { Checkbox, Group, TagsInput, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { NEW, useList, useListState } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ExportButton } from '../../ui/ListBar.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.marks.subjects;
type Subject = Schema<'SubjectView'>;

const COLUMNS: readonly Column<Subject>[] = [
  { key: 'name', title: t.name, render: ({ name }) => name, csv: ({ name }) => name },
  {
    key: 'units',
    title: t.units,
    render: ({ unitCodes }) => unitCodes.join(', ') || fr.ui.none,
    csv: ({ unitCodes }) => unitCodes.join(', '),
  },
  {
    key: 'active',
    title: t.active,
    render: ({ active }) => <StateBadge tone={active ? 'good' : 'neutral'} label={active ? fr.ui.yes : fr.ui.no} />,
    csv: ({ active }) => (active ? fr.ui.yes : fr.ui.no),
  },
];

/** What is taught, and which units of the exam it prepares. */
export function SubjectList() {
  const state = useListState({ onglet: 'matieres' });
  const list = useList('/api/v1/subjects');
  const found = list.items.find(({ id }) => id === state.opened);
  return (
    <>
      <Group justify="flex-end" mb="sm">
        <ExportButton name="matieres" columns={COLUMNS} all={list.all} />
        <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton>
      </Group>
      <DataTable
        caption={fr.marks.tabs.matieres}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewSubject onDone={state.close} />
      </SidePanel>
      <SidePanel opened={Boolean(found)} onClose={state.close} title={found?.name ?? ''}>
        {found && <EditSubject key={found.id} subject={found} onDone={state.close} />}
      </SidePanel>
    </>
  );
}

function NewSubject({ onDone }: { onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/subjects',
    initialValues: { name: '', unitCodes: [] as string[] },
    request: (body) => ({ body }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <TextInput label={t.name} required maxLength={80} {...form.field('name')} />
      <TagsInput label={t.units} description={t.unitsHint} {...form.field('unitCodes')} />
    </FormPanel>
  );
}

function EditSubject({ subject, onDone }: { subject: Subject; onDone: () => void }) {
  const { id, ...initialValues } = subject;
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/subjects/{id}',
    initialValues,
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <TextInput label={t.name} required maxLength={80} {...form.field('name')} />
      <TagsInput label={t.units} description={t.unitsHint} {...form.field('unitCodes')} />
      <Checkbox label={t.active} {...form.form.getInputProps('active', { type: 'checkbox' })} />
    </FormPanel>
  );
}
