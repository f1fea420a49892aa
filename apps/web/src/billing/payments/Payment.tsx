import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ItemOf } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ReasonedButton } from '../../ui/buttons.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, Money } from '../../ui/format.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { Allot } from './Allot.js';
import { Refund } from './Refund.js';

const t = fr.billing.payments;
type Row = ItemOf<'/api/v1/payments'>;

/** Received, paid back, or the undoing of either; what was undone says so. */
export const paymentState = ({ kind, reversedById }: Row): string => (reversedById ? t.reversed : t.kinds[kind]);

export const PaymentBadge = ({ payment }: { payment: Row }) => (
  <StateBadge
    tone={
      payment.kind === 'reversal' || payment.reversedById ? 'warning' : payment.kind === 'refund' ? 'neutral' : 'good'
    }
    label={paymentState(payment)}
  />
);

/** One payment: what it settled, what is left of it, and what may be done with that. */
export function Payment({ payment }: { payment: Row }) {
  const { can } = useSession();
  const [doing, setDoing] = useState<'allot' | 'refund' | 'reverse' | null>(null);
  const stop = (): void => setDoing(null);
  const source = { ...payment, kind: 'payment' } as const;
  return (
    <Stack>
      <Facts
        facts={[
          [t.state, <PaymentBadge key="state" payment={payment} />],
          [t.amount, <Money key="amount" cents={payment.amountCents} fw={700} />],
          ...(payment.restCents > 0
            ? [[t.restFact, <Money key="rest" cents={payment.restCents} fw={700} />] as const]
            : []),
          [payment.kind === 'receipt' ? t.receivedOn : t.paidOn, <DayText key="on" day={payment.receivedOn} />],
          [t.method, t.methods[payment.method]],
          [t.reference, payment.reference],
          [t.invoices, payment.invoiceNumbers],
          ...(payment.reason ? [[t.reasonFact, payment.reason] as const] : []),
        ]}
      />
      {can('payment.record') && doing === null && <Acts payment={payment} onChoose={setDoing} />}
      {doing === 'allot' && <Allot of={source} onDone={stop} />}
      {doing === 'refund' && <Refund of={source} onDone={stop} />}
      {doing === 'reverse' && <Reverse payment={payment} onDone={stop} />}
    </Stack>
  );
}

interface ActsProps {
  payment: Row;
  onChoose: (act: 'allot' | 'refund' | 'reverse') => void;
}

function Acts({ payment, onChoose }: ActsProps) {
  if (payment.kind === 'reversal' || payment.reversedById) return null;
  const reasons = payment.restCents > 0 ? [] : [t.nothingLeft];
  const receipt = payment.kind === 'receipt';
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={() => onChoose('reverse')}>
        {receipt ? t.reverse : t.reverseRefund}
      </Button>
      {receipt && (
        <>
          <ReasonedButton variant="default" reasons={reasons} onClick={() => onChoose('refund')}>
            {t.refund}
          </ReasonedButton>
          <ReasonedButton variant="default" reasons={reasons} onClick={() => onChoose('allot')}>
            {t.allot}
          </ReasonedButton>
        </>
      )}
    </Group>
  );
}

function Reverse({ payment, onDone }: { payment: Row; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/payments/{id}/reverse',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id: payment.id } }, body }),
    done: t.reverseDone,
    onDone,
  });
  return (
    <FormPanel of={form} submit={payment.kind === 'receipt' ? t.reverse : t.reverseRefund} onCancel={onDone}>
      <Text size="sm">{payment.kind === 'receipt' ? t.reverseHint : t.reverseRefundHint}</Text>
      <Textarea label={t.reverseReason} required autosize minRows={2} autoFocus {...form.field('reason')} />
    </FormPanel>
  );
}
