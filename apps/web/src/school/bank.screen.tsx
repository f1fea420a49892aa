import { Text, TextInput } from '@mantine/core';
import { emptied, filled } from '../app/emptied.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { Facts } from '../ui/Facts.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { type School, SchoolPage } from './SettingsPage.js';

const t = fr.school.bank;

/** The account where customers pay, printed on invoices. */
export function BankScreen() {
  const { can } = useSession();
  return (
    <SchoolPage title={t.title} hint={t.hint}>
      {(school) => (can('bank.edit') ? <BankForm key={school.id} school={school} /> : <Bank school={school} />)}
    </SchoolPage>
  );
}

/** FR76 3000 4000 … in groups of four, as a RIB shows it. */
const grouped = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1\u00a0');

function BankForm({ school }: { school: School }) {
  const { iban, ...rest } = filled(school, 'iban', 'bic', 'bankName');
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/school/bank',
    initialValues: { iban: grouped(iban), ...rest },
    request: (values) => ({ body: emptied(values) }),
    done: fr.ui.saved,
  });
  return (
    <FormPanel of={form}>
      <TextInput label={t.iban} description={t.ibanHint} autoComplete="off" {...form.field('iban')} />
      <TextInput label={t.bic} autoComplete="off" {...form.field('bic')} />
      <TextInput label={t.bankName} autoComplete="off" {...form.field('bankName')} />
    </FormPanel>
  );
}

const Bank = ({ school }: { school: School }) => (
  <>
    <Text size="sm" c="dimmed" mb="sm">
      {fr.school.identity.bankReadOnly}
    </Text>
    <Facts
      facts={[
        [t.iban, school.iban && grouped(school.iban)],
        [t.bic, school.bic],
        [t.bankName, school.bankName],
      ]}
    />
  </>
);
