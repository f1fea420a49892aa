import { Group, Stack, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { StateBadge, type Tone } from '../ui/StateBadge.js';
import { OtherFramework } from './OtherFramework.js';
import { Part } from './Part.js';

const t = fr.curriculum.compare;
type Change = Schema<'FrameworkChangeView'>;

const TONES: Readonly<Record<Change['change'], Tone>> = { added: 'good', removed: 'bad', changed: 'warning' };
const FIELDS: Readonly<Record<string, string>> = t.fields;

const COLUMNS: readonly Column<Change>[] = [
  {
    key: 'change',
    title: t.change,
    render: ({ change }) => <StateBadge tone={TONES[change]} label={t.changes[change]} />,
  },
  { key: 'piece', title: t.piece, render: ({ piece }) => t.pieces[piece] },
  { key: 'key', title: fr.curriculum.code, render: ({ key }) => key || fr.ui.none },
  { key: 'what', title: t.what, render: (change) => <What of={change} /> },
];

/** What the text says otherwise since another version. */
export function CompareTab({ framework }: { framework: Schema<'FrameworkView'> }) {
  const [params, setParams] = useSearchParams();
  const against = params.get('avec');
  const { data, error, isLoading } = api.useQuery(
    'get',
    '/api/v1/frameworks/{id}/diff/{against}',
    { params: { path: { id: framework.id, against: against ?? '' } } },
    { enabled: against !== null },
  );
  const choose = (id: string | null): void =>
    setParams(id ? { onglet: 'comparer', avec: id } : { onglet: 'comparer' }, { replace: true });
  return (
    <Part title={t.title}>
      <Stack gap="md">
        <OtherFramework label={t.with} not={framework.id} value={against} onChange={choose} />
        {error && <ProblemAlert problem={problemOf(error)} />}
        {isLoading && <Waiting />}
        {data && (
          <>
            <Text size="sm">
              {t.sentence(`${data.before.title}, ${data.before.version}`, data.after.version, data.changes.length)}
            </Text>
            <DataTable
              caption={t.title}
              list={rows(data.changes)}
              columns={COLUMNS}
              rowId={({ piece, key }) => `${piece} ${key}`}
              empty={{ hint: t.same }}
            />
          </>
        )}
      </Stack>
    </Part>
  );
}

function What({ of: { change, title, fields } }: { of: Change }) {
  return (
    <Stack gap={2} miw={260}>
      <Text size="sm">{title}</Text>
      {change === 'changed' &&
        fields.map(({ field, before, after }) => (
          <Group key={field} gap={6} wrap="nowrap" align="baseline">
            <Text size="xs" c="dimmed" flex="none">
              {FIELDS[field] ?? field}
            </Text>
            <Text size="sm">{t.fromTo(before ?? t.nothing, after ?? t.nothing)}</Text>
          </Group>
        ))}
    </Stack>
  );
}
