import { Button, Group, NumberInput, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useList } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, Money } from '../../ui/format.js';
import { MoneyInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';

const t = fr.subcontracts;
type Order = Schema<'OrderView'>;
type Subcontract = Schema<'SubcontractView'>;
type Panel = { step: 'add' } | { step: 'send' | 'back'; one: Subcontract } | null;

const TONES: Readonly<Record<Subcontract['state'], Tone>> = {
  planned: 'neutral',
  sent: 'active',
  back: 'good',
  cancelled: 'neutral',
};

/** What is done outside: sent, expected, back. */
export function Subcontracts({ order }: { order: Order }) {
  const { can } = useSession();
  const [panel, setPanel] = useState<Panel>(null);
  const close = (): void => setPanel(null);
  const list = useList(
    `/api/v1/production-orders/${order.id}/subcontracts` as '/api/v1/production-orders/{id}/subcontracts',
  );
  const cancel = useCommand('post', '/api/v1/subcontracts/{id}/cancel', { done: t.cancelled });
  const undo = useCommand('post', '/api/v1/subcontracts/{id}/undo', { done: t.undone });
  const may = can('subcontract.edit');
  const columns: Column<Subcontract>[] = [
    {
      key: 'what',
      title: t.what,
      render: (one) => (
        <>
          <Text size="sm" fw={600}>
            {one.what}
          </Text>
          <Text size="xs" c="dimmed">
            {one.supplier}
          </Text>
        </>
      ),
    },
    { key: 'state', title: t.state, render: (one) => <State one={one} /> },
    { key: 'sent', title: t.sentOn, render: (one) => <DayText day={one.sentOn} /> },
    { key: 'expected', title: t.expectedOn, render: (one) => <DayText day={one.expectedOn} /> },
    { key: 'back', title: t.backOn, render: (one) => <DayText day={one.backOn} /> },
    ...(can('subcontract_cost.read')
      ? ([
          {
            key: 'estimated',
            title: t.estimated,
            align: 'right',
            render: (one) => <Money cents={one.estimatedCents} />,
          },
          { key: 'cost', title: t.cost, align: 'right', render: (one) => <Money cents={one.costCents} /> },
        ] satisfies Column<Subcontract>[])
      : []),
    ...(may
      ? ([
          {
            key: 'acts',
            title: '',
            render: (one) => (
              <Group gap="xs" wrap="nowrap">
                {one.state === 'planned' && (
                  <Button size="compact-sm" variant="default" onClick={() => setPanel({ step: 'send', one })}>
                    {t.send}
                  </Button>
                )}
                {one.state === 'sent' && (
                  <Button size="compact-sm" variant="default" onClick={() => setPanel({ step: 'back', one })}>
                    {t.back}
                  </Button>
                )}
                {one.state === 'planned' && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    loading={cancel.running}
                    onClick={() => void cancel.run({ params: { path: { id: one.id } } })}
                  >
                    {t.cancel}
                  </Button>
                )}
                {one.state !== 'planned' && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    loading={undo.running}
                    onClick={() => void undo.run({ params: { path: { id: one.id } } })}
                  >
                    {t.undo}
                  </Button>
                )}
              </Group>
            ),
          },
        ] satisfies Column<Subcontract>[])
      : []),
  ];
  if (!may && !list.loading && list.items.length === 0) return null;
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        {may && (
          <Button variant="default" onClick={() => setPanel({ step: 'add' })}>
            {t.add}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={cancel.problem ?? undo.problem} />
      <DataTable caption={t.title} list={list} columns={columns} rowId={(one) => one.id} empty={{ hint: t.none }} />
      <SidePanel opened={panel?.step === 'add'} onClose={close} title={t.addTitle} width={440}>
        <Add orderId={order.id} onDone={close} />
      </SidePanel>
      <SidePanel opened={panel?.step === 'send'} onClose={close} title={t.sendTitle} width={440}>
        {panel?.step === 'send' && <Send one={panel.one} onDone={close} />}
      </SidePanel>
      <SidePanel opened={panel?.step === 'back'} onClose={close} title={t.backTitle} width={440}>
        {panel?.step === 'back' && <Back one={panel.one} onDone={close} />}
      </SidePanel>
    </section>
  );
}

const State = ({ one }: { one: Subcontract }) =>
  one.overdue ? (
    <StateBadge tone="bad" label={`${t.states[one.state]}, ${t.overdue}`} />
  ) : (
    <StateBadge tone={TONES[one.state]} label={t.states[one.state]} />
  );

function Add({ orderId, onDone }: { orderId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/production-orders/{id}/subcontracts',
    initialValues: { supplier: '', what: '', days: '' as number | string, costCents: null as number | null },
    request: ({ supplier, what, days, costCents }) => ({
      params: { path: { id: orderId } },
      body: { supplier, what, costCents, days: days === '' ? null : Number(days) },
    }),
    done: t.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <TextInput label={t.what} required autoComplete="off" data-autofocus {...form.field('what')} />
      <TextInput label={t.supplier} required autoComplete="off" {...form.field('supplier')} />
      <NumberInput label={t.days} min={0} max={366} allowDecimal={false} {...form.field('days')} />
      <MoneyInput label={t.cost} {...form.field('costCents')} />
    </FormPanel>
  );
}

function Send({ one, onDone }: { one: Subcontract; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/subcontracts/{id}/send',
    initialValues: { sentOn: today, expectedOn: '' },
    request: ({ sentOn, expectedOn }) => ({
      params: { path: { id: one.id } },
      body: { sentOn: sentOn || null, expectedOn: expectedOn || null },
    }),
    done: t.sent,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.send} onCancel={onDone}>
      <DayInput label={t.sentOn} {...form.field('sentOn')} />
      <DayInput label={t.expectedOn} description={t.expectedHint} clearable {...form.field('expectedOn')} />
    </FormPanel>
  );
}

function Back({ one, onDone }: { one: Subcontract; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/subcontracts/{id}/back',
    initialValues: { backOn: today, costCents: one.costCents },
    request: ({ backOn, costCents }) => ({
      params: { path: { id: one.id } },
      body: { backOn: backOn || null, costCents },
    }),
    done: t.returned,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.back} onCancel={onDone}>
      <DayInput label={t.backOn} {...form.field('backOn')} />
      <MoneyInput label={t.cost} description={t.costHint} {...form.field('costCents')} />
    </FormPanel>
  );
}
