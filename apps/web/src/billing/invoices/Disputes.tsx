import { Button, Group, List, Paper, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatDay } from '../../ui/format.js';
import { reasonsOf } from '../states.js';

const t = fr.billing.invoices;
type Invoice = Schema<'InvoiceView'>;

/** What the customer contests, and how it ended. */
export function Disputes({ invoice }: { invoice: Invoice }) {
  const { can } = useSession();
  const [writing, setWriting] = useState(false);
  const stop = (): void => setWriting(false);
  const Form = invoice.disputed ? Close : Open;
  return (
    <section aria-labelledby="disputes">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="disputes">
          {t.disputes}
        </Title>
        {can('invoice.edit') &&
          !writing &&
          (invoice.disputed ? (
            <Button variant="default" onClick={() => setWriting(true)}>
              {t.disputeClose}
            </Button>
          ) : (
            <ReasonedButton
              variant="default"
              reasons={reasonsOf(invoice.actions, 'dispute')}
              onClick={() => setWriting(true)}
            >
              {t.dispute}
            </ReasonedButton>
          ))}
      </Group>
      {writing && (
        <Paper className="surface" p="md" mb="sm">
          <Form key={String(invoice.disputed)} id={invoice.id} onDone={stop} />
        </Paper>
      )}
      {invoice.disputes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.noDisputes}
        </Text>
      ) : (
        <List size="sm" spacing="xs">
          {invoice.disputes.map(({ id, openedOn, closedOn, reason, closingNote }) => (
            <List.Item key={id}>
              <Text size="sm" fw={600}>
                {closedOn
                  ? t.disputeFromTo(formatDay(openedOn), formatDay(closedOn))
                  : t.disputeSince(formatDay(openedOn))}
              </Text>
              <Text size="sm">{[reason, closingNote].filter(Boolean).join(' → ')}</Text>
            </List.Item>
          ))}
        </List>
      )}
    </section>
  );
}

interface FormProps {
  id: string;
  onDone: () => void;
}

function Open({ id, onDone }: FormProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/invoices/{id}/disputes',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.disputeOpened,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.dispute} onCancel={onDone} main={false}>
      <Textarea
        label={t.disputeReason}
        description={t.disputeReasonHint}
        required
        autosize
        minRows={2}
        autoFocus
        {...form.field('reason')}
      />
    </FormPanel>
  );
}

function Close({ id, onDone }: FormProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/invoices/{id}/disputes/close',
    initialValues: { note: '' },
    request: ({ note }) => ({ params: { path: { id } }, body: { note: note || null } }),
    done: t.disputeClosed,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.disputeClose} onCancel={onDone} main={false}>
      <Textarea label={t.disputeNote} autosize minRows={2} autoFocus {...form.field('note')} />
    </FormPanel>
  );
}
