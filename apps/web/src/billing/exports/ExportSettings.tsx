import { Select, Skeleton, Switch, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { FORMATS } from './NewBatch.js';

const t = fr.billing.exports;
type Settings = Schema<'ExportSettingsView'>;
type Journal = keyof typeof t.journals;

const JOURNALS = Object.keys(t.journals) as Journal[];
const pairs = (labels: object): { value: string; label: string }[] =>
  Object.entries(labels as Record<string, string>).map(([value, label]) => ({ value, label }));
const LENGTHS = [
  { value: '', label: t.accountAsBooked },
  ...[6, 7, 8].map((digits) => ({ value: String(digits), label: t.accountDigits(digits) })),
];

export function ExportSettings({ onDone }: { onDone: () => void }) {
  const { data } = api.useQuery('get', '/api/v1/export-settings');
  return data ? <Form settings={data} onDone={onDone} /> : <Skeleton h={240} aria-busy />;
}

function Form({ settings, onDone }: { settings: Settings; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/export-settings',
    initialValues: {
      ...settings,
      accountLength: settings.accountLength ? String(settings.accountLength) : '',
      journalCodes: Object.fromEntries(JOURNALS.map((one) => [one, settings.journalCodes[one] ?? ''])),
    },
    request: ({ accountLength, journalCodes, ...values }) => ({
      body: {
        ...values,
        accountLength: accountLength ? Number(accountLength) : null,
        firstYearStartsOn: values.firstYearStartsOn || null,
        journalCodes: Object.fromEntries(JOURNALS.map((one) => [one, journalCodes[one] || null])),
      },
    }),
    done: t.settingsSaved,
    onDone,
  });
  const yearEnds = pairs(
    settings.yearEnd in t.yearEnds ? t.yearEnds : { ...t.yearEnds, [settings.yearEnd]: settings.yearEnd },
  );
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Select label={t.settingsFormat} data={FORMATS} allowDeselect={false} {...form.field('format')} />
      <TextInput label={t.auxPrefix} description={t.auxPrefixHint} maxLength={4} {...form.field('auxPrefix')} />
      <Select label={t.accountLength} data={LENGTHS} allowDeselect={false} {...form.field('accountLength')} />
      <Select label={t.decimalMark} data={pairs(t.marks)} allowDeselect={false} {...form.field('decimalMark')} />
      {JOURNALS.map((one) => (
        <TextInput
          key={one}
          label={t.journalCode(t.journals[one])}
          description={t.journalCodeHint}
          placeholder={one}
          maxLength={2}
          {...form.field(`journalCodes.${one}`)}
        />
      ))}
      <Select label={t.yearEnd} data={yearEnds} allowDeselect={false} {...form.field('yearEnd')} />
      <DayInput label={t.firstYear} description={t.firstYearHint} {...form.field('firstYearStartsOn')} />
      <Switch
        label={t.holdsAll}
        description={t.holdsAllHint}
        {...form.form.getInputProps('holdsAllEntries', { type: 'checkbox' })}
      />
    </FormPanel>
  );
}
