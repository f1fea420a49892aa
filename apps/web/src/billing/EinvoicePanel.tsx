import { Button, Group, Stack, Text, Timeline, Title } from '@mantine/core';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { formatCents, formatInstant, formatRate, InstantText } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';

const t = fr.einvoice;

/** What became of an issued invoice on the approved platform: every status with its day, its reason, its amounts. */
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
        <Title order={2} size="h4" id="einvoice">
          {t.title}
        </Title>
        {can('einvoice.exchange') && data?.throughPlatform && (
          <Button variant="default" loading={exchange.running} onClick={() => void exchange.run({})}>
            {t.exchange}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={exchange.problem ?? (error ? problemOf(error) : null)} />
      {data && (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {!data.throughPlatform
              ? t.notThroughPlatform
              : data.sentAt
                ? t.sent(formatInstant(data.sentAt))
                : `${t.throughPlatform} ${t.waiting}`}
          </Text>
          {data.throughPlatform && data.items.length === 0 && <Text size="sm">{t.none}</Text>}
          {data.items.length > 0 && (
            <Timeline active={data.items.length} bulletSize={14} lineWidth={2}>
              {data.items.map(({ id, code, label, at, source, reasonText, amounts }) => (
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
          )}
        </Stack>
      )}
    </section>
  );
}
