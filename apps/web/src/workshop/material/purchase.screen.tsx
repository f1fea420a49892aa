import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { decimalIsZero } from '@etabli/kernel';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDecimalFr, Money } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput, MoneyInput } from '../../ui/inputs.js';
import { ExportButton } from '../../ui/ListBar.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { EditPurchase } from './PurchaseForm.js';
import { PlaceSelect } from './PlaceSelect.js';
import { PURCHASE_TONES } from './purchases.screen.js';
import { quantityText } from './quantity.js';

const t = fr.material.purchase;
const PATH = [
  { label: fr.material.title, to: '/matiere' },
  { label: t.title, to: '/matiere/achats' },
];
type Line = Schema<'PurchaseLineView'>;

const COLUMNS: readonly Column<Line>[] = [
  { key: 'label', title: t.label, render: (line) => line.label, csv: (line) => line.label },
  {
    key: 'for',
    title: t.forOrder,
    render: (line) => line.orderNumber ?? t.stock,
    csv: (line) => line.orderNumber ?? t.stock,
  },
  {
    key: 'quantity',
    title: t.quantity,
    align: 'right',
    render: (line) => quantityText(line.quantity, line.unit),
    csv: (line) => formatDecimalFr(line.quantity),
  },
  {
    key: 'received',
    title: t.received,
    align: 'right',
    render: (line) => formatDecimalFr(line.received),
    csv: (line) => formatDecimalFr(line.received),
  },
  { key: 'remaining', title: t.remaining, align: 'right', render: (line) => formatDecimalFr(line.remaining) },
  { key: 'cost', title: t.cost, align: 'right', render: (line) => <Money cents={line.costCents} /> },
];

/** One purchase: ordered once, received in as many times as the supplier needs. */
export function PurchaseScreen() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const [arriving, setArriving] = useState(false);
  const [editing, setEditing] = useState(false);
  const params = { path: { id } };
  const order = useCommand('post', '/api/v1/purchase-lists/{id}/order', { done: t.ordered });
  const finish = useCommand('post', '/api/v1/purchase-lists/{id}/finish', { done: t.finished });
  const cancel = useCommand('post', '/api/v1/purchase-lists/{id}/cancel', { done: t.cancelled });
  const { data: purchase, error } = api.useQuery('get', '/api/v1/purchase-lists/{id}', { params });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!purchase) return <Waiting />;
  const { state } = purchase;
  const actions = (
    <Group gap="xs">
      <StateBadge tone={PURCHASE_TONES[state]} label={t.states[state]} />
      {can('purchase.edit') && (state === 'draft' || state === 'ordered') && (
        <Button variant="default" loading={cancel.running} onClick={() => void cancel.run({ params })}>
          {t.cancel}
        </Button>
      )}
      {can('purchase.edit') && state === 'draft' && (
        <Button variant="default" onClick={() => setEditing(true)}>
          {t.edit}
        </Button>
      )}
      {can('purchase.edit') && state === 'draft' && (
        <ActionButton loading={order.running} onClick={() => void order.run({ params })}>
          {t.order}
        </ActionButton>
      )}
      {can('purchase.edit') && state === 'ordered' && (
        <Button variant="default" loading={finish.running} onClick={() => void finish.run({ params })}>
          {t.finish}
        </Button>
      )}
      {can('material.move') && state === 'ordered' && (
        <ActionButton onClick={() => setArriving(true)}>{t.arrive}</ActionButton>
      )}
    </Group>
  );
  return (
    <Screen title={purchase.title} hint={purchase.supplier ?? undefined} path={PATH} actions={actions}>
      <Stack gap="sm">
        <ProblemAlert problem={order.problem ?? finish.problem ?? cancel.problem} />
        <Group justify="flex-end">
          <ExportButton
            name="achat"
            columns={COLUMNS}
            all={() => Promise.resolve({ items: purchase.lines, cut: false })}
          />
        </Group>
        <DataTable caption={t.title} list={rows(purchase.lines)} columns={COLUMNS} rowId={(line) => line.id} />
      </Stack>
      <SidePanel opened={editing} onClose={() => setEditing(false)} title={t.edit} width={620}>
        {editing && <EditPurchase purchase={purchase} onDone={() => setEditing(false)} />}
      </SidePanel>
      <SidePanel opened={arriving} onClose={() => setArriving(false)} title={t.arrive}>
        {arriving && <Arrive id={id} lines={purchase.lines} onDone={() => setArriving(false)} />}
      </SidePanel>
    </Screen>
  );
}

function Arrive({ id, lines, onDone }: { id: string; lines: readonly Line[]; onDone: () => void }) {
  const today = useToday();
  const open = lines.filter(({ remaining }) => !decimalIsZero(remaining));
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/purchase-lists/{id}/receipts',
    initialValues: {
      receivedOn: today,
      note: '',
      locationId: null as string | null,
      lines: open.map(({ id: lineId, remaining }) => ({
        lineId,
        quantity: remaining,
        costCents: null as number | null,
      })),
    },
    request: ({ receivedOn, note, locationId, lines: typed }) => ({
      params: { path: { id } },
      body: {
        receivedOn,
        note: note || null,
        locationId,
        lines: typed
          .filter(({ quantity }) => quantity !== '')
          .map(({ lineId, quantity, costCents }) => ({ lineId, quantity, costCents: costCents as number })),
      },
    }),
    done: t.arrived,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.arrive} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.arriveHint}
      </Text>
      {open.map(({ id: lineId, label, unit }, index) => (
        <SimpleGrid key={lineId} cols={2} spacing="sm">
          <DecimalInput label={`${label} (${fr.material.units[unit]})`} {...form.field(`lines.${index}.quantity`)} />
          <MoneyInput label={t.costOf(label)} {...form.field(`lines.${index}.costCents`)} />
        </SimpleGrid>
      ))}
      <DayInput label={fr.material.receivedOn} maxDate={today} {...form.field('receivedOn')} />
      <TextInput label={fr.material.deliveryNote} {...form.field('note')} />
      <PlaceSelect {...form.field('locationId')} />
    </FormPanel>
  );
}
