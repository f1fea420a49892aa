import { Stack, Title } from '@mantine/core';
import { type ItemOf, useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { formatCount, formatDay, formatMonth, InstantText, Money } from '../../ui/format.js';
import { Screen } from '../../ui/Screen.js';
import { BILLING_PATH } from '../path.js';
import { ChainChecks } from './ChainChecks.js';
import { FiscalYear } from './FiscalYear.js';

const t = fr.billing.chain;
const PATH = [...BILLING_PATH, { label: fr.billing.monthEnd.title, to: '/fin-de-mois' }];
type Closing = ItemOf<'/api/v1/closings'>;

const COLUMNS: readonly Column<Closing>[] = [
  {
    key: 'period',
    title: t.period,
    render: (one) =>
      one.period === 'month'
        ? formatMonth(one.endsOn.slice(0, 7))
        : one.period === 'day'
          ? formatDay(one.endsOn)
          : `${t.periods.year} ${t.fromTo(formatDay(one.startsOn), formatDay(one.endsOn))}`,
  },
  { key: 'documents', title: t.documents, align: 'right', render: (one) => formatCount(one.documentCount) },
  { key: 'gross', title: t.gross, align: 'right', render: (one) => <Money cents={one.grossCents} /> },
  { key: 'perpetual', title: t.perpetual, align: 'right', render: (one) => <Money cents={one.perpetualCents} /> },
  { key: 'at', title: t.closedAt, render: (one) => <InstantText at={one.closedAt} /> },
  { key: 'by', title: t.closedBy, render: (one) => one.closedByName },
];

/** That nothing was changed since it was linked, and the periods closed for ever. */
export function ChainScreen() {
  const list = useList('/api/v1/closings');
  const days = useList('/api/v1/closings', { period: 'day' });
  return (
    <Screen title={t.title} hint={t.hint} path={PATH}>
      <Stack gap="lg">
        <ChainChecks />
        <FiscalYear />
        <section>
          <Title order={2} size="h4" mb="xs">
            {t.closings}
          </Title>
          <DataTable
            caption={t.closings}
            list={list}
            columns={COLUMNS}
            rowId={(one) => one.id}
            empty={{ hint: t.noClosings }}
          />
        </section>
        {days.items.length > 0 && (
          <section>
            <Title order={2} size="h4" mb="xs">
              {t.days}
            </Title>
            <DataTable
              caption={t.days}
              list={days}
              columns={COLUMNS}
              rowId={(one) => one.id}
              empty={{ hint: t.noClosings }}
            />
          </section>
        )}
      </Stack>
    </Screen>
  );
}
