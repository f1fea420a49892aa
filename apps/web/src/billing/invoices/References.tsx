import { Checkbox, Fieldset, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { api } from '../../app/api.js';
import { fr } from '../../texts/fr.js';
import type { ReferenceValues } from './reference-values.js';

const t = fr.billing.kinds;
const address = fr.customers;
const COUNTRIES = Object.entries(fr.customers.countries).map(([value, label]) => ({ value, label }));

interface Props {
  customerId: string;
  values: ReferenceValues;
  /** value, change and error of the field at this path */
  field: (path: string) => object;
  onElsewhere: (elsewhere: boolean) => void;
}

/** Object, purchase order, codes of a public buyer, and where it was delivered. */
export function References({ customerId, values, field, onElsewhere }: Props) {
  const { data: customer } = api.useQuery(
    'get',
    '/api/v1/customers/{id}',
    { params: { path: { id: customerId } } },
    { enabled: customerId !== '' },
  );
  const buyer = customer && customer.id === customerId ? customer : null;
  const coded =
    buyer?.kind === 'public_body' ||
    buyer?.requiresServiceCode ||
    buyer?.requiresEngagement ||
    values.serviceCode !== '' ||
    values.engagementNumber !== '';
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: coded ? 4 : 2 }} spacing="sm">
        <TextInput label={fr.billing.invoices.object} required autoComplete="off" {...field('title')} />
        <TextInput label={fr.billing.invoices.customerReference} autoComplete="off" {...field('customerReference')} />
        {coded && (
          <TextInput
            label={t.serviceCode}
            required={buyer?.requiresServiceCode}
            placeholder={buyer?.serviceCode ?? undefined}
            autoComplete="off"
            {...field('serviceCode')}
          />
        )}
        {coded && (
          <TextInput
            label={t.engagementNumber}
            required={buyer?.requiresEngagement}
            autoComplete="off"
            {...field('engagementNumber')}
          />
        )}
      </SimpleGrid>
      <Checkbox
        label={t.elsewhere}
        checked={values.elsewhere}
        onChange={(event) => onElsewhere(event.currentTarget.checked)}
      />
      {values.elsewhere && (
        <Fieldset legend={t.deliveredTo}>
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
              <TextInput label={t.deliveredName} required autoComplete="off" {...field('deliveredTo.label')} />
              <TextInput
                label={address.addressLine1}
                required
                autoComplete="off"
                {...field('deliveredTo.address.line1')}
              />
              <TextInput label={address.addressLine2} autoComplete="off" {...field('deliveredTo.address.line2')} />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
              <TextInput
                label={address.postalCode}
                required
                autoComplete="off"
                {...field('deliveredTo.address.postalCode')}
              />
              <TextInput label={address.city} required autoComplete="off" {...field('deliveredTo.address.city')} />
              <Select
                label={address.country}
                data={COUNTRIES}
                allowDeselect={false}
                {...field('deliveredTo.address.country')}
              />
            </SimpleGrid>
          </Stack>
        </Fieldset>
      )}
    </Stack>
  );
}
