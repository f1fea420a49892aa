import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { SETTINGS_PATH } from '../school/SettingsPage.js';
import { fr } from '../texts/fr.js';
import { ConfirmIrreversible } from '../ui/ConfirmIrreversible.js';
import { Facts } from '../ui/Facts.js';
import { formatDay } from '../ui/format.js';
import { JobProgress } from '../ui/JobProgress.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { StateBadge } from '../ui/StateBadge.js';
import { TermForm } from './TermForm.js';

const t = fr.privacy;
type Kind = Schema<'RetentionKindView'>;
const SHOWN = 8;

/** What is kept for how long, what is over today, and the forgetting: seen first, asked for by a person. */
export function RetentionScreen() {
  const { data, error } = api.useQuery('get', '/api/v1/retention', {});
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {!data && !error && <Waiting />}
      <Stack gap="sm" maw={860}>
        {data?.kinds.map((kind) => (
          <KindCard key={kind.kind} kind={kind} />
        ))}
        <Runs />
      </Stack>
    </Screen>
  );
}

function KindCard({ kind }: { kind: Kind }) {
  const { can } = useSession();
  const [doing, setDoing] = useState<'term' | 'forget' | null>(null);
  const stop = (): void => setDoing(null);
  const forget = useCommand('post', '/api/v1/retention/runs', { onDone: stop });
  return (
    <Paper className="surface" p="md" component="section" aria-label={kind.title}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <Title order={2} size="h5">
          {kind.title}
        </Title>
        {!kind.verified && <StateBadge tone="warning" label={t.unverified} />}
      </Group>
      <Facts
        facts={[
          [t.term, kind.months === null ? null : t.months(kind.months)],
          [t.end, kind.end],
          [t.basis, kind.basis],
          [t.over, kind.expiredCount > 0 ? t.items(kind.expiredCount) : t.nothing],
        ]}
      />
      <Expired items={kind.expired} />
      {kind.held.length > 0 && <Text size="sm">{t.held(kind.held.length)}</Text>}
      {doing === 'term' ? (
        <TermForm kind={kind} onDone={stop} />
      ) : (
        <Group gap="xs" mt="sm">
          {can('retention.edit') && (
            <Button variant="default" onClick={() => setDoing('term')}>
              {t.change}
            </Button>
          )}
          {can('retention.run') && kind.expiredCount > 0 && (
            <Button variant="default" onClick={() => setDoing('forget')}>
              {t.forget}
            </Button>
          )}
        </Group>
      )}
      <ConfirmIrreversible
        opened={doing === 'forget'}
        onClose={stop}
        title={t.forgetTitle}
        confirm={t.forget}
        onConfirm={() => void forget.run({ body: { kinds: [kind.kind] } })}
        running={forget.running}
        problem={forget.problem}
      >
        <Text>{t.forgetText(kind.expiredCount)}</Text>
      </ConfirmIrreversible>
    </Paper>
  );
}

const Expired = ({ items }: { items: Kind['expired'] }) =>
  items.length > 0 && (
    <List size="sm" mt="xs">
      {items.slice(0, SHOWN).map(({ id, title, since }) => (
        <List.Item key={id}>{`${title}, ${t.since(formatDay(since))}`}</List.Item>
      ))}
    </List>
  );

function Runs() {
  const { data, refetch } = api.useQuery('get', '/api/v1/retention/runs', {});
  if (!data || data.items.length === 0) return null;
  return (
    <Paper className="surface" p="md" component="section" aria-label={t.runs}>
      <Title order={2} size="h5" mb="xs">
        {t.runs}
      </Title>
      <Stack gap="sm">
        {data.items.slice(0, SHOWN).map((run) =>
          run.forgotten ? (
            <Text key={run.id} size="sm">
              {`${formatDay(run.requestedAt.slice(0, 10))} ${t.runBy(run.requestedByName)} : ${t.forgotten(
                Object.values(run.forgotten).reduce((sum, count) => sum + count, 0),
              )}`}
            </Text>
          ) : (
            <JobProgress key={run.id} id={run.runId} onDone={() => void refetch()} />
          ),
        )}
      </Stack>
    </Paper>
  );
}
