import { MultiSelect, Select, Text, TextInput } from '@mantine/core';
import { useSearchParams } from 'react-router';
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
import { RemoteSelect } from '../ui/RemoteSelect.js';
import { SidePanel } from '../ui/SidePanel.js';
import { HazardSelect, useFamilyOptions } from './HazardSelect.js';
import { SafetyPage } from './SafetyPage.js';
import { VoidLine } from './VoidLine.js';

const t = fr.safetyRegistry.clearances;
type Clearance = Schema<'ClearanceView'>;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));

const columns = (mayVoid: boolean): readonly Column<Clearance>[] => [
  { key: 'label', title: t.label, render: ({ label }) => label },
  { key: 'kind', title: t.kind, render: ({ kind }) => t.kinds[kind] },
  { key: 'codes', title: fr.safety.codes, render: ({ hazardCodes }) => hazardCodes.join(', ') },
  { key: 'from', title: t.issuedOn, render: ({ issuedOn }) => <DayText day={issuedOn} /> },
  {
    key: 'until',
    title: fr.safety.until,
    render: ({ validUntil }) => (validUntil ? <DayText day={validUntil} /> : fr.safety.noEnd),
  },
  {
    key: 'void',
    title: fr.safety.state,
    render: ({ id, voidReason }) =>
      voidReason ? (
        fr.safety.voidedFor(voidReason)
      ) : mayVoid ? (
        <VoidLine path="/api/v1/clearances/{id}/void" id={id} />
      ) : null,
  },
];

/** The papers of one youth that open works. */
export function ClearancesScreen() {
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const state = useListState({});
  const studentId = params.get('jeune');
  const add =
    can('safety.edit') && studentId ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <SafetyPage title={t.title} hint={t.hint} actions={add}>
      <RemoteSelect
        label={fr.safety.student}
        path="/api/v1/students"
        query={{ phase: 'pupil' }}
        toOption={({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` })}
        value={studentId}
        maw={320}
        mb="md"
        onChange={(id) => setParams(id ? { jeune: id } : {}, { replace: true })}
      />
      {studentId ? (
        <OfYouth key={studentId} studentId={studentId} mayVoid={can('safety.edit')} />
      ) : (
        <Text>{t.choose}</Text>
      )}
      <SidePanel opened={state.opened === NEW && Boolean(studentId)} onClose={state.close} title={t.add}>
        {studentId && <NewClearance studentId={studentId} onDone={state.close} />}
      </SidePanel>
    </SafetyPage>
  );
}

function OfYouth({ studentId, mayVoid }: { studentId: string; mayVoid: boolean }) {
  const list = useList('/api/v1/clearances', { studentId });
  return (
    <DataTable
      caption={t.title}
      list={list}
      columns={columns(mayVoid)}
      rowId={({ id }) => id}
      empty={{ hint: t.emptyHint }}
    />
  );
}

function NewClearance({ studentId, onDone }: { studentId: string; onDone: () => void }) {
  const today = useToday();
  const families = useFamilyOptions();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/clearances',
    initialValues: {
      kind: 'driving_permit' as Clearance['kind'],
      label: '',
      hazardCodes: [] as string[],
      familyIds: [] as string[],
      issuedOn: today,
      validUntil: '',
    },
    request: (values) => ({
      body: { studentId, ...emptied(values, 'kind', 'label', 'hazardCodes', 'familyIds', 'issuedOn') },
    }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Select label={t.kind} data={KINDS} allowDeselect={false} {...form.field('kind')} />
      <TextInput label={t.label} description={t.labelHint} required maxLength={120} {...form.field('label')} />
      <HazardSelect required {...form.field('hazardCodes')} />
      <MultiSelect
        label={t.families}
        description={t.familiesHint}
        data={families}
        searchable
        {...form.field('familyIds')}
      />
      <DayInput label={t.issuedOn} required {...form.field('issuedOn')} />
      <DayInput label={fr.safety.until} description={fr.safety.untilHint} {...form.field('validUntil')} />
    </FormPanel>
  );
}
