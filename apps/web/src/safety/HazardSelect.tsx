import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useList } from '../app/list.js';
import { fr } from '../texts/fr.js';

type Hazard = Schema<'HazardView'>;

/** The table of works, once a code: a code may have several dated rows. */
export function useHazards(): Hazard[] {
  return [...new Map(useList('/api/v1/hazards').items.map((one) => [one.code, one])).values()];
}

interface Props extends Omit<MultiSelectProps, 'data'> {
  /** only works that a declaration may open */
  declarable?: boolean;
}

/** Works of the Labour code, chosen by code or by words. */
export function HazardSelect({ declarable = false, ...props }: Props) {
  const data = useHazards()
    .filter(({ hazardClass }) => !declarable || hazardClass === 'R')
    .map(({ code, title }) => ({ value: code, label: `${code} – ${title}` }));
  return (
    <MultiSelect
      label={fr.safety.codes}
      description={fr.safety.codesHint}
      data={data}
      searchable
      hidePickedOptions
      nothingFoundMessage={fr.ui.nothingFound}
      {...props}
    />
  );
}

/** The families in use, to choose from. */
export function useFamilyOptions() {
  return useList('/api/v1/machine-families')
    .items.filter(({ active }) => active)
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** The staff who are there, to choose from. */
export function useStaffOptions() {
  return useList('/api/v1/staff-members', { limit: '200' })
    .items.filter(({ active }) => active)
    .map(({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` }));
}
