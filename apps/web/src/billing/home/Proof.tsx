import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCount, useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { formatDay, formatMonth } from '../../ui/format.js';

const t = fr.billing.home;

/** That no number, no delivery and no entry is missing, each with where to look. */
export function Proof({ waiting }: { waiting: readonly { month: string }[] | undefined }) {
  const series = useList('/api/v1/number-series').items.filter((one) => one.kind === 'invoice').toSorted((a, b) => b.year - a.year);
  const drafts = useCount('/api/v1/invoices/count', { state: 'draft' });
  return (
    <Paper className="surface" p="md" component="section" aria-labelledby="proof">
      <Title order={2} size="h4" mb="sm" id="proof">
        {t.proof}
      </Title>
      {series.map(({ year, next, lastIssuedOn }) => (
        <Fact key={year} good title={t.lastNumber} to="/factures?sort=number">
          {lastIssuedOn ? `${t.seriesText(year, next)}, ${t.lastIssued(formatDay(lastIssuedOn))}.` : `${t.seriesUnused(year, next)}.`}
        </Fact>
      ))}
      {drafts && (
        <Fact good={drafts.count === 0} title={t.deliveriesFact} to="/factures?state=draft">
          {drafts.count === 0 ? t.deliveriesDone : `${t.deliveriesWaiting(plural(drafts.count, t.draftNoun))}.`}
        </Fact>
      )}
      {waiting && (
        <Fact good={waiting.length === 0} title={t.exportsFact} to="/exports">
          {waiting.length === 0 ? t.exportsDone : `${t.exportsWaiting(waiting.map((one) => formatMonth(one.month)).join(', '))}.`}
        </Fact>
      )}
    </Paper>
  );
}

const Fact = ({ good, title, to, children }: { good: boolean; title: string; to: string; children: ReactNode }) => (
  <Group gap="xs" wrap="nowrap" align="flex-start" mb={6}>
    {good ? <IconCircleCheck size={20} color="var(--mantine-color-success)" aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}
    <Text size="sm">
      <Anchor component={Link} to={to} inherit fw={600}>
        {title}
      </Anchor>
      {' – '}
      {children}
    </Text>
  </Group>
);
