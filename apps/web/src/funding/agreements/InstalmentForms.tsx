import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied } from '../../app/emptied.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';
import { MoneyInput } from '../../ui/inputs.js';
import { WhyCorrected } from '../WhyCorrected.js';

const t = fr.funding.instalments;
type Instalment = Schema<'InstalmentView'>;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));

interface StepProps {
  instalment: Instalment;
  onDone: () => void;
}

export function ClaimInstalment({ instalment: { id }, onDone }: StepProps) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-instalments/{id}/claim',
    initialValues: { claimedOn: today as string },
    request: (body) => ({ params: { path: { id } }, body }),
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.claim} onCancel={onDone}>
      <DayInput label={t.on} required maxDate={today} {...form.field('claimedOn')} />
    </FormPanel>
  );
}

export function ReceiveInstalment({ instalment: { id }, onDone }: StepProps) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-instalments/{id}/receive',
    initialValues: { receivedOn: today as string, reference: '' },
    request: (values) => ({ params: { path: { id } }, body: emptied(values, 'receivedOn') }),
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.receive} onCancel={onDone}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayInput label={t.on} required maxDate={today} {...form.field('receivedOn')} />
        <TextInput label={t.reference} maxLength={120} {...form.field('reference')} />
      </SimpleGrid>
    </FormPanel>
  );
}

const EMPTY = {
  kind: 'plain' as Instalment['kind'],
  label: '',
  amountCents: null as unknown as number,
  dueOn: '',
};

/** Into the plan of the agreement with that id. */
export function AddInstalment({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-agreements/{id}/instalments',
    initialValues: EMPTY,
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <PlanFields of={form} />
    </FormPanel>
  );
}

/** What was planned wrong, while nobody has asked for it. */
export function CorrectInstalment({ instalment, onDone }: StepProps) {
  const { id, kind, label, amountCents, dueOn } = instalment;
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/funding-instalments/{id}',
    initialValues: { kind, label, amountCents, dueOn: dueOn as string, reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: fr.funding.trail.corrected,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.correct} onCancel={onDone}>
      <PlanFields of={form} />
      <WhyCorrected {...form.field('reason')} />
    </FormPanel>
  );
}

function PlanFields({ of: form }: { of: CommandFormOf<typeof EMPTY> }) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label={fr.funding.label} required maxLength={120} {...form.field('label')} />
      <Select label={fr.funding.kind} data={KINDS} allowDeselect={false} {...form.field('kind')} />
      <MoneyInput label={fr.funding.amount} required {...form.field('amountCents')} />
      <DayInput label={t.dueOn} required {...form.field('dueOn')} />
    </SimpleGrid>
  );
}
