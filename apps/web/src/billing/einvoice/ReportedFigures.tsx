import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, formatInstant, formatRate, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.einvoice.report;
type Figure = Schema<'ReportedFigureView'>;

const COLUMNS: readonly Column<Figure>[] = [
  { key: 'day', title: t.day, render: (figure) => <DayText day={figure.day} /> },
  {
    key: 'who',
    title: t.who,
    render: ({ scope, category }) => (
      <div>
        <div>{t.scopes[scope]}</div>
        {category && (
          <Text size="xs" c="dimmed">
            {t.categories[category]}
          </Text>
        )}
      </div>
    ),
  },
  { key: 'rate', title: t.rate, align: 'right', render: (figure) => formatRate(figure.vatRateBp) },
  { key: 'net', title: t.net, align: 'right', render: (figure) => <Money cents={figure.amountCents} /> },
  { key: 'vat', title: t.vat, align: 'right', render: (figure) => <Money cents={figure.vatCents} /> },
  {
    key: 'documents',
    title: t.documents,
    render: ({ documents }) => (
      <Stack gap={2}>
        {documents.map(({ invoiceId, number, amountCents }) => (
          <Text key={invoiceId} size="sm">
            <Anchor component={Link} to={`/factures/${invoiceId}`} inherit>
              {number}
            </Anchor>{' '}
            <Money cents={amountCents} />
          </Text>
        ))}
      </Stack>
    ),
  },
];

/** The figures of a batch, each with the documents that make it. */
export function ReportedFigures({ id }: { id: string }) {
  const init = { params: { path: { id } } };
  const { data: batch, error } = api.useQuery('get', '/api/v1/einvoice/ereporting-batches/{id}', init);
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!batch) return <Waiting />;
  return (
    <Stack gap="md">
      <Facts
        facts={[
          [t.state, batch.sentAt ? t.sentAt(formatInstant(batch.sentAt)) : t.waits],
          [t.net, <Money key="net" cents={batch.totalCents} />],
          ...(batch.kind === 'sales' ? [[t.vat, <Money key="vat" cents={batch.vatCents} />] as const] : []),
          [t.file, batch.name],
        ]}
      />
      <DataTable
        caption={t.rows}
        list={rows(batch.figures)}
        columns={COLUMNS}
        rowId={({ day, scope, category, vatRateBp }) => [day, scope, category, vatRateBp].join(' ')}
      />
      <Text size="xs" c="dimmed">
        {t.made(batch.createdByName, formatInstant(batch.createdAt))}
      </Text>
    </Stack>
  );
}
