import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { type ItemOf, useList, useListState } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { formatCount, formatDay, formatInstant, Money } from '../../ui/format.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { BILLING_PATH } from '../path.js';
import { ReportedFigures } from './ReportedFigures.js';

const t = fr.einvoice.report;
type Batch = ItemOf<'/api/v1/einvoice/ereporting-batches'>;
type Pending = Schema<'EreportingPendingView'>;

const PATH = [...BILLING_PATH, { label: fr.einvoice.title, to: '/plateforme' }];
const periodOf = ({ periodFrom, periodTo }: Pick<Batch, 'periodFrom' | 'periodTo'>): string =>
  t.fromTo(formatDay(periodFrom), formatDay(periodTo));
const titleOf = (batch: Batch): string => t.opened(t.kinds[batch.kind], periodOf(batch));

const PENDING: readonly Column<Pending>[] = [
  { key: 'kind', title: t.kind, render: (row) => t.kinds[row.kind] },
  { key: 'period', title: t.period, render: periodOf },
  { key: 'count', title: t.documents, align: 'right', render: (row) => formatCount(row.documentCount) },
  { key: 'total', title: t.net, align: 'right', render: (row) => <Money cents={row.totalCents} /> },
  { key: 'vat', title: t.vat, align: 'right', render: (row) => <Money cents={row.vatCents} /> },
];

const COLUMNS: readonly Column<Batch>[] = [
  { key: 'kind', title: t.kind, render: (batch) => t.kinds[batch.kind] },
  {
    key: 'period',
    title: t.period,
    render: (batch) => (
      <div>
        <div>{periodOf(batch)}</div>
        {batch.rank > 1 && (
          <Text size="xs" c="dimmed">
            {t.rank(batch.rank)}
          </Text>
        )}
      </div>
    ),
  },
  {
    key: 'state',
    title: t.state,
    render: ({ sentAt }) => (
      <StateBadge tone={sentAt ? 'good' : 'neutral'} label={sentAt ? t.sentAt(formatInstant(sentAt)) : t.waits} />
    ),
  },
  { key: 'rows', title: t.rows, align: 'right', render: (batch) => formatCount(batch.rowCount) },
  { key: 'total', title: t.net, align: 'right', render: (batch) => <Money cents={batch.totalCents} /> },
  { key: 'vat', title: t.vat, align: 'right', render: (batch) => <Money cents={batch.vatCents} /> },
  {
    key: 'file',
    title: t.file,
    render: (batch) => (
      <Button
        variant="default"
        size="compact-sm"
        component="a"
        href={`/api/v1/einvoice/ereporting-batches/${batch.id}/file`}
        download={batch.name}
        aria-label={t.downloadNamed(batch.name)}
        leftSection={<IconDownload size={14} aria-hidden />}
      >
        {t.download}
      </Button>
    ),
  },
];

/** What the State learns of sales that no platform sees: what waits, what was told, and the documents behind each figure. */
export function EreportingScreen() {
  const today = useToday();
  const state = useListState({});
  const list = useList('/api/v1/einvoice/ereporting-batches', state.query);
  const { data: pending } = api.useQuery('get', '/api/v1/einvoice/ereporting-pending');
  const opened = list.items.find(({ id }) => id === state.opened);
  const begun = pending === undefined || pending.from <= today;
  return (
    <Screen title={t.title} hint={t.hint} path={PATH}>
      <Stack gap="lg">
        {pending && (
          <Text size="sm">
            {begun ? t.since(formatDay(pending.from)) : t.before(formatDay(pending.from))}{' '}
            {!begun && (
              <Anchor component={Link} to="/reglages/facture-electronique" inherit underline="always">
                {t.earlier}
              </Anchor>
            )}
          </Text>
        )}
        {pending && begun && (
          <section aria-labelledby="pending">
            <Title order={2} size="h4" id="pending">
              {t.pending}
            </Title>
            <Text size="sm" c="dimmed" mb="xs">
              {t.pendingHint}
            </Text>
            <DataTable
              caption={t.pending}
              list={rows(pending.items)}
              columns={PENDING}
              rowId={(row) => `${row.kind} ${row.periodFrom}`}
              empty={{ title: t.pendingEmpty, hint: t.pendingHint }}
            />
          </section>
        )}
        <section aria-labelledby="batches">
          <Title order={2} size="h4" mb="xs" id="batches">
            {t.batches}
          </Title>
          <DataTable
            caption={t.batches}
            list={list}
            columns={COLUMNS}
            rowId={(batch) => batch.id}
            rowLabel={titleOf}
            state={state}
            empty={{ hint: t.batchesEmpty }}
          />
        </section>
      </Stack>
      <SidePanel
        opened={Boolean(state.opened)}
        onClose={state.close}
        title={opened ? titleOf(opened) : t.title}
        width={760}
      >
        {state.opened && <ReportedFigures key={state.opened} id={state.opened} />}
      </SidePanel>
    </Screen>
  );
}
