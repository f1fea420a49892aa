import { Alert, Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { formatDay, formatDecimalFr } from '../ui/format.js';

const t = fr.billing.client;
type Order = Schema<'FollowedOrderView'>;
const STEPS = ['released', 'in_work', 'checked', 'delivered'] as const;

/** How far the order is, for when it is promised, and what was delivered. */
export const FollowedOrder = ({ order }: { order: Order }) => (
  <Paper className="surface" p="md" component="section">
    <Title order={2} size="h4">
      {t.order(order.number)}
    </Title>
    <Text mb="xs">{order.title}</Text>
    {order.state === 'cancelled' ? (
      <Alert color="amber">{t.cancelled}</Alert>
    ) : (
      <>
        <Text size="sm" fw={600}>
          {order.dueOn ? t.promised(formatDay(order.dueOn)) : t.noPromise}
        </Text>
        <Steps state={order.state} />
      </>
    )}
    <Title order={3} size="h5" mt="md">
      {t.quantities}
    </Title>
    {order.lines.map((line, index) => (
      <div className="client-line" key={index}>
        <Text>{line.label}</Text>
        <Text className="figures">
          {t.deliveredOf(formatDecimalFr(line.deliveredQuantity), formatDecimalFr(line.quantity), line.unit)}
        </Text>
      </div>
    ))}
    {order.deliveries.length > 0 && (
      <>
        <Title order={3} size="h5" mt="md">
          {t.deliveries}
        </Title>
        {order.deliveries.map(({ number, deliveredOn }) => (
          <Text key={number} size="sm">
            {t.delivery(number, formatDay(deliveredOn))}
          </Text>
        ))}
      </>
    )}
  </Paper>
);

function Steps({ state }: { state: (typeof STEPS)[number] }) {
  const now = STEPS.indexOf(state);
  const over = state === 'delivered';
  return (
    <ol className="client-steps">
      {STEPS.map((step, index) => {
        const done = index < now || over;
        const Sign = done ? IconCircleCheck : index === now ? IconPlayerPlay : IconCircle;
        return (
          <li key={step} aria-current={index === now ? 'step' : undefined}>
            <Sign size={22} aria-hidden color={done ? 'var(--mantine-color-green-7)' : undefined} />
            <Text fw={index === now ? 700 : 400} c={index > now ? 'dimmed' : undefined}>
              {t.steps[step]}
              <VisuallyHidden>{done ? ` – ${t.done}` : index === now ? ` – ${t.current}` : ''}</VisuallyHidden>
            </Text>
          </li>
        );
      })}
    </ol>
  );
}
