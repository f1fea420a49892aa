import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { InstantText } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { OtherFramework } from './OtherFramework.js';
import { Part } from './Part.js';

const t = fr.curriculum.mappings;
type Framework = Schema<'FrameworkView'>;
type Mapping = Schema<'CompetenceMappingView'>;

/** Which competence of an older version counts for which one of this, and where this one's evidence goes on to. */
export function MappingsTab({ framework }: { framework: Framework }) {
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const { data, error } = api.useQuery('get', '/api/v1/frameworks/{id}/mappings', {
    params: { path: { id: framework.id } },
  });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const end = ({ code, title, frameworkId, frameworkTitle, version }: Mapping['from']) => (
    <Stack gap={0} miw={200}>
      <Text size="sm">{`${code} ${title}`}</Text>
      <Text size="xs" c="dimmed">
        {frameworkId === framework.id ? t.here : `${frameworkTitle}, ${version}`}
      </Text>
    </Stack>
  );
  const columns: readonly Column<Mapping>[] = [
    { key: 'from', title: t.from, render: ({ from }) => end(from) },
    { key: 'to', title: t.to, render: ({ to }) => end(to) },
    {
      key: 'state',
      title: t.state,
      render: ({ state }) => <StateBadge tone={state === 'in_force' ? 'good' : 'neutral'} label={t.states[state]} />,
    },
    {
      key: 'decided',
      title: t.decided,
      render: ({ source, decidedByName, decidedAt }) => (
        <Stack gap={0}>
          <Text size="sm">{source}</Text>
          <Text size="xs" c="dimmed">
            {decidedByName}, <InstantText at={decidedAt} />
          </Text>
        </Stack>
      ),
    },
    ...(can('framework.edit')
      ? [{ key: 'act', title: '', render: (mapping: Mapping) => <MappingActions mapping={mapping} /> }]
      : []),
  ];
  const add = can('framework.edit') && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  return (
    <Part title={t.title} action={add}>
      <Text size="sm" c="dimmed" mb="xs" maw={760}>
        {t.hint}
      </Text>
      <DataTable
        caption={t.title}
        list={rows(data.items)}
        columns={columns}
        rowId={(one) => one.id}
        empty={{ hint: t.none }}
      />
      <SidePanel opened={adding} onClose={() => setAdding(false)} title={t.add}>
        {adding && <MappingForm framework={framework} onDone={() => setAdding(false)} />}
      </SidePanel>
    </Part>
  );
}

function MappingActions({ mapping: { id, state, origin } }: { mapping: Mapping }) {
  const params = { path: { id } };
  const aside = useCommand('post', '/api/v1/competence-mappings/{id}/set-aside');
  const up = useCommand('post', '/api/v1/competence-mappings/{id}/take-up');
  const remove = useCommand('delete', '/api/v1/competence-mappings/{id}', { done: t.removed });
  const small = { variant: 'subtle', size: 'compact-sm' } as const;
  return (
    <>
      <Group gap={4} wrap="nowrap">
        {state === 'in_force' ? (
          <Button {...small} loading={aside.running} onClick={() => void aside.run({ params })}>
            {t.setAside}
          </Button>
        ) : (
          <Button {...small} loading={up.running} onClick={() => void up.run({ params })}>
            {t.takeUp}
          </Button>
        )}
        {origin === 'school' && (
          <Button {...small} loading={remove.running} onClick={() => void remove.run({ params })}>
            {t.remove}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={aside.problem ?? up.problem ?? remove.problem} />
    </>
  );
}

function MappingForm({ framework, onDone }: { framework: Framework; onDone: () => void }) {
  const [olderId, setOlderId] = useState<string | null>(null);
  const { data: older } = api.useQuery(
    'get',
    '/api/v1/frameworks/{id}',
    { params: { path: { id: olderId ?? '' } } },
    { enabled: olderId !== null },
  );
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/competence-mappings',
    initialValues: { fromCompetenceId: '', toCompetenceId: '' },
    request: (body) => ({ body }),
    done: t.added,
    onDone,
  });
  const choices = (of: Framework | undefined) =>
    (of?.competences ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone}>
      <Text size="sm">{t.addHint}</Text>
      <OtherFramework label={t.older} not={framework.id} value={olderId} onChange={setOlderId} />
      <Select
        label={t.from}
        required
        searchable
        disabled={!older}
        data={choices(older)}
        {...form.field('fromCompetenceId')}
      />
      <Select label={t.toHere} required searchable data={choices(framework)} {...form.field('toCompetenceId')} />
    </FormPanel>
  );
}
