import { Button } from '@mantine/core';
import { IconCash, IconFileTypePdf, IconReceiptRefund } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { ACTION } from '../../ui/theme.js';
import { Allot } from '../payments/Allot.js';
import { RecordPayment } from '../payments/RecordPayment.js';
import { Refund } from '../payments/Refund.js';
import { InvoiceBadge, reasonsOf } from '../states.js';
import { CreditPanel } from './CreditPanel.js';

const t = fr.billing.invoices;
const credits = fr.billing.credits;
const payments = fr.billing.payments;
type Invoice = Schema<'InvoiceView'>;

/** State, PDF, and what may be done with an issued document; what may not says why. */
export function InvoiceActions({ invoice }: { invoice: Invoice }) {
  const issued = invoice.number !== null;
  return (
    <>
      <InvoiceBadge {...invoice} />
      <Button
        variant="default"
        component="a"
        href={`/api/v1/invoices/${invoice.id}/pdf`}
        target="_blank"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
      >
        {issued ? t.pdf : t.preview}
      </Button>
      {issued && (invoice.kind === 'credit_note' ? <OfNote note={invoice} /> : <OfInvoice invoice={invoice} />)}
    </>
  );
}

function OfInvoice({ invoice }: { invoice: Invoice }) {
  const { can } = useSession();
  const [open, setOpen] = useState<'pay' | 'credit' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      {can('invoice.edit') && (
        <ReasonedButton
          variant="default"
          leftSection={<IconReceiptRefund size={16} aria-hidden />}
          reasons={reasonsOf(invoice.actions, 'credit')}
          onClick={() => setOpen('credit')}
        >
          {credits.act}
        </ReasonedButton>
      )}
      {can('payment.record') && (
        <ReasonedButton
          color={ACTION}
          leftSection={<IconCash size={16} aria-hidden />}
          reasons={reasonsOf(invoice.actions, 'pay')}
          onClick={() => setOpen('pay')}
        >
          {t.pay}
        </ReasonedButton>
      )}
      <SidePanel opened={open === 'pay'} onClose={close} title={payments.add}>
        <RecordPayment invoice={invoice} onDone={close} />
      </SidePanel>
      <SidePanel opened={open === 'credit'} onClose={close} title={credits.title(invoice.number ?? '')}>
        <CreditPanel invoice={invoice} onCancel={close} />
      </SidePanel>
    </>
  );
}

function OfNote({ note }: { note: Invoice }) {
  const { can } = useSession();
  const [open, setOpen] = useState<'allot' | 'refund' | null>(null);
  const close = (): void => setOpen(null);
  const source = { kind: 'credit_note', id: note.id, customerId: note.customerId, restCents: note.dueCents } as const;
  const reasons = note.dueCents > 0 ? [] : [credits.nothingLeft];
  if (!can('payment.record')) return null;
  return (
    <>
      <ReasonedButton variant="default" reasons={reasons} onClick={() => setOpen('refund')}>
        {payments.refund}
      </ReasonedButton>
      <ReasonedButton color={ACTION} reasons={reasons} onClick={() => setOpen('allot')}>
        {payments.allot}
      </ReasonedButton>
      <SidePanel opened={open === 'allot'} onClose={close} title={payments.allot}>
        <Allot of={source} onDone={close} />
      </SidePanel>
      <SidePanel opened={open === 'refund'} onClose={close} title={payments.refund}>
        <Refund of={source} onDone={close} />
      </SidePanel>
    </>
  );
}
