import { Select, type SelectProps } from '@mantine/core';
import { useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';

/** A place of the stock; empty: the program takes the usual one. */
export function PlaceSelect(props: SelectProps) {
  const places = useList('/api/v1/stock-locations');
  return (
    <Select
      label={fr.material.place}
      data={places.items.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
      clearable
      {...props}
    />
  );
}
