import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { formatDecimalFr } from '../../ui/format.js';
import { DecimalInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { COUNT_TONES } from './counts.screen.js';
import { quantityText } from './quantity.js';

const t = fr.material.count;
const PATH = [
  { label: fr.material.title, to: '/matiere' },
  { label: t.title, to: '/matiere/comptages' },
];
type Count = Schema<'StockCountView'>;

export function CountScreen() {
  const { id = '' } = useParams();
  const { data: count, error } = api.useQuery('get', '/api/v1/stock-counts/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!count) return <Waiting />;
  return <Sheet key={count.id} count={count} />;
}

/** The sheet: what should be there, what is, the difference. */
function Sheet({ count }: { count: Count }) {
  const { can } = useSession();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const params = { path: { id: count.id } };
  const save = useCommand('put', '/api/v1/stock-counts/{id}/lines', { done: t.saved, onDone: () => setTyped({}) });
  const validate = useCommand('post', '/api/v1/stock-counts/{id}/validate', { done: t.validated });
  const drop = useCommand('post', '/api/v1/stock-counts/{id}/drop', { done: t.dropped });
  const open = count.state === 'open' && can('stock_count.edit');
  const changed = Object.entries(typed).map(([itemId, counted]) => ({ itemId, counted: counted || null }));
  const actions = (
    <Group gap="xs">
      <StateBadge tone={COUNT_TONES[count.state]} label={t.states[count.state]} />
      {open && (
        <>
          <Button variant="default" loading={drop.running} onClick={() => void drop.run({ params })}>
            {t.drop}
          </Button>
          {changed.length > 0 ? (
            <ActionButton loading={save.running} onClick={() => void save.run({ params, body: { lines: changed } })}>
              {t.save}
            </ActionButton>
          ) : (
            <ActionButton loading={validate.running} onClick={() => void validate.run({ params })}>
              {t.validate}
            </ActionButton>
          )}
        </>
      )}
    </Group>
  );
  const columns: readonly Column<Schema<'CountLineView'>>[] = [
    { key: 'code', title: fr.material.code, width: 110, render: (line) => line.code },
    {
      key: 'name',
      title: fr.material.name,
      render: (line) => [line.name, line.dimension].filter(Boolean).join(' · '),
    },
    { key: 'expected', title: t.expected, align: 'right', render: (line) => quantityText(line.expected, line.unit) },
    {
      key: 'counted',
      title: t.counted,
      align: 'right',
      width: 150,
      render: (line) =>
        open ? (
          <DecimalInput
            aria-label={`${t.counted} – ${line.name}`}
            description={line.moved && line.moved !== '0' ? t.moved(formatDecimalFr(line.moved)) : undefined}
            value={typed[line.itemId] ?? line.counted}
            onChange={(value) => setTyped({ ...typed, [line.itemId]: value })}
          />
        ) : line.counted === null ? (
          fr.ui.none
        ) : (
          formatDecimalFr(line.counted)
        ),
    },
    {
      key: 'difference',
      title: t.difference,
      align: 'right',
      render: (line) =>
        line.difference === null ? (
          fr.ui.none
        ) : line.difference === '0' ? (
          '0'
        ) : (
          <StateBadge tone="warning" label={formatDecimalFr(line.difference)} />
        ),
    },
  ];
  return (
    <Screen title={t.one(count.locationName)} hint={t.hint} path={PATH} actions={actions}>
      <Stack gap="sm">
        <ProblemAlert problem={save.problem ?? validate.problem ?? drop.problem} />
        <DataTable caption={t.title} list={rows(count.lines)} columns={columns} rowId={(line) => line.itemId} />
      </Stack>
    </Screen>
  );
}
