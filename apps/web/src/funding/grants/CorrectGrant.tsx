import { Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied } from '../../app/emptied.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { WhyCorrected } from '../WhyCorrected.js';

const t = fr.funding.grants;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));

/** What was noted wrong of the grant; its terms only while no funder has seen figures made by them. */
export function CorrectGrant({ grant, onDone }: { grant: Schema<'GrantView'>; onDone: () => void }) {
  const { id, kind, publicity, keepUntil, termsLocked } = grant;
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/equipment-grants/{id}',
    initialValues: { kind, decidedOn: '', publicity: publicity ?? '', keepUntil: keepUntil ?? '', reason: '' },
    request: (values) => ({ params: { path: { id } }, body: emptied(values, 'kind', 'reason') }),
    done: fr.funding.trail.corrected,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.correct} onCancel={onDone}>
      {termsLocked && <Text size="sm">{t.termsLocked}</Text>}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={fr.funding.kind}
          data={KINDS}
          allowDeselect={false}
          disabled={termsLocked}
          {...form.field('kind')}
        />
        <DayInput
          label={t.decidedOn}
          description={t.decidedOnHint}
          disabled={termsLocked}
          {...form.field('decidedOn')}
        />
        <TextInput label={t.publicity} maxLength={500} {...form.field('publicity')} />
        <DayInput label={t.keepUntil} {...form.field('keepUntil')} />
      </SimpleGrid>
      <WhyCorrected {...form.field('reason')} />
    </FormPanel>
  );
}
