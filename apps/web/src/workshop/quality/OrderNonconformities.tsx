import { Button, Group, Select, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useList } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, HoursText } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput } from '../../ui/inputs.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { Opened } from './nonconformities.screen.js';
import { CAUSE_OPTIONS, causeText, NonconformityBadge } from './nonconformity-state.js';

const t = fr.quality.nonconformity;
type Order = Schema<'OrderView'>;
type Row = Schema<'NonconformityRowView'>;

/** What went wrong on an order. */
export function OrderNonconformities({ order }: { order: Order }) {
  const { can } = useSession();
  return can('nonconformity.read') ? <Shown order={order} /> : null;
}

function Shown({ order }: { order: Order }) {
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const list = useList('/api/v1/nonconformities', { orderId: order.id });
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      title: t.what,
      render: (row) => (
        <Button variant="subtle" size="compact-sm" px={0} onClick={() => setOpened(row.id)}>
          {row.what}
        </Button>
      ),
    },
    { key: 'operation', title: t.operation, render: (row) => row.operationTitle ?? t.wholeOrder },
    { key: 'cause', title: t.cause, render: causeText },
    { key: 'foundOn', title: t.foundOn, render: (row) => <DayText day={row.foundOn} /> },
    { key: 'hours', title: t.reworkHours, align: 'right', render: (row) => <HoursText minutes={row.reworkMinutes} /> },
    { key: 'state', title: t.state, render: (row) => <NonconformityBadge state={row.state} /> },
  ];
  const over = order.state === 'closed' || order.state === 'cancelled';
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        {can('nonconformity.edit') && !over && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )}
      </Group>
      {!list.loading && list.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.none}
        </Text>
      ) : (
        <DataTable caption={t.title} list={list} columns={columns} rowId={(row) => row.id} />
      )}
      <SidePanel opened={adding} onClose={() => setAdding(false)} title={t.add}>
        {adding && <Add order={order} onDone={() => setAdding(false)} />}
      </SidePanel>
      <Opened id={opened} onClose={() => setOpened(null)} />
    </section>
  );
}

function Add({ order, onDone }: { order: Order; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/nonconformities',
    initialValues: {
      operationId: null as string | null,
      what: '',
      cause: 'setting' as Row['cause'],
      causeWords: '',
      scrapped: '0',
      toRework: '0',
    },
    request: ({ causeWords, ...body }) => ({ body: { orderId: order.id, ...body, causeWords: causeWords || null } }),
    done: t.opened,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone}>
      <TextInput label={t.what} description={t.whatHint} required data-autofocus {...form.field('what')} />
      <Select
        label={t.operation}
        placeholder={t.wholeOrder}
        clearable
        data={order.operationList.map(({ id, title }) => ({ value: id, label: title }))}
        {...form.field('operationId')}
      />
      <Select label={t.cause} allowDeselect={false} data={CAUSE_OPTIONS} {...form.field('cause')} />
      {form.form.values.cause === 'other' && <TextInput label={t.causeWords} required {...form.field('causeWords')} />}
      <Group grow>
        <DecimalInput label={t.scrapped} {...form.field('scrapped')} />
        <DecimalInput label={t.toRework} {...form.field('toRework')} />
      </Group>
    </FormPanel>
  );
}
