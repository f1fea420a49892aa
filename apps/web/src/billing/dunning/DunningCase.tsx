import { Button, Group, Stack, Table, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatCount, formatDay, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { RoleBadges } from './RoleBadges.js';

const t = fr.billing.dunning;
type Row = Schema<'DunningRow'>;

const money = (cents: number | null) => (cents === null ? t.notComputed : <Money cents={cents} />);

/** One customer who is late: what would be written, and the decision. */
export function DunningCase({ row }: { row: Row }) {
  return (
    <Stack>
      <RoleBadges roles={row.roles} />
      <Facts
        facts={[
          [t.state, t.states[row.state]],
          [t.letter, row.title],
          [t.late, <Money key="late" cents={row.openCents} />],
          [t.inLetter, <Money key="in" cents={row.letterCents} fw={700} />],
          [t.interest, money(row.interestCents)],
          [t.recovery, <Money key="fee" cents={row.recoveryCents} />],
          [t.email, row.email],
          [t.last, row.lastTitle && row.lastSentOn && t.lastOn(row.lastTitle, formatDay(row.lastSentOn))],
          ...(row.state === 'waiting' ? [[t.nextOn, <DayText key="next" day={row.nextOn} />] as const] : []),
          ...(row.disputedCount > 0 ? [[t.disputed, formatCount(row.disputedCount)] as const] : []),
          ...(row.holdReason
            ? ([
                [t.holdReason, row.holdReason],
                [t.holdUntil, row.holdUntil && formatDay(row.holdUntil)],
                [t.heldBy, row.heldByName],
              ] as const)
            : []),
        ]}
      />
      <Invoices row={row} />
      <Decision row={row} />
    </Stack>
  );
}

const Invoices = ({ row }: { row: Row }) => (
  <Table>
    <Table.Caption hidden>{t.invoices}</Table.Caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{t.number}</Table.Th>
        <Table.Th scope="col">{t.dueOn}</Table.Th>
        <Table.Th scope="col" ta="right">
          {t.days}
        </Table.Th>
        <Table.Th scope="col" ta="right">
          {t.late}
        </Table.Th>
        <Table.Th scope="col" ta="right">
          {t.interest}
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {row.invoices.map((invoice) => (
        <Table.Tr key={invoice.id} fw={invoice.inLetter ? 600 : undefined}>
          <Table.Td className="figures">{invoice.number}</Table.Td>
          <Table.Td>
            <DayText day={invoice.dueOn} />
          </Table.Td>
          <Table.Td ta="right">{t.daysOf(formatCount(invoice.daysLate))}</Table.Td>
          <Table.Td ta="right">
            <Money cents={invoice.openCents} />
          </Table.Td>
          <Table.Td ta="right">{money(invoice.interestCents)}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

function Decision({ row }: { row: Row }) {
  const { can } = useSession();
  const [holding, setHolding] = useState(false);
  const params = { path: { customerId: row.customerId } };
  const mail = useCommand('post', '/api/v1/dunning/{customerId}/send', { done: t.mailed });
  const paper = useCommand('post', '/api/v1/dunning/{customerId}/send', {
    done: t.papered,
    onDone: ({ id }) => window.open(`/api/v1/reminders/${id}/pdf`, '_blank', 'noopener'),
  });
  const release = useCommand('post', '/api/v1/dunning/{customerId}/release', { done: t.released });
  const invoiceIds = row.invoices.filter(({ inLetter }) => inLetter).map(({ id }) => id);
  const sends = row.state === 'to_send' && can('dunning.send');
  if (holding) return <Hold customerId={row.customerId} onDone={() => setHolding(false)} />;
  return (
    <Stack gap="sm">
      <ProblemAlert problem={mail.problem ?? paper.problem ?? release.problem} />
      <Group justify="flex-end" gap="xs">
        {row.title && (
          <Button variant="default" component="a" href={`/api/v1/dunning/${row.customerId}/preview`}>
            {t.preview}
          </Button>
        )}
        {can('dunning.hold') && row.state !== 'held' && (
          <Button variant="default" onClick={() => setHolding(true)}>
            {t.hold}
          </Button>
        )}
        {can('dunning.hold') && row.state === 'held' && (
          <Button variant="default" loading={release.running} onClick={() => void release.run({ params })}>
            {t.release}
          </Button>
        )}
        {sends && (
          <Button
            variant="default"
            loading={paper.running}
            onClick={() => void paper.run({ params, body: { invoiceIds, channel: 'paper' } })}
          >
            {t.paper}
          </Button>
        )}
        {sends && row.email && (
          <ActionButton
            loading={mail.running}
            onClick={() => void mail.run({ params, body: { invoiceIds, channel: 'mail' } })}
          >
            {t.mail}
          </ActionButton>
        )}
      </Group>
    </Stack>
  );
}

function Hold({ customerId, onDone }: { customerId: string; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/dunning/{customerId}/hold',
    initialValues: { reason: '', until: null as string | null },
    request: (body) => ({ params: { path: { customerId } }, body }),
    done: t.held,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.hold} onCancel={onDone}>
      <Textarea
        label={t.holdReason}
        description={t.holdReasonHint}
        required
        autosize
        minRows={2}
        autoFocus
        {...form.field('reason')}
      />
      <DayInput label={t.holdUntil} description={t.holdUntilHint} minDate={today} clearable {...form.field('until')} />
    </FormPanel>
  );
}
