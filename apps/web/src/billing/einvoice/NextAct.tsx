import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.einvoice;

interface Props {
  invoiceId: string;
  statuses: Schema<'EinvoiceStatusesView'>;
}

/** What waits for a person after a refusal, a rejection or a dispute, in words, with the acts that belong to it. */
export function NextAct({ invoiceId, statuses: { state, failure, items, resendable, completable } }: Props) {
  const { can } = useSession();
  const [answering, setAnswering] = useState(false);
  const resend = useCommand('post', '/api/v1/einvoice/invoices/{id}/resend', { done: t.resent });
  if (state === 'corrected') return <Text size="sm">{t.corrected}</Text>;
  if (failure !== null && state === 'failed')
    return (
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t.failed}>
        {failure}
      </Alert>
    );
  const said = items.find(({ code }) => code !== '212');
  if (state !== 'to_act' || !said) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t.next}>
      <Stack gap="sm">
        <Text size="sm">{t.nextOf[said.code]}</Text>
        {can('einvoice.exchange') && !answering && (resendable || completable) && (
          <Group gap="xs">
            {resendable && (
              <Button
                variant="default"
                loading={resend.running}
                onClick={() => void resend.run({ params: { path: { id: invoiceId } } })}
              >
                {t.resend}
              </Button>
            )}
            {completable && (
              <Button variant="default" onClick={() => setAnswering(true)}>
                {t.complete}
              </Button>
            )}
          </Group>
        )}
        {answering && completable && <Answer invoiceId={invoiceId} onDone={() => setAnswering(false)} />}
        <ProblemAlert problem={resend.problem} />
      </Stack>
    </Alert>
  );
}

function Answer({ invoiceId, onDone }: { invoiceId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/einvoice/invoices/{id}/complete',
    initialValues: { note: '' },
    request: (body) => ({ params: { path: { id: invoiceId } }, body }),
    done: t.completed,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.complete} onCancel={onDone}>
      <Textarea
        label={t.completeNote}
        description={t.completeHint}
        required
        autosize
        minRows={2}
        autoFocus
        {...form.field('note')}
      />
    </FormPanel>
  );
}
