import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { api } from '../../app/api.js';
import { type ItemOf, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { formatCount, InstantText, Money } from '../../ui/format.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { BILLING_PATH } from '../path.js';
import { CancelBatch } from './CancelBatch.js';
import { ExportSettings } from './ExportSettings.js';
import { NewBatch } from './NewBatch.js';
import { YearFile } from './YearFile.js';

const t = fr.billing.exports;
type Batch = ItemOf<'/api/v1/export-batches'>;
const SETTINGS = 'reglages';

interface Actions {
  batch: Batch;
  /** absent for who may not */
  onCancel?: () => void;
}

const Files = ({ batch, onCancel }: Actions) => (
  <Group gap="xs" wrap="nowrap">
    <Button
      variant="default"
      size="compact-sm"
      component="a"
      href={`/api/v1/export-batches/${batch.id}/file`}
      download={batch.name}
      aria-label={t.downloadNamed(batch.name)}
      leftSection={<IconDownload size={14} aria-hidden />}
    >
      {t.download}
    </Button>
    {batch.described && (
      <Button
        variant="default"
        size="compact-sm"
        component="a"
        href={`/api/v1/export-batches/${batch.id}/description`}
        download
        aria-label={t.descriptionNamed(batch.name)}
      >
        {t.description}
      </Button>
    )}
    {onCancel && batch.cancellable && (
      <Button variant="default" size="compact-sm" aria-label={t.cancelNamed(batch.name)} onClick={onCancel}>
        {t.cancel}
      </Button>
    )}
  </Group>
);

/** What became of the batch, or what it is. */
const fate = ({ cancels, cancelledBy, reason }: Batch): string | null => {
  if (cancelledBy !== null) return t.cancelledBy(cancelledBy);
  return cancels === null ? null : [t.cancels(cancels), reason].filter(Boolean).join('\u202f: ');
};

/** Two lines of a cell, the second one smaller. */
const Twofold = ({ children, below }: { children: ReactNode; below: ReactNode }) => (
  <div>
    <div>{children}</div>
    {below && (
      <Text size="xs" c="dimmed">
        {below}
      </Text>
    )}
  </div>
);

const columns = (cancel: ((batch: Batch) => void) | null): readonly Column<Batch>[] => [
  {
    key: 'name',
    title: t.name,
    render: (batch) => (
      <Twofold below={fate(batch)}>
        <span title={batch.sha256}>{`${t.number(batch.number)} · ${batch.name}`}</span>
      </Twofold>
    ),
  },
  {
    key: 'period',
    title: t.period,
    render: (batch) => <Twofold below={t.formats[batch.format]}>{batch.period}</Twofold>,
  },
  { key: 'entries', title: t.entries, align: 'right', render: (batch) => formatCount(batch.entryCount) },
  { key: 'total', title: t.total, align: 'right', render: (batch) => <Money cents={batch.totalDebitCents} /> },
  {
    key: 'at',
    title: t.createdAt,
    render: (batch) => (
      <Twofold below={batch.createdByName}>
        <InstantText at={batch.createdAt} />
      </Twofold>
    ),
  },
  {
    key: 'file',
    title: t.download,
    render: (batch) => <Files batch={batch} onCancel={cancel ? () => cancel(batch) : undefined} />,
  },
];

/** The accountant's exports: what waits, one batch a click, the file of a year, and the batches made. */
export function ExportsScreen() {
  const { can } = useSession();
  const state = useListState({ month: '' });
  const list = useList('/api/v1/export-batches', state.query);
  const { data } = api.useQuery('get', '/api/v1/export-batches', { params: { query: { limit: 1 } } });
  const mayExport = can('accounting.export');
  const opened = list.items.find(({ id }) => id === state.opened);
  const settings = mayExport ? (
    <Button variant="default" onClick={() => state.open(SETTINGS)}>
      {t.settings}
    </Button>
  ) : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={BILLING_PATH} actions={settings}>
      <Stack gap="lg">
        {data?.notice && (
          <Text size="sm" c="dimmed">
            {data.notice}
          </Text>
        )}
        {data && mayExport && <NewBatch waiting={data.waiting} />}
        {data && mayExport && <YearFile years={data.years} onDone={list.reload} />}
        <DataTable
          caption={t.title}
          list={list}
          columns={columns(mayExport ? ({ id }) => state.open(id) : null)}
          rowId={(batch) => batch.id}
          empty={{ hint: t.emptyHint }}
        />
        <Text size="sm" c="dimmed">
          {t.sameBytes}
        </Text>
      </Stack>
      <SidePanel
        opened={Boolean(opened?.cancellable && mayExport)}
        onClose={state.close}
        title={t.cancelTitle(opened?.number ?? 0)}
        width={440}
      >
        {opened && <CancelBatch key={opened.id} batch={opened} onDone={state.close} />}
      </SidePanel>
      <SidePanel opened={state.opened === SETTINGS && mayExport} onClose={state.close} title={t.settings} width={480}>
        <ExportSettings onDone={state.close} />
      </SidePanel>
    </Screen>
  );
}
