import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { ConfirmIrreversible } from '../../ui/ConfirmIrreversible.js';
import { DayInput } from '../../ui/DayInput.js';
import { useCommandForm } from '../../ui/form.js';
import { formatCents } from '../../ui/format.js';
import { DecimalInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { ACTION } from '../../ui/theme.js';
import { showUndo } from '../../ui/undo.js';
import { reasonsOf } from '../states.js';
import { InvoiceLines } from './InvoiceLines.js';

const t = fr.billing.invoices;
type Invoice = Schema<'InvoiceView'>;

/** A draft: less may be billed than was delivered; then it is issued or thrown away. */
export function InvoiceDraft({ invoice }: { invoice: Invoice }) {
  const { can } = useSession();
  const editable = can('invoice.edit');
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/invoices/{id}',
    initialValues: {
      title: invoice.title,
      customerReference: invoice.customerReference ?? '',
      lines: invoice.lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    },
    request: ({ title, customerReference, lines }) => ({
      params: { path: { id: invoice.id } },
      body: { title, customerReference: customerReference || null, lines },
    }),
    done: fr.ui.saved,
  });
  const dirty = form.form.isDirty();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <Stack gap="md">
        <Alert color="ink">{t.draftHint}</Alert>
        {editable && (
          <Group grow preventGrowOverflow={false} align="flex-start">
            <TextInput label={t.object} required {...form.field('title')} />
            <TextInput label={t.customerReference} {...form.field('customerReference')} />
          </Group>
        )}
        <InvoiceLines
          lines={invoice.lines}
          quantity={
            editable
              ? (line, index) => (
                  <DecimalInput
                    size="xs"
                    w={130}
                    ml="auto"
                    aria-label={`${t.quantity} – ${line.label}`}
                    {...form.field(`lines.${index}.quantity`)}
                  />
                )
              : undefined
          }
        />
        <ProblemAlert problem={form.command.problem} others={form.others} />
        <Group justify="flex-end">
          {editable && <Remove invoice={invoice} />}
          {editable && (
            <Button type="submit" variant="default" disabled={!dirty} loading={form.command.running}>
              {t.save}
            </Button>
          )}
          {can('invoice.issue') && <Issue invoice={invoice} dirty={dirty} />}
        </Group>
      </Stack>
    </form>
  );
}

function Remove({ invoice }: { invoice: Invoice }) {
  const navigate = useNavigate();
  const remove = useCommand('delete', '/api/v1/invoices/{id}');
  const draft = useCommand('post', '/api/v1/invoices');
  const run = async (): Promise<void> => {
    const { orderId, kind } = invoice;
    void navigate('/factures');
    if (await remove.run({ params: { path: { id: invoice.id } } })) {
      if (orderId !== null && (kind === 'invoice' || kind === 'final'))
        showUndo(t.removed, () => draft.run({ body: { orderId } }));
      else notifications.show({ message: t.removed });
    } else notifications.show({ color: 'red', message: remove.latest()?.detail });
  };
  return (
    <Button variant="subtle" color="gray" onClick={() => void run()} loading={remove.running}>
      {t.remove}
    </Button>
  );
}

/** Nothing undoes an issued invoice: its number, its amount and its day are said before. */
function Issue({ invoice, dirty }: { invoice: Invoice; dirty: boolean }) {
  const today = useToday();
  const [asking, setAsking] = useState(false);
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const issue = useCommand('post', '/api/v1/invoices/{id}/issue', { done: t.issued, onDone: () => setAsking(false) });
  const stop = (): void => {
    setAsking(false);
    issue.reset();
  };
  return (
    <>
      <ReasonedButton
        color={ACTION}
        reasons={dirty ? [t.issueUnsaved] : reasonsOf(invoice.actions, 'issue')}
        onClick={() => setAsking(true)}
      >
        {t.issue}
      </ReasonedButton>
      <ConfirmIrreversible
        opened={asking}
        onClose={stop}
        title={t.issueTitle}
        confirm={t.issue}
        running={issue.running}
        problem={issue.problem}
        onConfirm={() => void issue.run({ params: { path: { id: invoice.id } }, body: issuedOn ? { issuedOn } : {} })}
      >
        <Text size="sm">{t.issueText(invoice.customerLabel, formatCents(invoice.grossCents))}</Text>
        <DayInput
          label={t.issueOn}
          description={t.issueOnHint}
          value={issuedOn ?? today}
          maxDate={today}
          onChange={setIssuedOn}
        />
      </ConfirmIrreversible>
    </>
  );
}
