import { Button, Text } from '@mantine/core';
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
import { formatCents } from '../../ui/format.js';
import { ACTION } from '../../ui/theme.js';
import { showUndo } from '../../ui/undo.js';
import { reasonsOf } from '../states.js';
import { AlreadyPaid, type Paid, paidBody } from './AlreadyPaid.js';
import { freeBody, freeDraftOf } from './free-draft.js';

const t = fr.billing.invoices;
const credits = fr.billing.credits;
type Invoice = Schema<'InvoiceView'>;

/** Throws the draft away; undone, it is made anew in the same way, but for a credit note. */
export function RemoveDraft({ invoice }: { invoice: Invoice }) {
  const navigate = useNavigate();
  const remove = useCommand('delete', '/api/v1/invoices/{id}');
  const again = useRemade(invoice);
  const run = async (): Promise<void> => {
    const { orderId, kind } = invoice;
    void navigate('/factures');
    if (!(await remove.run({ params: { path: { id: invoice.id } } })))
      notifications.show({ color: 'red', message: remove.latest()?.detail });
    else if (kind === 'credit_note') notifications.show({ message: credits.removed });
    else showUndo(orderId !== null && (kind === 'invoice' || kind === 'final') ? t.removed : t.removedPlain, again);
  };
  return (
    <Button variant="subtle" color="gray" onClick={() => void run()} loading={remove.running}>
      {t.remove}
    </Button>
  );
}

function useRemade(invoice: Invoice): () => Promise<boolean> {
  const draft = useCommand('post', '/api/v1/invoices');
  const deposit = useCommand('post', '/api/v1/invoices/deposits');
  const situation = useCommand('post', '/api/v1/invoices/situations');
  const free = useCommand('post', '/api/v1/invoices/free');
  const { orderId, kind, percentBp } = invoice;
  return () => {
    if (orderId === null) return free.run({ body: freeBody(freeDraftOf(invoice)) });
    if (kind === 'deposit') return deposit.run({ body: { orderId, percentBp: percentBp ?? 0 } });
    if (kind === 'situation') return situation.run({ body: { orderId, percentBp: percentBp ?? 0 } });
    return draft.run({ body: { orderId } });
  };
}

/** Nothing undoes an issued document: its number, its amount and its day are said before. */
export function IssueDraft({ invoice, dirty }: { invoice: Invoice; dirty: boolean }) {
  const today = useToday();
  const { can } = useSession();
  const words = invoice.kind === 'credit_note' ? credits : t;
  const [asking, setAsking] = useState(false);
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [paid, setPaid] = useState<Paid | null>(null);
  const issue = useCommand('post', '/api/v1/invoices/{id}/issue', {
    done: words.issued,
    onDone: () => setAsking(false),
  });
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
        {words.issue}
      </ReasonedButton>
      <ConfirmIrreversible
        opened={asking}
        onClose={stop}
        title={words.issueTitle}
        confirm={words.issue}
        running={issue.running}
        problem={issue.problem}
        onConfirm={() =>
          void issue.run({
            params: { path: { id: invoice.id } },
            body: { ...(issuedOn && { issuedOn }), ...(paid && { paid: paidBody(paid) }) },
          })
        }
      >
        <Text size="sm">{words.issueText(invoice.customerLabel, formatCents(invoice.grossCents))}</Text>
        <DayInput
          label={t.issueOn}
          description={t.issueOnHint}
          value={issuedOn ?? today}
          maxDate={today}
          onChange={setIssuedOn}
        />
        {invoice.kind !== 'final' && invoice.kind !== 'credit_note' && can('payment.record') && (
          <AlreadyPaid paid={paid} onChange={setPaid} latest={issuedOn ?? today} />
        )}
      </ConfirmIrreversible>
    </>
  );
}
