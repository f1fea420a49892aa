import { Button, Group, Text, Title } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { useSession } from '../../app/session.js';
import { SendPanel } from '../../billing/mailing/SendPanel.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayText, formatDay, formatDecimalFr } from '../../ui/format.js';
import { SignDelivery } from './SignDelivery.js';

const t = fr.workshop.delivery;
type Delivery = Schema<'DeliveryView'>;

const COLUMNS: readonly Column<Delivery>[] = [
  { key: 'on', title: t.deliveredOn, render: (delivery) => <DayText day={delivery.deliveredOn} /> },
  { key: 'by', title: t.receivedBy, render: (delivery) => delivery.receivedByName ?? fr.ui.none },
  {
    key: 'lines',
    title: fr.workshop.orders.lines,
    render: (delivery) =>
      delivery.lines.map((line) => (
        <div key={line.orderLineId}>{`${formatDecimalFr(line.quantity)} ${line.unit} – ${line.label}`}</div>
      )),
  },
  { key: 'signature', title: t.signature, render: (delivery) => <Signature delivery={delivery} /> },
  {
    key: 'note',
    title: t.note,
    render: (delivery) => (
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          size="compact-sm"
          component="a"
          href={`/api/v1/deliveries/${delivery.id}/pdf`}
          target="_blank"
          aria-label={t.noteOf(delivery.number)}
          leftSection={<IconFileTypePdf size={14} aria-hidden />}
        >
          {delivery.number}
        </Button>
        <SendPanel kind="delivery_note" id={delivery.id} number={delivery.number} compact />
      </Group>
    ),
  },
];

function Signature({ delivery }: { delivery: Delivery }) {
  const { can } = useSession();
  if (delivery.signedByName && delivery.signedOn)
    return t.signedText(delivery.signedByName, formatDay(delivery.signedOn));
  return can('delivery.sign') ? <SignDelivery delivery={delivery} /> : fr.ui.none;
}

/** What left the workshop, each time with its note. */
export const Deliveries = ({ order }: { order: Schema<'OrderView'> }) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {t.title}
    </Title>
    {order.deliveries.length === 0 ? (
      <Text size="sm" c="dimmed">
        {t.none}
      </Text>
    ) : (
      <DataTable caption={t.title} list={rows(order.deliveries)} columns={COLUMNS} rowId={(delivery) => delivery.id} />
    )}
  </section>
);
