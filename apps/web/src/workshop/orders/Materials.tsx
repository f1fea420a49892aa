import { Button, Group, Radio, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { formatCents, formatDecimalFr, Money } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput, MoneyInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { quantityText, UNIT_OPTIONS } from '../material/quantity.js';

const t = fr.material.order;
type Line = Schema<'OrderMaterialView'>;

/** The material of an order: what it needs, what is kept for it, what was taken and what it cost. */
export function Materials({ order }: { order: Pick<Schema<'OrderView'>, 'id' | 'state'> }) {
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const [managed, setManaged] = useState<string | null>(null);
  const { data } = api.useQuery(
    'get',
    '/api/v1/production-orders/{id}/materials',
    { params: { path: { id: order.id } } },
    { enabled: can('material.read') },
  );
  if (!data) return null;
  const open = order.state !== 'cancelled' && can('material.move');
  const line = data.items.find(({ id }) => id === managed);
  const columns: readonly Column<Line>[] = [
    ...COLUMNS,
    ...(open
      ? [
          {
            key: 'manage',
            title: '',
            render: (one: Line) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${one.itemId ? t.manage : t.receive} – ${one.label}`}
                onClick={() => setManaged(one.id)}
              >
                {one.itemId ? t.manage : t.receive}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        {open && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )}
      </Group>
      <DataTable
        caption={t.title}
        list={rows(data.items)}
        columns={columns}
        rowId={(one) => one.id}
        empty={{ title: t.title, hint: t.none }}
      />
      {data.items.length > 0 && (
        <Text size="sm" c="dimmed" mt={4} className="figures">
          {`${t.consumedTotal(formatCents(data.consumedCents))} · ${t.boughtTotal(formatCents(data.boughtCents))}`}
        </Text>
      )}
      <SidePanel opened={adding} onClose={() => setAdding(false)} title={t.add}>
        {adding && <Add orderId={order.id} onDone={() => setAdding(false)} />}
      </SidePanel>
      <SidePanel opened={line !== undefined} onClose={() => setManaged(null)} title={line?.label ?? ''}>
        {line && <Manage line={line} onDone={() => setManaged(null)} />}
      </SidePanel>
    </section>
  );
}

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'label',
    title: t.label,
    render: (one) => [one.itemCode, one.label, one.dimension].filter(Boolean).join(' · '),
  },
  { key: 'source', title: t.source, render: (one) => (one.itemId ? t.fromStock : t.bought) },
  { key: 'wanted', title: t.wanted, align: 'right', render: (one) => quantityText(one.wanted, one.unit) },
  { key: 'reserved', title: t.reserved, align: 'right', render: (one) => formatDecimalFr(one.reserved) },
  { key: 'consumed', title: t.consumed, align: 'right', render: (one) => formatDecimalFr(one.consumed) },
  { key: 'onOrder', title: t.onOrder, align: 'right', render: (one) => formatDecimalFr(one.onOrder) },
  {
    key: 'available',
    title: t.available,
    align: 'right',
    render: (one) => (one.available === null ? fr.ui.none : formatDecimalFr(one.available)),
  },
  { key: 'cost', title: t.cost, align: 'right', render: (one) => <Money cents={one.costCents} /> },
];

function Add({ orderId, onDone }: { orderId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/production-orders/{id}/materials',
    initialValues: {
      source: 'stock',
      itemId: null as string | null,
      label: '',
      unit: 'piece' as Line['unit'],
      wanted: '',
    },
    request: ({ source, itemId, label, unit, wanted }) => ({
      params: { path: { id: orderId } },
      body: source === 'stock' ? { itemId, wanted } : { label, unit, wanted },
    }),
    done: t.added,
    onDone,
  });
  const stock = form.form.values.source === 'stock';
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <Radio.Group label={t.source} {...form.field('source')}>
        <Stack gap={6} mt={6}>
          <Radio value="stock" label={t.fromStock} />
          <Radio value="bought" label={t.bought} />
        </Stack>
      </Radio.Group>
      {stock ? (
        <RemoteSelect
          label={t.item}
          required
          path="/api/v1/material-items"
          toOption={(item) => ({
            value: item.id,
            label: [item.code, item.name, item.dimension].filter(Boolean).join(' '),
          })}
          {...form.field('itemId')}
        />
      ) : (
        <>
          <TextInput label={t.label} required autoComplete="off" {...form.field('label')} />
          <Select label={fr.material.unit} allowDeselect={false} data={UNIT_OPTIONS} {...form.field('unit')} />
        </>
      )}
      <DecimalInput label={t.wanted} required {...form.field('wanted')} />
    </FormPanel>
  );
}

function Manage({ line, onDone }: { line: Line; onDone: () => void }) {
  const remove = useCommand('delete', '/api/v1/order-materials/{id}', { done: t.removed, onDone });
  return (
    <Stack gap="xl">
      <Quantities line={line} />
      {line.itemId ? (
        <>
          <Move line={line} path="/api/v1/order-materials/{id}/consumptions" label={t.take} done={t.taken} />
          <Move line={line} path="/api/v1/order-materials/{id}/returns" label={t.giveBack} done={t.givenBack} />
        </>
      ) : (
        <Receive line={line} />
      )}
      <Stack gap="xs">
        <Button
          variant="default"
          w="fit-content"
          loading={remove.running}
          onClick={() => void remove.run({ params: { path: { id: line.id } } })}
        >
          {t.remove}
        </Button>
        <ProblemAlert problem={remove.problem} />
      </Stack>
    </Stack>
  );
}

function Quantities({ line }: { line: Line }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/order-materials/{id}',
    initialValues: { wanted: line.wanted, reserved: line.reserved },
    request: ({ wanted, reserved }) => ({
      params: { path: { id: line.id } },
      body: line.itemId ? { wanted, reserved } : { wanted },
    }),
    done: fr.ui.saved,
  });
  return (
    <FormPanel of={form} main={false}>
      <DecimalInput label={`${t.wanted} (${fr.material.units[line.unit]})`} {...form.field('wanted')} />
      {line.itemId && <DecimalInput label={t.reserved} {...form.field('reserved')} />}
    </FormPanel>
  );
}

interface MoveProps {
  line: Line;
  path: '/api/v1/order-materials/{id}/consumptions' | '/api/v1/order-materials/{id}/returns';
  label: string;
  done: string;
}

function Move({ line, path, label, done }: MoveProps) {
  const form = useCommandForm({
    method: 'post',
    path,
    initialValues: { quantity: '' },
    request: ({ quantity }) => ({ params: { path: { id: line.id } }, body: { quantity } }),
    done,
  });
  return (
    <FormPanel of={form} submit={label} main={false}>
      <DecimalInput label={`${label} (${fr.material.units[line.unit]})`} {...form.field('quantity')} />
    </FormPanel>
  );
}

function Receive({ line }: { line: Line }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/order-materials/{id}/receipts',
    initialValues: { quantity: '', costCents: null as number | null, supplier: '', note: '' },
    request: ({ quantity, costCents, supplier, note }) => ({
      params: { path: { id: line.id } },
      body: { quantity, costCents: costCents as number, supplier: supplier || null, note: note || null },
    }),
    done: fr.material.received,
  });
  return (
    <FormPanel of={form} submit={t.receive} main={false}>
      <DecimalInput label={`${fr.material.quantity} (${fr.material.units[line.unit]})`} {...form.field('quantity')} />
      <MoneyInput label={fr.material.cost} description={fr.material.costHint} {...form.field('costCents')} />
      <TextInput label={fr.material.supplier} {...form.field('supplier')} />
      <TextInput label={fr.material.deliveryNote} {...form.field('note')} />
    </FormPanel>
  );
}
