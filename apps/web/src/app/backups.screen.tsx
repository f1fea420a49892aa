import { Alert, Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { civilDateAt, daysBetween } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { Facts } from '../ui/Facts.js';
import { formatInstant, InstantText } from '../ui/format.js';
import { JobProgress } from '../ui/JobProgress.js';
import { ListBar } from '../ui/ListBar.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge, type Tone } from '../ui/StateBadge.js';
import { api } from './api.js';
import { useCommand } from './command.js';
import { useList, useListState } from './list.js';
import { useSession } from './session.js';

type Backup = Schema<'BackupView'>;

const t = fr.backups;
const PATH = [{ label: fr.settings.title, to: '/reglages' }];
const TONES: Readonly<Record<Backup['state'], Tone>> = {
  good: 'good',
  failed: 'bad',
  changed: 'bad',
  missing: 'warning',
  elsewhere: 'info',
};

const State = ({ state }: Pick<Backup, 'state'>) => <StateBadge tone={TONES[state]} label={t.states[state]} />;
const ageOf = (madeAt: string): string =>
  t.days(Math.max(0, daysBetween(civilDateAt(new Date(madeAt)), civilDateAt(new Date()))));
const sizeOf = (bytes: number | null): string => (bytes === null ? fr.ui.none : t.bytes(bytes));

const COLUMNS: readonly Column<Backup>[] = [
  { key: 'madeAt', title: t.madeAt, render: ({ madeAt }) => <InstantText at={madeAt} /> },
  { key: 'age', title: t.age, render: ({ madeAt }) => ageOf(madeAt) },
  { key: 'state', title: t.state, render: ({ state }) => <State state={state} /> },
  { key: 'size', title: t.size, align: 'right', render: ({ bytes }) => sizeOf(bytes) },
  { key: 'checked', title: t.checkedAt, render: ({ checkedAt }) => <InstantText at={checkedAt} /> },
];

/** What was saved when, whether it can be read, and the button for one more. */
export function BackupsScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/backups');
  const { data: status, refetch } = api.useQuery('get', '/api/v1/backups', {});
  const make = useCommand('post', '/api/v1/backups');
  const backup = list.items.find(({ id }) => id === state.opened);
  const again = (): void => {
    void refetch();
    list.reload();
  };
  const action = can('backup.run') && (
    <ActionButton loading={make.running} disabled={Boolean(status?.runId)} onClick={() => void make.run({})}>
      {t.make}
    </ActionButton>
  );
  return (
    <Screen title={t.title} hint={t.hint} path={PATH} actions={action}>
      <ProblemAlert problem={make.problem} />
      {status?.late && (
        <Alert
          color="amber"
          mb="md"
          icon={<IconAlertTriangle aria-hidden />}
          title={status.lastGoodAt ? t.lateTitle : t.neverTitle}
        >
          {status.lastGoodAt ? t.lateText : t.neverText}
        </Alert>
      )}
      {status?.runId && (
        <Paper className="surface" p="md" mb="md">
          <JobProgress key={status.runId} id={status.runId} onDone={again} />
        </Paper>
      )}
      {status && (
        <Stack gap="xs" mb="md" maw={860}>
          <Facts
            facts={[
              [t.lastGood, status.lastGoodAt ? formatInstant(status.lastGoodAt) : t.never],
              [t.folder, status.folder],
            ]}
          />
          <Text size="sm" c="dimmed">
            {t.kept}
          </Text>
          {can('schedule.read') && (
            <Anchor component={Link} to="/travaux" size="sm">
              {t.schedule}
            </Anchor>
          )}
        </Stack>
      )}
      <ListBar
        state={state}
        search={false}
        noun={t.noun}
        count={list.loading ? undefined : { count: list.items.length, exactness: 'exact' }}
      />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ madeAt }) => formatInstant(madeAt)}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel
        opened={Boolean(backup)}
        onClose={state.close}
        title={backup ? `${t.madeAt} ${formatInstant(backup.madeAt)}` : ''}
      >
        {backup && <OneBackup key={backup.id} backup={backup} onDone={state.close} />}
      </SidePanel>
    </Screen>
  );
}

function OneBackup({ backup, onDone }: { backup: Backup; onDone: () => void }) {
  const { can } = useSession();
  const check = useCommand('post', '/api/v1/backups/{id}/check', { onDone });
  const hint = backup.failure ?? t.stateHints[backup.state];
  const readable = backup.state === 'good' || backup.state === 'changed';
  return (
    <Stack gap="md">
      <State state={backup.state} />
      {hint && <Text size="sm">{hint}</Text>}
      <Facts
        facts={[
          [t.size, sizeOf(backup.bytes)],
          [t.checkedAt, backup.checkedAt ? formatInstant(backup.checkedAt) : null],
          [t.where, backup.folder],
          [t.file, backup.archive],
          [t.hash, backup.sha256],
        ]}
      />
      <ProblemAlert problem={check.problem} />
      {readable && (
        <>
          <Group gap="sm">
            <Button component="a" href={`/api/v1/backups/${backup.id}/archive`} download>
              {t.download}
            </Button>
            {can('backup.run') && (
              <Button
                variant="default"
                loading={check.running}
                onClick={() => void check.run({ params: { path: { id: backup.id } } })}
              >
                {t.check}
              </Button>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {t.downloadHint}
          </Text>
        </>
      )}
    </Stack>
  );
}
