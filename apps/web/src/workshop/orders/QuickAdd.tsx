import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';

const t = fr.routing;

/** Two letters and Enter: one operation of the catalogue more, with the time of the order's quantity. */
export function QuickAdd({ orderId }: { orderId: string }) {
  const [round, setRound] = useState(0);
  const add = useCommand('post', '/api/v1/production-orders/{id}/operations');
  const choose = async (catalogueOperationId: string | null, title: string): Promise<void> => {
    if (!catalogueOperationId) return;
    const done = await add.run({ params: { path: { id: orderId } }, body: { catalogueOperationId } });
    notifications.show(
      done ? { color: 'green', message: t.added(title) } : { color: 'red', message: add.latest()?.detail },
    );
    // an empty field again, ready for the next one
    setRound((now) => now + 1);
  };
  return (
    <RemoteSelect
      key={round}
      path="/api/v1/catalogue-operations"
      query={{ state: 'active', sort: 'title' }}
      toOption={({ id, code, title }) => ({ value: id, label: `${code} – ${title}` })}
      w={320}
      aria-label={t.quickAdd}
      placeholder={t.quickAdd}
      disabled={add.running}
      selectFirstOptionOnChange
      onChange={(id, item) => void choose(id, item?.title ?? '')}
    />
  );
}
