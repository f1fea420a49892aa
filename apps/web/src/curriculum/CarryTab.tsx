import { Group, Stack, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { StateBadge, type Tone } from '../ui/StateBadge.js';
import { OtherFramework } from './OtherFramework.js';
import { Part } from './Part.js';

const t = fr.curriculum.carry;
type Line = Schema<'CarryLineView'>;
const TONES: Readonly<Record<Line['outcome'], Tone>> = {
  carry: 'good',
  already: 'neutral',
  declined: 'neutral',
  impossible: 'warning',
};

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'outcome',
    title: t.outcome,
    render: ({ outcome, why }) => (
      <Stack gap={2} align="flex-start" maw={260}>
        <StateBadge tone={TONES[outcome]} label={t.outcomes[outcome]} />
        {why && outcome !== 'already' && <Text size="xs">{t.whys[why]}</Text>}
      </Stack>
    ),
  },
  { key: 'kind', title: t.kind, render: ({ kind }) => t.kinds[kind] },
  {
    key: 'what',
    title: t.what,
    render: ({ code, title, weight }) => (
      <Text size="sm" miw={180}>
        {[`${code} ${title}`, weight !== null && t.weight(weight)].filter(Boolean).join(' · ')}
      </Text>
    ),
  },
  {
    key: 'way',
    title: t.way,
    render: ({ kind, fromCode, toCode }) =>
      kind === 'competence'
        ? toCode
          ? t.under(toCode)
          : fr.ui.none
        : fromCode
          ? t.fromTo(fromCode, toCode)
          : fr.ui.none,
  },
];

/** What the school added to an older version, line by line, before it is taken over here. */
export function CarryTab({ framework: { id } }: { framework: Schema<'FrameworkView'> }) {
  const { can } = useSession();
  const [params, setParams] = useSearchParams();
  const from = params.get('depuis');
  const { data, error, isLoading } = api.useQuery(
    'get',
    '/api/v1/frameworks/{id}/carried-additions/preview/{fromId}',
    { params: { path: { id, fromId: from ?? '' } } },
    { enabled: from !== null && can('framework.edit') },
  );
  const carry = useCommand('post', '/api/v1/frameworks/{id}/carried-additions', { done: t.done });
  if (!can('framework.edit')) return <Text size="sm">{t.editorsOnly}</Text>;
  const lines = data?.lines ?? [];
  const of = (outcome: Line['outcome']): number => lines.filter((line) => line.outcome === outcome).length;
  return (
    <Part title={t.title}>
      <Text size="sm" c="dimmed" mb="sm" maw={760}>
        {t.hint}
      </Text>
      <Stack gap="md">
        <OtherFramework
          label={t.from}
          not={id}
          value={from}
          onChange={(next) =>
            setParams(next ? { onglet: 'reprise', depuis: next } : { onglet: 'reprise' }, { replace: true })
          }
        />
        {error && <ProblemAlert problem={problemOf(error)} />}
        {isLoading && <Waiting />}
        {from && data && (
          <>
            <DataTable
              caption={t.title}
              list={rows(lines)}
              columns={COLUMNS}
              rowId={({ kind, code, fromCode, toCode, title }) => [kind, code, fromCode, toCode, title].join(' ')}
              empty={{ hint: t.nothing }}
            />
            <ProblemAlert problem={carry.problem} />
            {lines.length > 0 && (
              <Group justify="space-between">
                <Text size="sm">{t.sum(of('carry'), of('impossible'))}</Text>
                <ActionButton
                  disabled={of('carry') === 0}
                  loading={carry.running}
                  onClick={() => void carry.run({ params: { path: { id } }, body: { fromFrameworkId: from } })}
                >
                  {of('carry') === 0 ? t.nothingToDo : t.run(of('carry'))}
                </ActionButton>
              </Group>
            )}
          </>
        )}
      </Stack>
    </Part>
  );
}
