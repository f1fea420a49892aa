import { Anchor, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { api } from '../app/api.js';
import { type ItemOf, useCount, useList, useListState } from '../app/list.js';
import { Waiting } from '../app/pages.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { Facts } from '../ui/Facts.js';
import { formatDay, InstantText } from '../ui/format.js';
import { JobProgress } from '../ui/JobProgress.js';
import { ListBar } from '../ui/ListBar.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { denominatorOf, type Indicator, partOf, valueOf } from './Indicator.js';
import { ReportsPage } from './ReportsPage.js';

const t = fr.reports.frozenReports;
type Row = ItemOf<'/api/v1/frozen-reports'>;

const Download = ({ id, title }: Pick<Row, 'id' | 'title'>) => (
  <Anchor
    href={`/api/v1/frozen-reports/${id}/pdf`}
    target="_blank"
    size="sm"
    aria-label={fr.reports.download(fr.reports.pdf, title)}
  >
    <IconDownload size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {fr.reports.pdf}
  </Anchor>
);

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: t.report, render: ({ title }) => title },
  { key: 'recipient', title: t.recipient, render: ({ recipient }) => recipient },
  { key: 'file', title: t.file, render: (row) => <Download {...row} /> },
  { key: 'frozenAt', title: t.frozenAt, sort: 'frozenAt', render: ({ frozenAt }) => <InstantText at={frozenAt} /> },
  { key: 'by', title: t.frozenBy, render: ({ frozenByName }) => frozenByName },
];

const FIGURES: readonly Column<Indicator>[] = [
  {
    key: 'label',
    title: fr.reports.indicators.indicator,
    render: ({ label, scope }) => [label, scope].filter(Boolean).join(', '),
  },
  {
    key: 'of',
    title: t.counted,
    align: 'right',
    render: (one) => `${partOf(one, one.numerator)} / ${denominatorOf(one)}`,
  },
  { key: 'value', title: fr.reports.indicators.value, align: 'right', render: valueOf },
];

/** The history of what went out, as it went. */
export function FrozenReportsScreen() {
  const state = useListState({ sort: 'frozenAt', direction: 'desc' });
  const list = useList('/api/v1/frozen-reports', state.query);
  const count = useCount('/api/v1/frozen-reports/count', state.query);
  const report = list.items.find(({ id }) => id === state.opened);
  return (
    <ReportsPage title={t.title} hint={t.hint}>
      <Freezings onDone={list.reload} />
      <ListBar state={state} noun={t.noun} count={count} />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ title }) => title}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={Boolean(report)} onClose={state.close} title={report?.title ?? ''} width={640}>
        {report && <Frozen key={report.id} id={report.id} />}
      </SidePanel>
    </ReportsPage>
  );
}

/** What somebody asked to be frozen and is not yet, or could not be. */
function Freezings({ onDone }: { onDone: () => void }) {
  const { data, refetch } = api.useQuery('get', '/api/v1/frozen-reports/freezing', {});
  if (!data || data.items.length === 0) return null;
  const again = (): void => {
    void refetch();
    onDone();
  };
  return (
    <Stack gap="sm" mb="md" className="surface" p="md" component="section" aria-label={t.underWay}>
      {data.items.map(({ id, runId }) => (
        <JobProgress key={id} id={runId} onDone={again} />
      ))}
    </Stack>
  );
}

function Frozen({ id }: { id: string }) {
  const params = { params: { path: { id } } };
  const { data } = api.useQuery('get', '/api/v1/frozen-reports/{id}', params);
  const reprint = api.useQuery('get', '/api/v1/frozen-reports/{id}/reprint', params).data;
  if (!data) return <Waiting />;
  return (
    <Stack gap="md">
      <Facts
        facts={[
          [t.recipient, data.recipient],
          [t.frozenAt, <InstantText key="at" at={data.frozenAt} />],
          [t.frozenBy, data.frozenByName],
          [t.file, <Download key="file" {...data} />],
          [
            t.proof,
            reprint && (
              <StateBadge
                key="proof"
                tone={reprint.identical ? 'good' : 'bad'}
                label={reprint.identical ? t.identical : t.different}
              />
            ),
          ],
        ]}
      />
      {data.personsForgottenOn && <Text size="sm">{t.youthsGone(formatDay(data.personsForgottenOn))}</Text>}
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t.hash(data.fileSha256)}
      </Text>
      <DataTable
        caption={t.figures}
        list={rows(data.indicators)}
        columns={FIGURES}
        rowId={({ code, scope }) => `${code} ${scope ?? ''}`}
      />
    </Stack>
  );
}
