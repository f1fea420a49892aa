import { Button, Group, Stack, Table, Text, Textarea } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, Money } from '../../ui/format.js';
import { SidePanel } from '../../ui/SidePanel.js';

const t = fr.billing.slips;
type Slip = Schema<'SlipView'>;

export function OpenedSlip({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, isPending } = api.useQuery('get', '/api/v1/cheque-slips/{id}', { params: { path: { id } } });
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={data?.number ?? ''}
      loading={isPending}
      problem={error ? problemOf(error) : null}
      width={640}
    >
      {data && <Opened key={`${data.id} ${data.state}`} slip={data} />}
    </SidePanel>
  );
}

function Opened({ slip }: { slip: Slip }) {
  const { can } = useSession();
  const [taking, setTaking] = useState(false);
  return (
    <Stack>
      <Facts
        facts={[
          [t.state, t.states[slip.state]],
          [t.depositedOn, <DayText key="on" day={slip.depositedOn} />],
          [t.total, <Money key="total" cents={slip.totalCents} fw={700} />],
          ...(slip.creditedOn ? [[t.creditedOn, <DayText key="credited" day={slip.creditedOn} />] as const] : []),
          [t.iban, slip.iban],
          [t.madeBy, slip.madeByName],
          ...(slip.takenBackReason ? [[t.takenBackReason, slip.takenBackReason] as const] : []),
        ]}
      />
      <Cheques slip={slip} />
      {taking ? (
        <TakeBack id={slip.id} onDone={() => setTaking(false)} />
      ) : (
        <Group justify="flex-end" gap="xs">
          {slip.state === 'deposited' && can('cheque_slip.make') && (
            <Button variant="default" onClick={() => setTaking(true)}>
              {t.takeBack}
            </Button>
          )}
          <Button
            variant="default"
            component="a"
            href={`/api/v1/cheque-slips/${slip.id}/pdf`}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t.pdf}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const Cheques = ({ slip }: { slip: Slip }) => (
  <Table>
    <Table.Caption hidden>{t.cheques}</Table.Caption>
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{t.customer}</Table.Th>
        <Table.Th scope="col">{t.reference}</Table.Th>
        <Table.Th scope="col">{t.invoices}</Table.Th>
        <Table.Th scope="col" ta="right">
          {t.amount}
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {slip.cheques.map((cheque) => (
        <Table.Tr key={cheque.paymentId}>
          <Table.Td>{cheque.customerLabel}</Table.Td>
          <Table.Td className="figures">{cheque.reference ?? fr.ui.none}</Table.Td>
          <Table.Td className="figures">{cheque.invoiceNumbers}</Table.Td>
          <Table.Td ta="right">
            <Money cents={cheque.amountCents} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

function TakeBack({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/cheque-slips/{id}/take-back',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.takenBack,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.takeBack} onCancel={onDone}>
      <Text size="sm">{t.takeBackHint}</Text>
      <Textarea label={t.takeBackReason} required autosize minRows={2} autoFocus {...form.field('reason')} />
    </FormPanel>
  );
}
