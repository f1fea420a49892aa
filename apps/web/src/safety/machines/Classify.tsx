import { Select, TextInput } from '@mantine/core';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { HazardSelect, useFamilyOptions } from '../HazardSelect.js';
import type { MachineRisk } from './risk.js';

const t = fr.safety.machines;

/** Says of which family a machine is and where it stands. */
export function Classify({ of: { machine, safety }, onDone }: { of: MachineRisk; onDone: () => void }) {
  const families = useFamilyOptions();
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/machines/{id}/safety',
    initialValues: {
      familyId: safety?.familyId ?? '',
      hazardCodes: [...(safety?.hazardCodes ?? [])],
      site: safety?.site ?? '',
    },
    request: ({ site, ...values }) => ({
      params: { path: { id: machine.id } },
      body: { ...values, site: site || null },
    }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Select label={t.family} data={families} searchable required {...form.field('familyId')} />
      <HazardSelect label={t.more} description={t.moreHint} {...form.field('hazardCodes')} />
      <TextInput label={t.site} description={t.siteHint} maxLength={120} {...form.field('site')} />
    </FormPanel>
  );
}
