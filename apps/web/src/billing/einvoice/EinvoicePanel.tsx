import { Button, Group, Stack, Text, Timeline, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { formatCents, formatInstant, formatRate, InstantText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { ChorusPro } from './ChorusPro.js';
import { NextAct } from './NextAct.js';
import { SubmissionBadge } from './states.js';

const t = fr.einvoice;
type Statuses = Schema<'EinvoiceStatusesView'>;

/** What became of an issued invoice on its way: every status with its day, its reason, its amounts, and what waits for a person. */
export function EinvoicePanel({ invoiceId }: { invoiceId: string }) {
  const { can } = useSession();
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/einvoice/invoices/{id}/statuses',
    { params: { path: { id: invoiceId } } },
    { enabled: can('einvoice.read') },
  );
  const exchange = useCommand('post', '/api/v1/einvoice/exchange', { done: t.exchangeDone });
  if (!can('einvoice.read')) return null;
  return (
    <section aria-labelledby="einvoice">
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Title order={2} size="h4" id="einvoice">
            {t.title}
          </Title>
          {data?.state && <SubmissionBadge state={data.state} />}
        </Group>
        {can('einvoice.exchange') && data?.throughPlatform && (
          <Button variant="default" loading={exchange.running} onClick={() => void exchange.run({})}>
            {t.exchange}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={exchange.problem ?? (error ? problemOf(error) : null)} />
      {data && (
        <Stack gap="sm">
          {data.onChorusPro ? (
            <ChorusPro invoiceId={invoiceId} deposit={data.chorusDeposit} />
          ) : (
            <Text size="sm" c="dimmed">
              {wayOf(data)}
            </Text>
          )}
          <NextAct invoiceId={invoiceId} statuses={data} />
          {data.throughPlatform && data.items.length === 0 && <Text size="sm">{t.none}</Text>}
          {data.items.length > 0 && <Log items={data.items} />}
        </Stack>
      )}
    </section>
  );
}

const wayOf = ({ throughPlatform, sentAt, reported }: Statuses): string => {
  if (reported) return t.reported;
  if (!throughPlatform) return t.notThroughPlatform;
  return sentAt ? t.sent(formatInstant(sentAt)) : `${t.throughPlatform} ${t.waiting}`;
};

const Log = ({ items }: Pick<Statuses, 'items'>) => (
  <Timeline active={items.length} bulletSize={14} lineWidth={2}>
    {items.map(({ id, code, label, at, source, reasonText, amounts }) => (
      <Timeline.Item key={id} title={`${code} ${label}`}>
        <Text size="xs" c="dimmed">
          <InstantText at={at} /> · {t.sources[source]}
        </Text>
        {reasonText && <Text size="sm">{reasonText}</Text>}
        {amounts.map(({ vatRateBp, amountCents }) => (
          <Text key={vatRateBp} size="sm" className="figures">
            {t.amount(formatRate(vatRateBp), formatCents(amountCents))}
          </Text>
        ))}
      </Timeline.Item>
    ))}
  </Timeline>
);
