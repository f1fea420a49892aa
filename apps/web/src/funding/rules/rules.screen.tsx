import { Select, TextInput } from '@mantine/core';
import { formatDay } from '@etabli/kernel';
import type { Schema } from '@etabli/contract';
import { NEW, useList, useListState } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatCents, formatRate } from '../../ui/format.js';
import { MoneyInput, PercentInput } from '../../ui/inputs.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { FundingPage } from '../FundingPage.js';

const t = fr.funding.rules;
type Rule = Schema<'FundingRuleView'>;
const CODES = Object.entries(t.codes).map(([value, label]) => ({ value, label }));
/** Any common year: only its months and days are shown. */
const dayOfYear = (monthDay: string): string => formatDay(`2026-${monthDay}`).slice(0, 5);

const valueOf = ({ code, value, monthDay }: Rule): string => {
  if (monthDay !== null) return dayOfYear(monthDay);
  return code.endsWith('_bp') ? formatRate(value ?? 0) : formatCents(value ?? 0);
};

const COLUMNS: readonly Column<Rule>[] = [
  { key: 'code', title: t.code, render: ({ code }) => t.codes[code] },
  { key: 'value', title: t.value, align: 'right', render: (rule) => <span className="figures">{valueOf(rule)}</span> },
  { key: 'from', title: t.validFrom, render: ({ validFrom }) => <DayText day={validFrom} /> },
  { key: 'source', title: t.source, render: ({ source }) => source },
];

/** What texts fix, dated, with where it stands. */
export function RulesScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/funding-rules');
  const add = can('funding.write') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <FundingPage title={t.title} hint={t.hint} actions={add}>
      <DataTable caption={t.title} list={list} columns={COLUMNS} rowId={({ id }) => id} empty={{ hint: t.hint }} />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewRule onDone={state.close} />
      </SidePanel>
    </FundingPage>
  );
}

function NewRule({ onDone }: { onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-rules',
    initialValues: {
      code: 'equipment_rate_bp' as Rule['code'],
      value: null as number | null,
      monthDay: '',
      validFrom: today as string,
      source: '',
    },
    request: ({ code, value, monthDay, ...body }) => ({
      body: { ...body, code, ...(code.endsWith('_day') ? { monthDay } : { value }) },
    }),
    done: t.added,
    onDone,
  });
  const { code } = form.form.values;
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Select label={t.code} data={CODES} allowDeselect={false} {...form.field('code')} />
      {code.endsWith('_day') && <TextInput label={t.monthDay} required maxLength={5} {...form.field('monthDay')} />}
      {code.endsWith('_bp') && <PercentInput label={t.rate} required {...form.field('value')} />}
      {code.endsWith('_cents') && <MoneyInput label={t.cap} required {...form.field('value')} />}
      <DayInput label={t.validFrom} required {...form.field('validFrom')} />
      <TextInput label={t.source} required maxLength={300} {...form.field('source')} />
    </FormPanel>
  );
}
