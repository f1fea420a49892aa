import { Fieldset, SegmentedControl, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { EU_COUNTRIES, frenchVatNumber, isSiren, normalizeIdentifier } from '@etabli/kernel';
import { filled } from '../app/emptied.js';
import { fr } from '../texts/fr.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../ui/form.js';
import { bodyOf, clientKindOf, french, type Kind, NOBODY, type Values } from './customer-values.js';
import { EInvoicing } from './EInvoicing.js';

const t = fr.customers;
type Customer = Schema<'CustomerView'>;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));
const COUNTRIES = Object.entries(t.countries).map(([value, label]) => ({ value, label }));
interface NewProps {
  onCancel: () => void;
  onCreated: (id: string, label: string) => void;
}

/** A new customer; also opened beside a quote. */
export function NewCustomer({ onCancel, onCreated }: NewProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/customers',
    initialValues: NOBODY,
    request: (values) => ({ body: bodyOf(values) }),
    done: t.created,
    onDone: ({ id }) =>
      onCreated(id, [form.form.getValues().firstName, form.form.getValues().name].filter(Boolean).join(' ')),
  });
  return (
    <FormPanel of={form} submit={t.create} onCancel={onCancel}>
      <CustomerFields of={form} />
    </FormPanel>
  );
}

export function EditCustomer({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/customers/{id}',
    initialValues: {
      ...filled(
        customer,
        'name',
        'firstName',
        'siren',
        'siret',
        'vatNumber',
        'addressLine1',
        'addressLine2',
        'postalCode',
        'city',
        'country',
        'email',
        'phone',
        'contactName',
        'electronicScheme',
        'electronicAddress',
        'serviceCode',
        'notes',
      ),
      kind: customer.kind,
      requiresServiceCode: customer.requiresServiceCode,
      requiresEngagement: customer.requiresEngagement,
      paymentDays: customer.paymentDays === null ? '' : String(customer.paymentDays),
    } as Values,
    request: (values) => ({ params: { path: { id: customer.id } }, body: bodyOf(values) }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <CustomerFields of={form} />
    </FormPanel>
  );
}

export function CustomerFields({ of }: { of: CommandFormOf<Values> }) {
  const { field, form } = of;
  const { kind } = form.values;
  const person = kind === 'person';
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        data={KINDS}
        value={kind}
        onChange={(value) => form.setFieldValue('kind', value as Kind)}
        aria-label={t.kind}
      />
      <Text size="sm" c="dimmed" role="status">
        {t.clientKinds[clientKindOf(form.values)]}
      </Text>
      <Fieldset legend={t.identity}>
        <Stack gap="sm">
          {person ? (
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <TextInput label={t.firstName} autoComplete="off" data-autofocus {...field('firstName')} />
              <TextInput label={t.lastName} required autoComplete="off" {...field('name')} />
            </SimpleGrid>
          ) : (
            <>
              <TextInput
                label={kind === 'business' ? t.name : t.publicName}
                required
                autoComplete="off"
                data-autofocus
                {...field('name')}
              />
              {french(form.values) ? <Numbers of={of} /> : <ForeignNumber of={of} />}
            </>
          )}
        </Stack>
      </Fieldset>
      <Fieldset legend={t.address}>
        <Stack gap="sm">
          <TextInput label={t.addressLine1} required autoComplete="off" {...field('addressLine1')} />
          <TextInput label={t.addressLine2} autoComplete="off" {...field('addressLine2')} />
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
            <TextInput label={t.postalCode} required autoComplete="off" {...field('postalCode')} />
            <TextInput label={t.city} required autoComplete="off" {...field('city')} />
            <Select label={t.country} data={COUNTRIES} allowDeselect={false} {...field('country')} />
          </SimpleGrid>
        </Stack>
      </Fieldset>
      {!person && <EInvoicing of={of} />}
      <Fieldset legend={t.contact}>
        <Stack gap="sm">
          {!person && <TextInput label={t.contactName} autoComplete="off" {...field('contactName')} />}
          <TextInput label={t.email} description={t.emailHint} type="email" autoComplete="off" {...field('email')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t.phone}
              description={fr.customers.phoneHint}
              type="tel"
              autoComplete="off"
              {...field('phone')}
            />
            <TextInput
              label={t.paymentDays}
              description={t.paymentDaysHint}
              inputMode="numeric"
              autoComplete="off"
              {...field('paymentDays')}
            />
          </SimpleGrid>
          <Textarea label={t.notes} autosize minRows={2} {...field('notes')} />
        </Stack>
      </Fieldset>
    </Stack>
  );
}

/** SIREN checked while it is written, and the VAT number that follows from it. */
function Numbers({ of: { field, form } }: { of: CommandFormOf<Values> }) {
  const siren = normalizeIdentifier(form.values.siren);
  const complete = siren.length === 9;
  const right = complete && isSiren(siren);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={t.siren}
          required
          inputMode="numeric"
          autoComplete="off"
          description={right ? t.sirenRight : complete ? t.sirenWrong : t.sirenHint}
          {...field('siren')}
        />
        <TextInput
          label={t.siret}
          description={t.siretHint}
          inputMode="numeric"
          autoComplete="off"
          {...field('siret')}
        />
      </SimpleGrid>
      <TextInput
        label={t.vatNumber}
        autoComplete="off"
        description={right ? t.vatProposed(frenchVatNumber(siren)) : t.vatHint}
        placeholder={right ? frenchVatNumber(siren) : undefined}
        {...field('vatNumber')}
      />
    </>
  );
}

/** Abroad there is no SIREN; in the Union the VAT number decides who owes the tax. */
const ForeignNumber = ({ of: { field, form } }: { of: CommandFormOf<Values> }) => (
  <TextInput
    label={EU_COUNTRIES.has(form.values.country) ? t.unionVatNumber : t.foreignVatNumber}
    description={EU_COUNTRIES.has(form.values.country) ? t.unionVatHint : t.foreignVatHint}
    autoComplete="off"
    {...field('vatNumber')}
  />
);
