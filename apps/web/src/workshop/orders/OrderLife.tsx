import { Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import type { Reason } from '../../app/problem.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { ACTION } from '../../ui/theme.js';
import { CheckAnyway } from './CheckAnyway.js';
import { refusalsOf } from './refusals.js';

const t = fr.workshop.orders;
type Order = Schema<'OrderView'>;

/** The release of an order to be prepared, the closing of a delivered one, the director's way back. */
export function OrderLife({ order }: { order: Order }) {
  const { can } = useSession();
  const [reopening, setReopening] = useState(false);
  const release = useCommand('post', '/api/v1/production-orders/{id}/release', { done: t.released });
  const close = useCommand('post', '/api/v1/production-orders/{id}/close', { done: t.closed });
  const [warned, setWarned] = useState<readonly Reason[]>([]);
  const runRelease = async (): Promise<void> => {
    if (!(await release.run({ params: { path: { id: order.id } } })))
      notifications.show({ color: 'red', message: release.latest()?.detail });
  };
  const runClose = async (confirm: string[] = []): Promise<void> => {
    const done = await close.run({ params: { path: { id: order.id } }, body: { confirm } });
    const said = close.latest();
    setWarned(!done && said?.confirmable ? said.reasons : []);
    if (!done && !said?.confirmable) notifications.show({ color: 'red', message: said?.detail });
  };
  if (order.state === 'planned' && can('order.edit'))
    return (
      <ReasonedButton
        color={ACTION}
        reasons={refusalsOf(order, 'release')}
        loading={release.running}
        onClick={() => void runRelease()}
      >
        {t.release}
      </ReasonedButton>
    );
  if (order.state === 'delivered' && can('order.close'))
    return (
      <>
        <ReasonedButton
          color={ACTION}
          reasons={refusalsOf(order, 'close')}
          loading={close.running}
          onClick={() => void runClose()}
        >
          {t.close}
        </ReasonedButton>
        <CheckAnyway
          warnings={warned}
          words={t.closeAnyway}
          running={close.running}
          onConfirm={() => void runClose(warned.map(({ code }) => code))}
          onClose={() => setWarned([])}
        />
      </>
    );
  if (order.state !== 'closed' || !can('order.reopen')) return null;
  return (
    <>
      <ReasonedButton variant="default" reasons={refusalsOf(order, 'reopen')} onClick={() => setReopening(true)}>
        {t.reopen}
      </ReasonedButton>
      <SidePanel opened={reopening} onClose={() => setReopening(false)} title={t.reopenTitle} width={440}>
        {reopening && <Reopen order={order} onDone={() => setReopening(false)} />}
      </SidePanel>
    </>
  );
}

function Reopen({ order, onDone }: { order: Order; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/production-orders/{id}/reopen',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id: order.id } }, body }),
    done: t.reopened,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.reopen} onCancel={onDone}>
      <Textarea label={t.reopenReason} required autosize minRows={2} data-autofocus {...form.field('reason')} />
    </FormPanel>
  );
}
