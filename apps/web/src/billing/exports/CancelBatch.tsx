import { Text, Textarea } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.billing.exports;

/** Why a batch is taken back; the mirror is a batch of its own. */
export function CancelBatch({ batch, onDone }: { batch: Schema<'ExportBatchView'>; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/export-batches/{id}/cancel',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id: batch.id } }, body }),
    done: t.cancelled,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.cancelTitle(batch.number)} onCancel={onDone}>
      <Text size="sm">{t.cancelHint}</Text>
      <Textarea label={t.cancelReason} required autosize minRows={2} autoFocus {...form.field('reason')} />
    </FormPanel>
  );
}
