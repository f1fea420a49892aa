import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { ASK_BESIDES_MS, useJobFeed } from '../app/job-feed.js';
import { showRun } from '../app/on-screen.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from './ProblemAlert.js';
import { StateBadge, type Tone } from './StateBadge.js';

type Job = Schema<'JobView'>;
export const JOB_TONES: Readonly<Record<Job['state'], Tone>> = {
  queued: 'neutral',
  running: 'active',
  done: 'good',
  failed: 'bad',
  cancelled: 'warning',
};
const OPEN: readonly Job['state'][] = ['queued', 'running'];

interface Props {
  id: string;
  /** called once when it ends well */
  onDone?: () => void;
  /** without the title */
  compact?: boolean;
}

/** A long work: its bar, its step, its failure in words, stop and retry. Moves as the server tells. */
export function JobProgress({ id, onDone, compact }: Props) {
  const { can } = useSession();
  const init = { params: { path: { id } } };
  const { data: job, error } = api.useQuery('get', '/api/v1/jobs/{id}', init, {
    refetchInterval: ({ state }) => (state.data && !OPEN.includes(state.data.state) ? false : ASK_BESIDES_MS),
  });
  useEffect(() => showRun(id), [id]);
  useJobFeed(!job || OPEN.includes(job.state));
  const cancel = useCommand('post', '/api/v1/jobs/{id}/cancel');
  const retry = useCommand('post', '/api/v1/jobs/{id}/retry');
  const seen = useRef<string | null>(null);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    // also when it ended before anybody looked
    if (seen.current !== 'done' && job?.state === 'done') done.current?.();
    seen.current = job?.state ?? null;
  }, [job?.state]);
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!job) return <Progress value={0} animated aria-label={fr.ui.loading} />;
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        {!compact && <Text fw={600}>{job.title}</Text>}
        <StateBadge tone={JOB_TONES[job.state]} label={fr.jobStates[job.state]} />
      </Group>
      {OPEN.includes(job.state) && (
        <>
          <Progress.Root size="lg">
            <Progress.Section
              value={Math.max(job.progress, 2)}
              animated={job.state === 'running'}
              aria-label={`${fr.ui.jobProgress} ${job.title}`}
            />
          </Progress.Root>
          <Group justify="space-between">
            <Text size="sm" c="dimmed" role="status" className="figures">
              {`${job.progress} % ${job.step ?? ''}`}
            </Text>
            {can('job.cancel') && (
              <Button size="xs" variant="default" loading={cancel.running} onClick={() => void cancel.run(init)}>
                {fr.ui.jobCancel}
              </Button>
            )}
          </Group>
        </>
      )}
      {job.state === 'failed' && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{job.failure ?? fr.ui.failed}</Text>
            {can('job.cancel') && (
              <Button size="xs" variant="default" loading={retry.running} onClick={() => void retry.run(init)}>
                {fr.ui.jobRetry}
              </Button>
            )}
          </Stack>
        </Alert>
      )}
      <ProblemAlert problem={cancel.problem ?? retry.problem} />
    </Stack>
  );
}
