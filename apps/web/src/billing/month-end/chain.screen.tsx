import { Alert, Button, Group, List, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconFileSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { type ItemOf, useList } from '../../app/list.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { formatCount, formatDay, formatMonth, InstantText, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { BILLING_PATH } from '../path.js';
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
  const [depth, setDepth] = useState<Schema<'ChainDepth'>>('records');
  const { data, error, refetch, isFetching } = api.useQuery('get', '/api/v1/accounting/chain', {
    params: { query: { depth } },
  });
  const again = (): void => void refetch();
  return (
    <Screen title={t.title} hint={t.hint} path={PATH}>
      <Stack gap="lg">
        {data ? (
          <Verdict report={data} onFiles={() => setDepth('files')} />
        ) : error ? (
          <ProblemAlert problem={problemOf(error)} onRetry={again} />
        ) : (
          <Skeleton height={120} />
        )}
        {isFetching && depth === 'files' && <Text size="sm">{t.readingFiles}</Text>}
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

function Verdict({ report, onFiles }: { report: Schema<'ChainView'>; onFiles: () => void }) {
  const { intact, linkCount, headHash, fileCount, brokenCount, broken, brokenEntries, erasedCount } = report;
  const anomalies = brokenCount + brokenEntries.length;
  return (
    <Paper className="surface" p="md">
      <Alert color={intact ? 'green' : 'red'} mb="sm">
        {intact
          ? t.intact(plural(linkCount, t.linkNoun, formatCount(linkCount)))
          : t.broken(plural(anomalies, t.brokenNoun, formatCount(anomalies)))}
      </Alert>
      {!intact && (
        <List size="sm" mb="sm">
          {broken.map(({ words }) => (
            <List.Item key={words}>{words}</List.Item>
          ))}
          {brokenEntries.map(({ journal, entryNumber }) => (
            <List.Item key={journal}>
              {fr.billing.home.chainBroken(fr.billing.home.journals[journal], String(entryNumber ?? '?'))}
            </List.Item>
          ))}
        </List>
      )}
      {fileCount !== null && <Text size="sm">{t.files(plural(fileCount, t.fileNoun, formatCount(fileCount)))}</Text>}
      <Text size="sm" fw={600}>
        {t.head}
      </Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {headHash}
      </Text>
      <Text size="xs" c="dimmed" mb="sm">
        {t.headHint}
      </Text>
      {erasedCount > 0 && <Text size="sm">{t.erased(formatCount(erasedCount))}</Text>}
      <Group gap="xs">
        {fileCount === null && (
          <Button variant="default" onClick={onFiles} leftSection={<IconFileSearch size={16} aria-hidden />}>
            {t.readFiles}
          </Button>
        )}
        <Button
          variant="default"
          component="a"
          href="/api/v1/accounting/chain/pdf"
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t.report}
        </Button>
      </Group>
    </Paper>
  );
}
