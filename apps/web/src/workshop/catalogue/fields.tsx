import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { HazardSelect } from '../../safety/HazardSelect.js';
import { fr } from '../../texts/fr.js';
import type { CommandFormOf } from '../../ui/form.js';
import { DecimalInput, HoursInput } from '../../ui/inputs.js';

const t = fr.catalogue;

export interface CatalogueFields extends Record<string, unknown> {
  code: string;
  title: string;
  machineFamilyId: string | null;
  setupMinutes: number | null;
  pieceMinutes: string;
  hazardCodes: string[];
}

export const EMPTY: CatalogueFields = {
  code: '',
  title: '',
  machineFamilyId: null,
  setupMinutes: null,
  pieceMinutes: '',
  hazardCodes: [],
};

export const fieldsOf = (one: Schema<'CatalogueOperationView'>): CatalogueFields => ({
  code: one.code,
  title: one.title,
  machineFamilyId: one.machineFamilyId,
  setupMinutes: one.setupMinutes,
  pieceMinutes: one.pieceMinutes,
  hazardCodes: one.hazardCodes ?? [],
});

export const asked = ({ setupMinutes, pieceMinutes, hazardCodes, ...rest }: CatalogueFields) => ({
  code: rest.code,
  title: rest.title,
  machineFamilyId: rest.machineFamilyId,
  setupMinutes: setupMinutes ?? 0,
  pieceMinutes: pieceMinutes || '0',
  hazardCodes: hazardCodes.length > 0 ? hazardCodes : null,
});

/** The families of the table of safety that are in use. */
export function useFamilies(): { value: string; label: string }[] {
  const { data } = api.useQuery('get', '/api/v1/machine-families');
  return (data?.items ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
}

export function CatalogueInputs({ of }: { of: CommandFormOf<CatalogueFields> }) {
  const { field } = of;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={t.code}
          description={t.codeHint}
          required
          data-autofocus
          autoComplete="off"
          {...field('code')}
        />
        <Select
          label={t.family}
          description={fr.ui.typeToSearch}
          data={useFamilies()}
          searchable
          clearable
          placeholder={t.noFamily}
          {...field('machineFamilyId')}
        />
      </SimpleGrid>
      <TextInput label={t.name} required autoComplete="off" {...field('title')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <HoursInput label={t.setup} description={t.setupHint} {...field('setupMinutes')} />
        <DecimalInput label={t.piece} description={t.pieceHint} {...field('pieceMinutes')} />
      </SimpleGrid>
      <HazardSelect label={t.risks} description={t.risksHint} {...field('hazardCodes')} />
    </>
  );
}
