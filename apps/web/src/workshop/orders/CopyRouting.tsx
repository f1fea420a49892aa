import { Text } from '@mantine/core';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';

const t = fr.routing;

/** The operations of an order made before, for the quantities of this one. */
export function CopyRouting({ orderId, onDone }: { orderId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/production-orders/{id}/routing',
    initialValues: { fromOrderId: null as string | null },
    request: ({ fromOrderId }) => ({ params: { path: { id: orderId } }, body: { fromOrderId: fromOrderId ?? '' } }),
    done: t.copied,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.copySave} onCancel={onDone}>
      <RemoteSelect
        path="/api/v1/production-orders"
        query={{ sort: 'openedOn', direction: 'desc' }}
        toOption={({ id, number, title }) => ({ value: id, label: `${number} – ${title}` })}
        label={t.copyFrom}
        required
        data-autofocus
        {...form.field('fromOrderId')}
      />
      <Text size="sm" c="dimmed">
        {t.copyHint}
      </Text>
    </FormPanel>
  );
}
