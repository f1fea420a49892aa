import { NumberInput, Radio, Select, Stack, Textarea } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { formatMinutes, wallTime } from '@etabli/kernel';
import { NEW, useList, useListState } from '../app/list.js';
import { useToday } from '../app/school.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayInput } from '../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { DayText } from '../ui/format.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { SafetyPage } from './SafetyPage.js';

const t = fr.safetyRegistry.rules;
type Rule = Schema<'HouseRuleView'>;
const HOUR = 60;
const NAMES = Object.entries(t.names).map(([value, label]) => ({ value, label }));

/** A limit in the words of its rule: hours, the hour at which night begins, or days. */
function limitText(rule: Rule['rule'], limit: number | null | undefined): string {
  if (limit === null || limit === undefined || rule === 'public_holiday') return fr.ui.none;
  if (rule === 'weekly_rest_missing') return t.days(limit);
  return rule === 'night_work' ? wallTime(limit) : formatMinutes(limit);
}

const COLUMNS: readonly Column<Rule>[] = [
  { key: 'rule', title: t.rule, render: ({ rule }) => t.names[rule] },
  {
    key: 'severity',
    title: t.severity,
    render: ({ severity }) => (
      <StateBadge tone={severity === 'block' ? 'bad' : 'warning'} label={t.severities[severity]} />
    ),
  },
  { key: 'limit', title: t.limit, align: 'right', render: ({ rule, limit }) => limitText(rule, limit) },
  {
    key: 'under',
    title: t.limitUnder16,
    align: 'right',
    render: ({ rule, limitUnder16 }) => limitText(rule, limitUnder16),
  },
  { key: 'from', title: t.validFrom, render: ({ validFrom }) => <DayText day={validFrom} /> },
  {
    key: 'reason',
    title: fr.safety.reason,
    render: ({ reason, article, verified }) => (
      <>
        {`${reason} (${fr.safety.article(article)})`} {!verified && <StateBadge tone="warning" label={t.toCheck} />}
      </>
    ),
  },
];

/** Whether the school refuses or only says it, rule by rule; the earlier rows stay. */
export function RulesScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/house-rules');
  const change = can('safety.edit') ? (
    <ActionButton onClick={() => state.open(NEW)}>{t.change}</ActionButton>
  ) : undefined;
  return (
    <SafetyPage title={t.title} hint={t.hint} actions={change}>
      <DataTable caption={t.title} list={list} columns={COLUMNS} rowId={({ id }) => id} empty={{ hint: t.emptyHint }} />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.change}>
        {list.items.length > 0 && <ChangeRule rules={list.items} onDone={state.close} />}
      </SidePanel>
    </SafetyPage>
  );
}

/** Hours are typed as hours; what the API holds are minutes, but for days of rest. */
const unitOf = (rule: string): number => (rule === 'weekly_rest_missing' || rule === 'public_holiday' ? 1 : HOUR);
/** An emptied limit is no limit of zero: it cannot be read, and the form says so. */
const typed = (value: number | string, rule: string): number =>
  value === '' ? Number.NaN : Math.round(Number(value) * unitOf(rule));
const hintOf = (rule: string): string =>
  rule === 'night_work' ? t.limitNight : unitOf(rule) === 1 ? t.limitDays : t.limitHours;

function ChangeRule({ rules, onDone }: { rules: readonly Rule[]; onDone: () => void }) {
  const today = useToday();
  const known = (rule: string) => {
    const rows = rules.filter((one) => one.rule === rule).sort((a, b) => b.validFrom.localeCompare(a.validFrom));
    const row = rows[0];
    const unit = unitOf(rule);
    return {
      rule: rule as Rule['rule'],
      severity: row?.severity ?? ('block' as Rule['severity']),
      limit: (row?.limit ?? 0) / unit,
      limitUnder16: row?.limitUnder16 === null || row?.limitUnder16 === undefined ? '' : row.limitUnder16 / unit,
    };
  };
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/house-rules',
    initialValues: { ...known('day_too_long'), validFrom: today, reason: '' },
    request: ({ limit, limitUnder16, ...values }) => ({
      body: {
        ...values,
        limit: typed(limit, values.rule),
        limitUnder16: limitUnder16 === '' ? null : typed(limitUnder16, values.rule),
      },
    }),
    done: t.changed,
    onDone,
  });
  const { rule } = form.form.values;
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Select
        label={t.rule}
        data={NAMES}
        allowDeselect={false}
        {...form.field('rule')}
        onChange={(next) => next && form.form.setValues(known(next))}
      />
      <Radio.Group label={t.severity} {...form.field('severity')}>
        <Stack gap="xs" mt={6}>
          {(['block', 'warn'] as const).map((severity) => (
            <Radio key={severity} value={severity} label={t.severities[severity]} />
          ))}
        </Stack>
      </Radio.Group>
      {rule !== 'public_holiday' && (
        <>
          <NumberInput
            label={t.limit}
            description={hintOf(rule)}
            decimalSeparator=","
            min={0}
            maw={200}
            {...form.field('limit')}
          />
          <NumberInput label={t.limitUnder16} decimalSeparator="," min={0} maw={200} {...form.field('limitUnder16')} />
        </>
      )}
      <DayInput label={t.validFrom} required {...form.field('validFrom')} />
      <Textarea label={fr.safety.reason} description={t.reasonHint} required autosize {...form.field('reason')} />
    </FormPanel>
  );
}
