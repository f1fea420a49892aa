import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useListState } from '../app/list.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { MoneyInput, PercentInput } from '../ui/inputs.js';
import { JobProgress } from '../ui/JobProgress.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { SidePanel } from '../ui/SidePanel.js';
import { denominatorOf, type Indicator, IndicatorFacts, partOf, valueOf } from './Indicator.js';
import { ReportsPage } from './ReportsPage.js';

const t = fr.reports.indicators;
const FREEZE = 'figer';
const FACTS = 'ecole';
const keyOf = ({ code, scope }: Indicator): string => `${code} ${scope ?? ''}`;
const nameOf = ({ label, scope }: Indicator): string => (scope ? `${label}, ${scope}` : label);

const COLUMNS: readonly Column<Indicator>[] = [
  { key: 'label', title: t.indicator, render: ({ label }) => label },
  {
    key: 'scope',
    title: t.scope,
    render: (one) =>
      [one.scope, one.note].filter(Boolean).map((text) => (
        <Text key={text} size="sm" c="dimmed">
          {text}
        </Text>
      )),
  },
  { key: 'numerator', title: t.numerator, align: 'right', render: (one) => partOf(one, one.numerator) },
  { key: 'denominator', title: t.denominator, align: 'right', render: denominatorOf },
  {
    key: 'value',
    title: t.value,
    align: 'right',
    render: (one) => (
      <Text size="sm" fw={600} className="figures">
        {valueOf(one)}
      </Text>
    ),
  },
  { key: 'behind', title: t.persons, align: 'right', render: (one) => one.behind.length || fr.ui.none },
];

/** What funders ask of a school year, each figure with what it is made of; and the way to freeze and send it. */
export function IndicatorsScreen() {
  const { can } = useSession();
  const state = useListState({ year: '' });
  const asked = state.values.year ? Number(state.values.year) : undefined;
  const { data, error } = api.useQuery('get', '/api/v1/indicators', { params: { query: { year: asked } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const current = Number(data.today.slice(0, 4)) - (data.today.slice(5, 7) < '09' ? 1 : 0);
  const years = [0, 1, 2, 3, 4].map((back) => ({ value: String(current - back), label: t.schoolYear(current - back) }));
  const opened = data.items.find((one) => keyOf(one) === state.opened);
  const freeze = can('frozen_report.freeze') && (
    <ActionButton leftSection={<IconSnowflake size={18} aria-hidden />} onClick={() => state.open(FREEZE)}>
      {t.freeze}
    </ActionButton>
  );
  return (
    <ReportsPage title={t.title} hint={t.hint} actions={freeze}>
      <Group mb="md" gap="sm" align="flex-end">
        <Select
          label={t.year}
          w={180}
          allowDeselect={false}
          data={years}
          value={String(data.year)}
          onChange={(value) => state.set('year', value ?? '')}
        />
        {can('indicator.edit') && (
          <Button variant="default" onClick={() => state.open(FACTS)}>
            {t.facts}
          </Button>
        )}
      </Group>
      <DataTable
        caption={t.title}
        list={rows(data.items)}
        columns={COLUMNS}
        rowId={keyOf}
        rowLabel={nameOf}
        state={state}
        empty={{ hint: t.hint }}
      />
      <SidePanel opened={Boolean(opened)} onClose={state.close} title={opened ? nameOf(opened) : ''}>
        {opened && <IndicatorFacts indicator={opened} />}
      </SidePanel>
      <SidePanel opened={state.opened === FREEZE} onClose={state.close} title={t.freeze} width={440}>
        <Freeze year={data.year} onDone={state.close} />
      </SidePanel>
      <SidePanel opened={state.opened === FACTS} onClose={state.close} title={t.facts} width={440}>
        <SchoolFacts year={data.year} onDone={state.close} />
      </SidePanel>
    </ReportsPage>
  );
}

/** Asks for it, then follows the run that freezes it. */
function Freeze({ year, onDone }: { year: number; onDone: () => void }) {
  const [asked, setAsked] = useState<Schema<'FreezingView'> | null>(null);
  const [frozen, setFrozen] = useState(false);
  if (!asked) return <FreezeForm year={year} onAsked={setAsked} onCancel={onDone} />;
  return (
    <Stack gap="md">
      <JobProgress id={asked.runId} onDone={() => setFrozen(true)} />
      <Text size="sm" role="status">
        {frozen ? t.frozen : t.freezing}
      </Text>
      {frozen && (
        <Button component={Link} to={`/rapports-figes?ouvert=${asked.id}`} w="fit-content">
          {t.seeFrozen}
        </Button>
      )}
    </Stack>
  );
}

interface FreezeFormProps {
  year: number;
  onAsked: (asked: Schema<'FreezingView'>) => void;
  onCancel: () => void;
}

function FreezeForm({ year, onAsked, onCancel }: FreezeFormProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/frozen-reports',
    initialValues: { recipient: '', email: '' },
    request: ({ recipient, email }) => ({ body: { year, recipient, email: email || null } }),
    onDone: onAsked,
  });
  return (
    <FormPanel of={form} submit={t.freeze} onCancel={onCancel}>
      <Text size="sm">{t.freezeHint(t.schoolYear(year))}</Text>
      <TextInput
        label={t.recipient}
        description={t.recipientHint}
        required
        maxLength={200}
        {...form.field('recipient')}
      />
      <TextInput label={t.email} description={t.emailHint} type="email" {...form.field('email')} />
    </FormPanel>
  );
}

function SchoolFacts({ year, onDone }: { year: number; onDone: () => void }) {
  const { data } = api.useQuery('get', '/api/v1/indicators/facts', { params: { query: { year } } });
  return data ? <FactsForm year={year} known={data} onDone={onDone} /> : <Waiting />;
}

interface FactsProps {
  year: number;
  known: Schema<'YearFactsView'>;
  onDone: () => void;
}

function FactsForm({ year, known, onDone }: FactsProps) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/indicators/facts/{year}',
    initialValues: { ...known, source: known.source ?? '' },
    request: ({ source, outOfSchoolMonths, ...body }) => ({
      params: { path: { year } },
      body: { ...body, outOfSchoolMonths: outOfSchoolMonths || null, source: source || null },
    }),
    done: t.factsSaved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Text size="sm">{t.factsHint}</Text>
      <MoneyInput label={t.cost} {...form.field('costCents')} />
      <NumberInput label={t.outOfSchool} min={1} max={120} {...form.field('outOfSchoolMonths')} />
      <PercentInput label={t.workshopFrom} {...form.field('workshopFromBp')} />
      <PercentInput label={t.workshopTo} {...form.field('workshopToBp')} />
      <TextInput label={t.source} maxLength={300} {...form.field('source')} />
    </FormPanel>
  );
}
