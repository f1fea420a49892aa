import { Alert, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconArrowsRightLeft } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api, http, queryClient } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { StateBadge } from '../ui/StateBadge.js';
import { showUndo } from '../ui/undo.js';
import { MoveHistory } from './MoveHistory.js';
import { OtherFramework } from './OtherFramework.js';
import { Part } from './Part.js';

const t = fr.curriculum.move;
type Preview = Schema<'MovePreviewView'>;
type Competence = Preview['competences'][number];
type Youth = Preview['youths'][number];

const YOUTHS: readonly Column<Youth>[] = [
  { key: 'name', title: t.youth, render: ({ name }) => name },
  { key: 'group', title: t.group, render: ({ groupName }) => groupName ?? fr.ui.none },
  { key: 'proofs', title: t.proofs, align: 'right', render: ({ proofs }) => proofs },
  { key: 'carried', title: t.carried, align: 'right', render: ({ carried }) => carried },
];

const COMPETENCES: readonly Column<Competence>[] = [
  { key: 'old', title: t.old, render: ({ code, title }) => `${code} ${title}` },
  { key: 'proofs', title: t.proofs, align: 'right', render: ({ proofs }) => proofs },
  {
    key: 'next',
    title: t.next,
    render: ({ successors }) =>
      successors.length === 0 ? (
        <StateBadge tone="warning" label={t.noSuccessor} />
      ) : (
        successors.map(({ code, title }) => `${code} ${title}`).join(' · ')
      ),
  },
];

/** Everybody who prepares an older version passes to this one: seen first, then done, and undone by one tap. */
export function MoveTab({ framework }: { framework: Schema<'FrameworkView'> }) {
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const from = params.get('depuis');
  const session = params.get('session');
  const { data, error, isLoading } = api.useQuery(
    'get',
    '/api/v1/frameworks/{id}/youth-moves/preview/{fromId}',
    {
      params: {
        path: { id: framework.id, fromId: from ?? '' },
        query: session ? { session: Number(session) } : {},
      },
    },
    { enabled: from !== null && can('framework_move.read') },
  );
  if (!can('framework_move.read')) return <Text size="sm">{t.directorOnly}</Text>;
  const choose = (next: { depuis?: string | null; session?: string | null }): void => {
    const now = { onglet: 'passage', depuis: from, session, ...next };
    const said = Object.entries(now).filter((entry): entry is [string, string] => Boolean(entry[1]));
    setParams(Object.fromEntries(said), { replace: true });
  };
  return (
    <Stack gap="xl">
      <Part title={t.title}>
        <Text size="sm" c="dimmed" mb="sm" maw={760}>
          {t.hint}
        </Text>
        <Stack gap="md">
          <Group align="flex-end" gap="md">
            <OtherFramework
              label={t.from}
              not={framework.id}
              value={from}
              onChange={(depuis) => choose({ depuis, session: null })}
            />
            {data && (data.sessions.length > 0 || session) && (
              <Select
                label={t.session}
                placeholder={t.everybody}
                clearable
                data={data.sessions.map(({ year, youths }) => ({
                  value: String(year),
                  label: t.sessionOf(year, youths),
                }))}
                value={session}
                onChange={(year) => choose({ session: year })}
              />
            )}
          </Group>
          {error && <ProblemAlert problem={problemOf(error)} />}
          {isLoading && <Waiting />}
          {from && data && (
            <Seen key={`${from} ${session}`} framework={framework} from={from} session={session} preview={data} />
          )}
        </Stack>
      </Part>
      <MoveHistory frameworkId={framework.id} />
    </Stack>
  );
}

interface SeenProps {
  framework: Schema<'FrameworkView'>;
  from: string;
  session: string | null;
  preview: Preview;
}

function Seen({ framework, from, session, preview }: SeenProps) {
  const { youths, proofs, carried, competences, registered } = preview;
  const path = { id: framework.id };
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/frameworks/{id}/youth-moves',
    initialValues: { reason: '' },
    request: ({ reason }) => ({
      params: { path },
      body: { fromFrameworkId: from, session: session ? Number(session) : null, reason, expected: youths.length },
    }),
    onDone: ({ id }) => showUndo(t.done(youths.length), () => moveBack(id, t.atOnce)),
  });
  if (youths.length === 0) return <Alert color="ink">{t.nobody}</Alert>;
  return (
    <Stack gap="md">
      <Alert
        color={carried < proofs ? 'amber' : 'green'}
        icon={<IconArrowsRightLeft aria-hidden />}
        title={t.sum(youths.length)}
      >
        <Text size="sm">{t.kept(carried, proofs)}</Text>
        {registered > 0 && <Text size="sm">{t.registered(registered)}</Text>}
      </Alert>
      <DataTable
        caption={t.competences}
        list={rows(competences)}
        columns={COMPETENCES}
        rowId={({ competenceId }) => competenceId}
        empty={{ hint: fr.curriculum.noCompetences }}
      />
      <DataTable caption={t.youths} list={rows(youths)} columns={YOUTHS} rowId={({ studentId }) => studentId} />
      <FormPanel of={form} submit={t.run(youths.length)}>
        <Textarea label={t.reason} description={t.reasonHint} required autosize minRows={2} {...form.field('reason')} />
      </FormPanel>
    </Stack>
  );
}

async function moveBack(id: string, reason: string): Promise<boolean> {
  const { response } = await http.POST('/api/v1/youth-moves/{id}/undo', { params: { path: { id } }, body: { reason } });
  await queryClient.invalidateQueries();
  return response.ok;
}
