import { Fieldset, NumberInput, Radio, Stack, Text, Textarea } from '@mantine/core';
import { emptied, filled } from '../app/emptied.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { Facts } from '../ui/Facts.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { type School, SchoolPage } from './SettingsPage.js';

const t = fr.school.terms;

/** When VAT falls due, when customers pay, and what invoices say about it. */
export function TermsScreen() {
  const { can } = useSession();
  return (
    <SchoolPage title={t.title} hint={t.hint}>
      {(school) => (can('school.edit') ? <TermsForm key={school.id} school={school} /> : <Terms school={school} />)}
    </SchoolPage>
  );
}

function TermsForm({ school }: { school: School }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/school',
    initialValues: {
      vatOption: school.vatOption,
      paymentDays: school.paymentDays,
      ...filled(school, 'latePenaltyText', 'discountText', 'recoveryText'),
    },
    request: (values) => ({ body: emptied(values, 'vatOption', 'paymentDays') }),
    done: fr.ui.saved,
  });
  return (
    <FormPanel of={form}>
      <Radio.Group label={t.vatOption} description={t.vatOptionHint} {...form.field('vatOption')}>
        <Stack gap={6} mt={6}>
          {Object.entries(t.vatOptions).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t.paymentDays}
        description={t.paymentDaysHint}
        maw={260}
        allowDecimal={false}
        {...form.field('paymentDays')}
      />
      <Fieldset legend={t.texts}>
        <Text size="sm" c="dimmed" mb="xs">
          {t.textsHint}
        </Text>
        <Stack gap="sm">
          <Textarea label={t.latePenalty} autosize minRows={2} {...form.field('latePenaltyText')} />
          <Textarea label={t.discount} autosize minRows={2} {...form.field('discountText')} />
          <Textarea label={t.recovery} autosize minRows={2} {...form.field('recoveryText')} />
        </Stack>
      </Fieldset>
    </FormPanel>
  );
}

const Terms = ({ school }: { school: School }) => (
  <>
    <Text size="sm" c="dimmed" mb="sm">
      {fr.school.identity.readOnly}
    </Text>
    <Facts
      facts={[
        [t.vatOption, t.vatOptions[school.vatOption]],
        [t.paymentDays, school.paymentDays],
        [t.latePenalty, school.latePenaltyText],
        [t.discount, school.discountText],
        [t.recovery, school.recoveryText],
      ]}
    />
  </>
);
