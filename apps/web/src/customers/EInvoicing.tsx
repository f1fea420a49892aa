import { Checkbox, Fieldset, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { fr } from '../texts/fr.js';
import type { CommandFormOf } from '../ui/form.js';
import { french, type Values } from './customer-values.js';

const t = fr.customers;

/** Where electronic invoices go, and what a public buyer wants on them. */
export function EInvoicing({ of: { field, form } }: { of: CommandFormOf<Values> }) {
  const publicBody = form.values.kind === 'public_body' && french(form.values);
  const check = (name: 'requiresServiceCode' | 'requiresEngagement') => ({
    checked: form.values[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => form.setFieldValue(name, event.currentTarget.checked),
  });
  return (
    <Fieldset legend={t.eInvoicing}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label={t.electronicAddress}
            description={french(form.values) ? t.electronicHint : t.electronicHintAbroad}
            autoComplete="off"
            {...field('electronicAddress')}
          />
          {form.values.electronicAddress.trim() !== '' && (
            <Select
              label={t.electronicScheme}
              description={t.electronicSchemeHint}
              data={schemesOf(form.values.electronicScheme)}
              allowDeselect={false}
              {...field('electronicScheme')}
              value={form.values.electronicScheme || (french(form.values) ? '0225' : 'EM')}
            />
          )}
        </SimpleGrid>
        {publicBody && (
          <>
            <TextInput
              label={t.serviceCode}
              description={t.serviceCodeHint}
              autoComplete="off"
              {...field('serviceCode')}
            />
            <Checkbox label={t.requiresServiceCode} {...check('requiresServiceCode')} />
            <Checkbox label={t.requiresEngagement} {...check('requiresEngagement')} />
          </>
        )}
      </Stack>
    </Fieldset>
  );
}

/** The usual schemes, and the one the customer has already. */
const schemesOf = (known: string): { value: string; label: string }[] => {
  const usual = Object.entries(t.schemes).map(([value, label]) => ({ value, label }));
  return known === '' || known in t.schemes ? usual : [...usual, { value: known, label: known }];
};
