import { SegmentedControl, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.billing.bank;

/** A line that is nothing of a customer: booked on an account, or handled elsewhere. What its words suggest stands there first. */
export function SetAside({ line }: { line: Schema<'BankLineRow'> }) {
  const [suggested] = line.aside;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/bank-lines/{id}/set-aside',
    initialValues: {
      asideAs: (suggested?.asideAs ?? 'bank_fee') as keyof typeof t.asides,
      booked: suggested && suggested.account === null ? 'no' : 'yes',
      account: suggested?.account ?? '',
      accountLabel: suggested?.accountLabel ?? '',
      note: suggested?.note ?? '',
    },
    request: ({ asideAs, booked, account, accountLabel, note }) => ({
      params: { path: { id: line.id } },
      body: {
        asideAs,
        note: note || null,
        ...(booked === 'yes' ? { account: account || null, accountLabel: accountLabel || null } : {}),
      },
    }),
    done: t.setAsideDone,
  });
  const booked = form.form.values.booked === 'yes';
  return (
    <FormPanel of={form} submit={t.setAside} main={false}>
      {suggested && (
        <Text size="sm" c="dimmed">
          {t.suggestedBy(suggested.words)}
        </Text>
      )}
      <Select
        label={t.asideAs}
        data={Object.entries(t.asides).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        {...form.field('asideAs')}
      />
      <SegmentedControl
        aria-label={t.booking}
        fullWidth
        size="xs"
        data={[
          { value: 'yes', label: t.booked },
          { value: 'no', label: t.elsewhere },
        ]}
        {...form.field('booked')}
      />
      {booked && (
        <SimpleGrid cols={2} spacing="sm">
          <TextInput label={t.account} required autoComplete="off" {...form.field('account')} />
          <TextInput label={t.accountLabel} required autoComplete="off" {...form.field('accountLabel')} />
        </SimpleGrid>
      )}
      <TextInput
        label={booked ? t.note : t.elsewhereNote}
        required={!booked}
        autoComplete="off"
        {...form.field('note')}
      />
    </FormPanel>
  );
}
