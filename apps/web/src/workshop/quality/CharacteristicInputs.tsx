import {
  ActionIcon,
  Autocomplete,
  Button,
  Group,
  NumberInput,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import type { CommandFormOf } from '../../ui/form.js';
import { DecimalInput } from '../../ui/inputs.js';

const t = fr.quality.inspection;
const MOMENTS = Object.entries(t.moments).map(([value, label]) => ({ value, label }));

export interface TypedCharacteristic {
  id: string | null;
  label: string;
  nominal: string;
  lowerDeviation: string;
  upperDeviation: string;
  unit: string;
  instrument: string;
  moment: Schema<'InspectionMoment'>;
  everyN: number | null;
}

export interface TypedCharacteristics extends Record<string, unknown> {
  characteristics: TypedCharacteristic[];
}

export const typedOf = (items: readonly Schema<'CharacteristicView'>[]): TypedCharacteristics => ({
  characteristics: items.map(({ id, label, nominal, lowerDeviation, upperDeviation, unit, instrument, ...rest }) => ({
    id,
    label,
    nominal,
    lowerDeviation,
    upperDeviation,
    unit,
    instrument: instrument ?? '',
    moment: rest.moment,
    everyN: rest.everyN,
  })),
});

export const askedOf = ({ characteristics }: TypedCharacteristics): Schema<'CharacteristicsRequest'> => ({
  characteristics: characteristics.map((one) => ({
    ...one,
    instrument: one.instrument || null,
    everyN: one.moment === 'in_process' ? one.everyN : null,
  })),
});

const NEW: TypedCharacteristic = {
  id: null,
  label: '',
  nominal: '',
  lowerDeviation: '-0.1',
  upperDeviation: '0.1',
  unit: 'mm',
  instrument: '',
  moment: 'first_piece',
  everyN: null,
};

/** What is to check, one box each: its dimension, how far it may go, with what and when. */
export function CharacteristicInputs({ of: { form, field } }: { of: CommandFormOf<TypedCharacteristics> }) {
  const list = form.values.characteristics;
  return (
    <Stack gap="sm">
      {list.map((one, index) => {
        const at = (name: keyof TypedCharacteristic): string => `characteristics.${index}.${name}`;
        return (
          <Paper key={one.id ?? `new-${index}`} withBorder p="sm">
            <Group align="flex-start" wrap="nowrap" gap="xs">
              <TextInput flex={1} label={t.label} required placeholder={t.labelHint} {...field(at('label'))} />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                mt={25}
                aria-label={t.remove(one.label)}
                onClick={() => form.removeListItem('characteristics', index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
            <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs" mt="xs">
              <DecimalInput label={t.nominal} required {...field(at('nominal'))} />
              <DecimalInput label={t.lower} required {...field(at('lowerDeviation'))} />
              <DecimalInput label={t.upper} required {...field(at('upperDeviation'))} />
              <Autocomplete label={t.unit} required data={[...t.units]} maxLength={20} {...field(at('unit'))} />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs" mt="xs">
              <Select label={t.moment} allowDeselect={false} data={MOMENTS} {...field(at('moment'))} />
              {one.moment === 'in_process' && (
                <NumberInput label={t.everyN} required min={1} allowDecimal={false} {...field(at('everyN'))} />
              )}
              <TextInput label={t.instrument} {...field(at('instrument'))} />
            </SimpleGrid>
          </Paper>
        );
      })}
      <Button variant="default" w="fit-content" onClick={() => form.insertListItem('characteristics', { ...NEW })}>
        {t.add}
      </Button>
    </Stack>
  );
}
