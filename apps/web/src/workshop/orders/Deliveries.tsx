import { Button, Group, Text, Title } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { useSession } from '../../app/session.js';
import { SendPanel } from '../../billing/mailing/SendPanel.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayText, formatDay, formatDecimalFr } from '../../ui/format.js';
import { SignDelivery } from './SignDelivery.js';
import { TakeBack } from './TakeBack.js';

const t = fr.workshop.delivery;
type Delivery = Schema<'DeliveryView'>;

const linesText = ({ lines }: Pick<Delivery, 'lines'>) =>
  lines.map((line) => (
    <div key={line.orderLineId}>{`${formatDecimalFr(line.quantity)} ${line.unit} – ${line.label}`}</div>
  ));

const RETURNS: readonly Column<Schema<'ReturnView'>>[] = [
  { key: 'on', title: t.returnedOn, render: (one) => <DayText day={one.returnedOn} /> },
  { key: 'reason', title: t.reason, render: (one) => one.reason },
  { key: 'lines', title: fr.workshop.orders.lines, render: linesText },
  {
    key: 'note',
    title: t.returnNote,
    render: (one) => <NoteButton href={`/api/v1/returns/${one.id}/pdf`} number={one.number} />,
  },
];

const COLUMNS: readonly Column<Delivery>[] = [
  { key: 'on', title: t.deliveredOn, render: (delivery) => <DayText day={delivery.deliveredOn} /> },
  { key: 'by', title: t.receivedBy, render: (delivery) => delivery.receivedByName ?? fr.ui.none },
  {
    key: 'lines',
    title: fr.workshop.orders.lines,
    render: linesText,
  },
  { key: 'signature', title: t.signature, render: (delivery) => <Signature delivery={delivery} /> },
  {
    key: 'note',
    title: t.note,
    render: (delivery) => (
      <Group gap="xs" wrap="nowrap">
        <NoteButton href={`/api/v1/deliveries/${delivery.id}/pdf`} number={delivery.number} />
        <SendPanel kind="delivery_note" id={delivery.id} number={delivery.number} compact />
      </Group>
    ),
  },
];

function NoteButton({ href, number }: { href: string; number: string }) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      component="a"
      href={href}
      target="_blank"
      aria-label={t.noteOf(number)}
      leftSection={<IconFileTypePdf size={14} aria-hidden />}
    >
      {number}
    </Button>
  );
}

function Signature({ delivery }: { delivery: Delivery }) {
  const { can } = useSession();
  if (delivery.signedByName && delivery.signedOn)
    return t.signedText(delivery.signedByName, formatDay(delivery.signedOn));
  return can('delivery.sign') ? <SignDelivery delivery={delivery} /> : fr.ui.none;
}

/** What left the workshop, each time with its note. */
export const Deliveries = ({ order }: { order: Schema<'OrderView'> }) => (
  <section>
    <Group justify="space-between" mb="xs">
      <Title order={2} size="h4">
        {t.title}
      </Title>
      <TakeBack order={order} />
    </Group>
    {order.deliveries.length === 0 ? (
      <Text size="sm" c="dimmed">
        {t.none}
      </Text>
    ) : (
      <DataTable caption={t.title} list={rows(order.deliveries)} columns={COLUMNS} rowId={(delivery) => delivery.id} />
    )}
    {order.returns.length > 0 && (
      <>
        <Title order={3} size="h5" mt="md" mb="xs">
          {t.returns}
        </Title>
        <DataTable caption={t.returns} list={rows(order.returns)} columns={RETURNS} rowId={(one) => one.id} />
      </>
    )}
  </section>
);
