import { Button, Fieldset, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatCents, formatDay, Money } from '../../ui/format.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { AcceptButton } from './AcceptButton.js';
import { MatchByHand } from './MatchByHand.js';
import { SetAside } from './SetAside.js';

const t = fr.billing.bank;
type Line = Schema<'BankLineRow'>;

/** One line of the bank: what it says, what it may be, and what was decided. */
export function BankLine({ line }: { line: Line }) {
  const { can } = useSession();
  const [match] = line.match;
  return (
    <Stack>
      <Facts
        facts={[
          [t.amount, <Money key="amount" cents={line.amountCents} fw={700} />],
          [t.valueOn, <DayText key="value" day={line.valueOn} />],
          [t.counterparty, line.counterparty],
          [t.iban, line.iban],
          [t.reference, line.reference],
          [t.text, line.text],
          [t.method, fr.billing.payments.methods[line.method]],
          ...(match
            ? ([
                [t.customer, match.customerLabel],
                [t.invoices, match.invoiceNumbers],
                ...(match.slipNumber ? ([[t.slip, match.slipNumber]] as const) : []),
                [t.asideAs, match.asideAs && t.asides[match.asideAs]],
                ...(match.account ? ([[t.account, `${match.account} ${match.accountLabel}`]] as const) : []),
                [t.note, match.note],
                [t.matchedBy, match.matchedByName],
              ] as const)
            : []),
        ]}
      />
      {line.state === 'open' && line.proposals.length > 0 && <Proposals line={line} />}
      {can('bank_statement.match') && (line.state === 'open' ? <Otherwise line={line} /> : <Undo id={line.id} />)}
    </Stack>
  );
}

const Proposals = ({ line }: { line: Line }) => (
  <Fieldset legend={t.proposals}>
    <Stack gap="sm">
      {line.proposals.map((proposal, index) => (
        <Group key={index} justify="space-between" wrap="nowrap" align="flex-start">
          <Stack gap={2}>
            <Text size="sm" fw={600}>
              {proposal.customerLabel}
            </Text>
            {proposal.parts.map((part) => (
              <Text key={part.invoiceId} size="sm" className="figures">
                {part.number} – {formatCents(part.amountCents)}
              </Text>
            ))}
            <Text size="xs" c="dimmed">
              {proposal.reasons.join(' · ')}
            </Text>
            <StateBadge
              tone={proposal.trust === 'sure' ? 'good' : 'info'}
              label={proposal.trust === 'sure' ? t.sure : t.possible}
            />
          </Stack>
          <AcceptButton lineId={line.id} proposal={proposal} />
        </Group>
      ))}
    </Stack>
  </Fieldset>
);

type Way = 'byHand' | 'tie' | 'setAside';

function Otherwise({ line }: { line: Line }) {
  const ways: Way[] = line.amountCents > 0 ? ['byHand', 'tie', 'setAside'] : ['tie', 'setAside'];
  const [way, setWay] = useState<Way>(line.amountCents > 0 && line.aside.length === 0 ? 'byHand' : 'setAside');
  return (
    <Fieldset legend={t.otherwise}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t.otherwise}
          fullWidth
          size="xs"
          data={ways.map((value) => ({ value, label: t[value] }))}
          value={way}
          onChange={(value) => setWay(value as Way)}
        />
        {way === 'byHand' && <MatchByHand line={line} />}
        {way === 'tie' && <Tie line={line} />}
        {way === 'setAside' && <SetAside line={line} />}
      </Stack>
    </Fieldset>
  );
}

function Tie({ line }: { line: Line }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/bank-lines/{id}/tie',
    initialValues: { paymentId: '' },
    request: (body) => ({ params: { path: { id: line.id } }, body }),
    done: t.tied,
  });
  return (
    <FormPanel of={form} submit={t.tie} main={false}>
      <RemoteSelect
        path="/api/v1/payments"
        label={t.payment}
        description={t.tieHint}
        required
        openOnFocus={false}
        toOption={(payment) => ({
          value: payment.id,
          label: `${formatDay(payment.receivedOn)} – ${payment.customerLabel} – ${formatCents(payment.amountCents)}`,
        })}
        {...form.field('paymentId')}
      />
    </FormPanel>
  );
}

function Undo({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/bank-lines/{id}/undo',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.undone,
  });
  if (!open)
    return (
      <Button variant="default" w="fit-content" ml="auto" onClick={() => setOpen(true)}>
        {t.undo}
      </Button>
    );
  return (
    <FormPanel of={form} submit={t.undo} onCancel={() => setOpen(false)}>
      <Text size="sm">{t.undoHint}</Text>
      <Textarea label={t.undoReason} required autosize minRows={2} autoFocus {...form.field('reason')} />
    </FormPanel>
  );
}
