import { Anchor, Button, List, Text, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { useGroups } from '../../students/useGroups.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { markOf, markText } from '../marks/mark-text.js';

const t = fr.alerts;
type Alert = Schema<'AlertView'>;
type Rules = Schema<'AlertRulesView'>;
const LEVELS = Object.entries(t.levels).map(([value, label]) => ({ value, label }));
const RULES = 'regles';

const COLUMNS: readonly Column<Alert>[] = [
  {
    key: 'name',
    title: t.student,
    render: ({ studentId, name }) => (
      <Anchor component={Link} to={`/jeunes?ouvert=${studentId}`} inherit fw={600}>
        {name}
      </Anchor>
    ),
    csv: ({ name }) => name,
  },
  { key: 'group', title: t.group, render: (one) => one.groupName ?? fr.ui.none, csv: (one) => one.groupName ?? '' },
  {
    key: 'level',
    title: t.level,
    render: ({ level }) => <StateBadge tone={level === 'risk' ? 'bad' : 'warning'} label={t.levels[level]} />,
    csv: ({ level }) => t.levels[level],
  },
  {
    key: 'facts',
    title: t.facts,
    render: ({ facts }) => (
      <List size="sm" spacing={2}>
        {facts.map(({ sign, text }) => (
          <List.Item key={sign}>{text}</List.Item>
        ))}
      </List>
    ),
    csv: ({ facts }) => facts.map(({ text }) => text).join(' ; '),
  },
];

/** Who is at risk of breaking off, risks first, each with the facts that say so. */
export function AlertsScreen() {
  const { can } = useSession();
  const groups = useGroups();
  const state = useListState({ groupId: '', level: '' });
  const list = useList('/api/v1/alerts', state.query);
  const count = useCount('/api/v1/alerts/count', state.query);
  const { data: rules } = api.useQuery('get', '/api/v1/alert-rules');
  return (
    <Screen
      title={t.title}
      hint={t.hint}
      actions={
        can('alert.edit') && (
          <Button variant="default" onClick={() => state.open(RULES)}>
            {t.rules}
          </Button>
        )
      }
    >
      <ListBar
        state={state}
        noun={t.noun}
        {...(count ? { count } : {})}
        actions={<ExportButton name="alertes" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="groupId" label={t.group} data={groups} />
        <FilterSelect state={state} name="level" label={t.level} data={LEVELS} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ studentId }) => studentId}
        empty={{ title: t.nobody, hint: t.nobodyHint }}
      />
      <SidePanel opened={state.opened === RULES} onClose={state.close} title={t.rules}>
        {rules && <RulesForm rules={rules} onDone={state.close} />}
      </SidePanel>
    </Screen>
  );
}

const FIELDS = Object.keys(t.fields) as (keyof typeof t.fields)[];
const written = (name: keyof Rules, value: number | null): string =>
  value === null ? '' : name === 'averageBelow' ? markText(value) : String(value);
const read = (name: keyof Rules, text: string): number | null =>
  text.trim() === '' ? null : name === 'averageBelow' ? markOf(text) : Number(text.replace(',', '.'));

function RulesForm({ rules, onDone }: { rules: Rules; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/alert-rules',
    initialValues: Object.fromEntries(FIELDS.map((name) => [name, written(name, rules[name])])),
    request: (values) => ({ body: Object.fromEntries(FIELDS.map((name) => [name, read(name, values[name] ?? '')])) }),
    done: t.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.rulesHint}
      </Text>
      {FIELDS.map((name) => (
        <TextInput key={name} label={t.fields[name]} inputMode="decimal" {...form.field(name)} />
      ))}
    </FormPanel>
  );
}
