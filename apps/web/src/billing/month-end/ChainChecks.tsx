import { Alert, Button, Group, List, Paper, Skeleton, Text } from '@mantine/core';
import { IconDownload, IconFileSearch, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { formatCount, InstantText } from '../../ui/format.js';
import { JobProgress } from '../../ui/JobProgress.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.billing.chain;

/** The last check of the whole chain with its day, what came since, and a new check in the background. */
export function ChainChecks() {
  const { can } = useSession();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/accounting/chain/checks');
  const [asked, setAsked] = useState<string | null>(null);
  const check = useCommand('post', '/api/v1/accounting/chain/checks', { onDone: ({ id }) => setAsked(id) });
  const again = (): void => void refetch();
  if (!data) return error ? <ProblemAlert problem={problemOf(error)} onRetry={again} /> : <Skeleton height={160} />;
  const runId = asked ?? data.runId;
  const start = (depth: Schema<'ChainDepth'>): void => void check.run({ body: { depth } });
  return (
    <Paper className="surface" p="md">
      {data.last && data.since ? (
        <Verdict report={data.last} since={data.since} />
      ) : (
        <Text size="sm" mb="sm">
          {t.never}
        </Text>
      )}
      <Group gap="xs" mb="sm">
        {can('chain.check') && (
          <>
            <Button
              variant="default"
              loading={check.running}
              onClick={() => start('records')}
              leftSection={<IconShieldCheck size={16} aria-hidden />}
            >
              {t.verify}
            </Button>
            <Button
              variant="default"
              loading={check.running}
              onClick={() => start('files')}
              leftSection={<IconFileSearch size={16} aria-hidden />}
            >
              {t.readFiles}
            </Button>
          </>
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
      <ProblemAlert problem={check.problem} />
      {runId && <JobProgress key={runId} id={runId} onDone={again} />}
    </Paper>
  );
}

function Verdict({ report, since }: { report: Schema<'ChainView'>; since: Schema<'ChainSinceView'> }) {
  const { intact, linkCount, headHash, fileCount, brokenCount, broken, brokenEntries, erasedCount, checkedAt } = report;
  const anomalies = brokenCount + brokenEntries.length;
  return (
    <>
      <Alert color={intact ? 'green' : 'red'} mb="sm">
        {intact
          ? t.intact(plural(linkCount, t.linkNoun, formatCount(linkCount)))
          : t.broken(plural(anomalies, t.brokenNoun, formatCount(anomalies)))}{' '}
        {t.checkedAt} <InstantText at={checkedAt} />.
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
      {since.intact ? (
        <Text size="sm" mb="sm">
          {since.linkCount === 0
            ? t.nothingSince
            : t.sinceIntact(plural(since.linkCount, t.linkNoun, formatCount(since.linkCount)))}
        </Text>
      ) : (
        <Alert color="red" mb="sm">
          {t.sinceBroken}
        </Alert>
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
      {erasedCount > 0 && (
        <Text size="sm" mb="sm">
          {t.erased(formatCount(erasedCount))}
        </Text>
      )}
    </>
  );
}
