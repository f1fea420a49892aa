import { Button, Fieldset, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { frenchVatNumber, isSiren, normalizeIdentifier } from '@etabli/kernel';
import { emptied, filled } from '../app/emptied.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { Facts } from '../ui/Facts.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { Logo } from './Logo.js';
import { Missing } from './Missing.js';
import { type School, SchoolPage } from './SettingsPage.js';

const t = fr.school.identity;

/** Who the school is, as its documents say it. */
export function SchoolScreen() {
  const { can } = useSession();
  return (
    <SchoolPage title={t.title} hint={t.hint}>
      {(school) => (
        <>
          <Missing school={school} />
          <Logo logoId={school.logoId} mayEdit={can('school.edit')} />
          {can('school.edit') ? <IdentityForm key={school.id} school={school} /> : <Identity school={school} />}
        </>
      )}
    </SchoolPage>
  );
}

function IdentityForm({ school }: { school: School }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/school',
    initialValues: filled(
      school,
      'name',
      'legalForm',
      'siren',
      'siret',
      'vatNumber',
      'rna',
      'addressLine1',
      'addressLine2',
      'postalCode',
      'city',
      'email',
      'phone',
      'website',
    ),
    request: (values) => ({ body: emptied(values, 'name') }),
    done: fr.ui.saved,
  });
  const { siren, vatNumber } = form.form.values;
  const proposed = isSiren(normalizeIdentifier(siren)) ? frenchVatNumber(normalizeIdentifier(siren)) : null;
  return (
    <FormPanel of={form}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={t.name} required {...form.field('name')} />
        <TextInput
          label={t.legalForm}
          description={t.legalFormHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.field('legalForm')}
        />
      </SimpleGrid>
      <Fieldset legend={t.numbers}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput label={t.siren} inputMode="numeric" {...form.field('siren')} />
          <TextInput label={t.siret} inputMode="numeric" {...form.field('siret')} />
          <TextInput label={t.vatNumber} {...form.field('vatNumber')} />
          <TextInput label={t.rna} placeholder="W123456789" {...form.field('rna')} />
        </SimpleGrid>
        {proposed && normalizeIdentifier(vatNumber) !== proposed && (
          <Group gap="xs" mt="xs">
            <Text size="sm">{t.vatProposed(proposed)}</Text>
            <Button size="compact-sm" variant="default" onClick={() => form.form.setFieldValue('vatNumber', proposed)}>
              {t.useIt}
            </Button>
          </Group>
        )}
      </Fieldset>
      <Fieldset legend={t.where}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput label={t.address1} autoComplete="address-line1" {...form.field('addressLine1')} />
          <TextInput label={t.address2} autoComplete="address-line2" {...form.field('addressLine2')} />
          <TextInput
            label={t.postalCode}
            inputMode="numeric"
            autoComplete="postal-code"
            {...form.field('postalCode')}
          />
          <TextInput label={t.city} autoComplete="address-level2" {...form.field('city')} />
          <TextInput label={t.email} type="email" autoComplete="email" {...form.field('email')} />
          <TextInput label={t.phone} type="tel" autoComplete="tel" {...form.field('phone')} />
          <TextInput label={t.website} type="url" {...form.field('website')} />
        </SimpleGrid>
      </Fieldset>
    </FormPanel>
  );
}

const Identity = ({ school }: { school: School }) => (
  <>
    <Text size="sm" c="dimmed" mb="sm">
      {t.readOnly}
    </Text>
    <Facts
      facts={[
        [t.name, school.name],
        [t.legalForm, school.legalForm],
        [t.siren, school.siren],
        [t.siret, school.siret],
        [t.vatNumber, school.vatNumber],
        [t.rna, school.rna],
        [t.address1, [school.addressLine1, school.addressLine2].filter(Boolean).join(', ')],
        [t.city, [school.postalCode, school.city].filter(Boolean).join(' ')],
        [t.email, school.email],
        [t.phone, school.phone],
        [t.website, school.website],
      ]}
    />
  </>
);
