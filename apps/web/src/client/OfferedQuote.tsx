import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { formatPrice } from '../billing/amounts.js';
import { Totals } from '../billing/quotes/Totals.js';
import { fr } from '../texts/fr.js';
import { formatCents, formatDay, formatDecimalFr, formatRate, Money } from '../ui/format.js';
import { Answer } from './Answer.js';

const t = fr.billing.client;
type Quote = Schema<'OfferedQuoteView'>;

/** The quote as it was sent, and the client's word about it. */
export const OfferedQuote = ({ token, quote }: { token: string; quote: Quote }) => (
  <>
    <Paper className="surface" p="md" component="section">
      <Title order={2} size="h4">
        {t.quote(quote.number)}
      </Title>
      <Text>{quote.title}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t.validUntil(formatDay(quote.validUntil))}
      </Text>
      <Button
        variant="default"
        component="a"
        size="md"
        href={`/api/v1/public/links/${token}/pdf`}
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
      >
        {t.pdf}
      </Button>
    </Paper>
    <State quote={quote} />
    <Paper className="surface" p="md" component="section">
      <Title order={2} size="h4" mb="xs">
        {t.lines}
      </Title>
      {quote.lines.map((line, index) => (
        <div className="client-line" key={index}>
          <Text fw={600}>{line.label}</Text>
          <Money cents={line.netCents} fw={600} />
          <Text size="sm" c="dimmed">
            {[
              line.details,
              `${formatDecimalFr(line.quantity)} ${line.unit} × ${formatPrice(line.unitPrice)}`,
              line.discountBp > 0 ? t.lineDiscount(formatRate(line.discountBp)) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Text size="sm" c="dimmed">
            {line.vatReason
              ? fr.billing.quotes.reasons[line.vatReason]
              : fr.billing.quotes.vatAt(formatRate(line.vatRateBp))}
          </Text>
        </div>
      ))}
      <Stack mt="md" gap="xs">
        <Totals totals={quote.totals} />
        {quote.depositBp > 0 && (
          <Text size="sm">{t.deposit(formatRate(quote.depositBp), formatCents(quote.depositCents))}</Text>
        )}
      </Stack>
    </Paper>
    {quote.answerable && <Answer token={token} quote={quote} />}
  </>
);

function State({ quote }: { quote: Quote }) {
  const by = quote.answeredBy ?? '';
  const on = quote.answeredOn ? formatDay(quote.answeredOn) : '';
  if (quote.state === 'accepted') return <Alert color="green">{t.accepted(by, on)}</Alert>;
  if (quote.state === 'refused') return <Alert color="amber">{t.refused(by, on)}</Alert>;
  if (quote.state === 'superseded') return <Alert color="amber">{t.superseded}</Alert>;
  if (quote.state === 'expired') return <Alert color="amber">{t.expired}</Alert>;
  return null;
}
