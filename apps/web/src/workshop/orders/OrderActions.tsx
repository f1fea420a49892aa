import { Button, Menu, ActionIcon, Text, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import type { Reason } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { ConfirmIrreversible } from '../../ui/ConfirmIrreversible.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { ACTION } from '../../ui/theme.js';
import { CheckAnyway } from './CheckAnyway.js';
import { CheckPart } from './CheckPart.js';
import { Deliver } from './Deliver.js';
import { OrderLife } from './OrderLife.js';
import { isEnded, refusalsOf } from './refusals.js';
import { OrderBadge } from './states.js';

const t = fr.workshop.orders;
type Order = Schema<'OrderView'>;
type Panel = 'edit' | 'deliver' | 'part' | 'cancel' | null;

/** The state and what may be done next; orange is the one step that leads on. */
export function OrderActions({ order }: { order: Order }) {
  const { can } = useSession();
  const [panel, setPanel] = useState<Panel>(null);
  const close = (): void => setPanel(null);
  const ended = isEnded(order);
  const check = useCommand('post', '/api/v1/production-orders/{id}/check', { done: t.checked });
  const [warned, setWarned] = useState<readonly Reason[]>([]);
  const runCheck = async (confirm: string[] = []): Promise<void> => {
    const done = await check.run({ params: { path: { id: order.id } }, body: { confirm } });
    const said = check.latest();
    setWarned(!done && said?.confirmable ? said.reasons : []);
    if (!done && !said?.confirmable) notifications.show({ color: 'red', message: said?.detail });
  };
  const partial = can('order.edit') && refusalsOf(order, 'checkPart').length === 0;
  return (
    <>
      <OrderBadge state={order.state} />
      <OrderLife order={order} />
      {can('order.edit') && !ended && order.state !== 'planned' && (
        <ReasonedButton
          color={order.state === 'checked' ? undefined : ACTION}
          reasons={refusalsOf(order, 'check')}
          loading={check.running}
          onClick={() => void runCheck()}
        >
          {t.check}
        </ReasonedButton>
      )}
      {partial && (
        <Button variant="default" onClick={() => setPanel('part')}>
          {fr.quality.partial.open}
        </Button>
      )}
      {can('order.deliver') && !ended && order.state !== 'planned' && (
        <ReasonedButton color={ACTION} reasons={refusalsOf(order, 'deliver')} onClick={() => setPanel('deliver')}>
          {t.deliver}
        </ReasonedButton>
      )}
      {can('order.edit') && !ended && (
        <>
          <Button variant="default" onClick={() => setPanel('edit')}>
            {t.edit}
          </Button>
          <More refusals={refusalsOf(order, 'cancel')} onCancel={() => setPanel('cancel')} />
        </>
      )}
      <SidePanel opened={panel === 'edit'} onClose={close} title={t.editTitle} width={440}>
        <Edit order={order} onDone={close} />
      </SidePanel>
      <SidePanel opened={panel === 'deliver'} onClose={close} title={fr.workshop.delivery.form}>
        <Deliver key={order.deliveries.length} order={order} onDone={close} />
      </SidePanel>
      <SidePanel opened={panel === 'part'} onClose={close} title={fr.quality.partial.title} width={440}>
        {panel === 'part' && <CheckPart order={order} onDone={close} />}
      </SidePanel>
      <CheckAnyway
        warnings={warned}
        running={check.running}
        onConfirm={() => void runCheck(warned.map(({ code }) => code))}
        onClose={() => setWarned([])}
      />
      <Cancel order={order} opened={panel === 'cancel'} onClose={close} />
    </>
  );
}

const More = ({ refusals, onCancel }: { refusals: readonly string[]; onCancel: () => void }) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <ActionIcon variant="default" size={36} aria-label={t.more}>
        <IconDots size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown maw={320}>
      <Menu.Item disabled={refusals.length > 0} onClick={onCancel}>
        {t.cancel}
      </Menu.Item>
      {refusals.map((reason) => (
        <Text key={reason} size="xs" c="dimmed" px="sm" pb="xs">
          {reason}
        </Text>
      ))}
    </Menu.Dropdown>
  </Menu>
);

function Edit({ order, onDone }: { order: Order; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/production-orders/{id}',
    initialValues: { title: order.title, dueOn: order.dueOn ?? '', customerReference: order.customerReference ?? '' },
    request: ({ title, dueOn, customerReference }) => ({
      params: { path: { id: order.id } },
      body: { title, dueOn: dueOn || null, customerReference: customerReference || null },
    }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <DayInput label={t.dueOn} clearable data-autofocus {...form.field('dueOn')} />
      <TextInput label={t.object} required {...form.field('title')} />
      {order.customerId && <TextInput label={t.customerReference} {...form.field('customerReference')} />}
    </FormPanel>
  );
}

/** A cancelled order never comes back, so it is asked once. */
function Cancel({ order, opened, onClose }: { order: Order; opened: boolean; onClose: () => void }) {
  const cancel = useCommand('post', '/api/v1/production-orders/{id}/cancel', { done: t.cancelled, onDone: onClose });
  return (
    <ConfirmIrreversible
      opened={opened}
      title={t.cancelTitle(order.number)}
      confirm={t.cancel}
      running={cancel.running}
      problem={cancel.problem}
      onClose={() => {
        cancel.reset();
        onClose();
      }}
      onConfirm={() => void cancel.run({ params: { path: { id: order.id } } })}
    >
      <Text size="sm">{t.cancelHint}</Text>
    </ConfirmIrreversible>
  );
}
