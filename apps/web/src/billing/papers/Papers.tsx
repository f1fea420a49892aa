import { Button, Group, SimpleGrid, Text, Textarea, Title } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { type MailedKind } from '../mailing/mail-paths.js';
import { SendPanel } from '../mailing/SendPanel.js';

const t = fr.billing.papers;

interface Props {
  /** null: the quote opened no order yet */
  orderId: string | null;
  quoteId?: string;
}

/** What is written to the client besides the invoice: order confirmations and pro formas, each with its PDF and its post. */
export function Papers({ orderId, quoteId }: Props) {
  const { can } = useSession();
  if (!can('quote.read')) return null;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      {orderId && <Confirmations orderId={orderId} />}
      <ProFormas subject={quoteId ? { quoteId } : { orderId: orderId! }} />
    </SimpleGrid>
  );
}

interface Paper {
  id: string;
  number: string;
  on: string;
}

const List = ({
  title,
  none,
  papers,
  kind,
  address,
  action,
}: {
  title: string;
  none: string;
  papers: readonly Paper[];
  kind: MailedKind;
  address: (id: string) => string;
  action: ReactNode;
}) => (
  <section>
    <Group justify="space-between" mb="xs">
      <Title order={2} size="h4">
        {title}
      </Title>
      {action}
    </Group>
    {papers.length === 0 && (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    )}
    {papers.map(({ id, number, on }) => (
      <Group key={id} gap="xs" mb={6}>
        <Button
          variant="default"
          size="compact-sm"
          component="a"
          href={address(id)}
          target="_blank"
          aria-label={t.pdf(number)}
          leftSection={<IconFileTypePdf size={14} aria-hidden />}
        >
          {number}
        </Button>
        <Text size="sm" c="dimmed" className="figures">
          {formatDay(on)}
        </Text>
        <SendPanel kind={kind} id={id} number={number} compact />
      </Group>
    ))}
  </section>
);

function Confirmations({ orderId }: { orderId: string }) {
  const { can } = useSession();
  const [opened, setOpened] = useState(false);
  const { data } = api.useQuery('get', '/api/v1/order-confirmations', { params: { query: { orderId } } });
  const close = (): void => setOpened(false);
  const action = can('order_confirmation.issue') && (
    <Button variant="default" onClick={() => setOpened(true)}>
      {t.confirm}
    </Button>
  );
  return (
    <>
      <List
        title={t.confirmations}
        none={t.noConfirmation}
        papers={(data?.items ?? []).map(({ id, number, confirmedOn }) => ({ id, number, on: confirmedOn }))}
        kind="order_confirmation"
        address={(id) => `/api/v1/order-confirmations/${id}/pdf`}
        action={action}
      />
      <SidePanel opened={opened} onClose={close} title={t.confirmPanel} width={440}>
        {opened && <Confirm orderId={orderId} onDone={close} />}
      </SidePanel>
    </>
  );
}

function Confirm({ orderId, onDone }: { orderId: string; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/order-confirmations',
    initialValues: { promisedFor: '', remark: '' },
    request: ({ promisedFor, remark }) => ({
      body: { orderId, promisedFor: promisedFor || null, remark: remark || null },
    }),
    done: t.confirmed,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.confirm} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {t.confirmHint}
      </Text>
      <DayInput
        label={t.promisedFor}
        description={t.promisedHint}
        minDate={today}
        clearable
        data-autofocus
        {...form.field('promisedFor')}
      />
      <Textarea label={t.remark} autosize minRows={2} {...form.field('remark')} />
    </FormPanel>
  );
}

function ProFormas({ subject }: { subject: { quoteId: string } | { orderId: string } }) {
  const { can } = useSession();
  const { data } = api.useQuery('get', '/api/v1/pro-formas', { params: { query: subject } });
  const write = useCommand('post', '/api/v1/pro-formas', { done: t.proFormaWritten });
  const action = can('pro_forma.write') && (
    <Button variant="default" loading={write.running} onClick={() => void write.run({ body: subject })}>
      {t.writeProForma}
    </Button>
  );
  return (
    <div>
      <List
        title={t.proFormas}
        none={t.noProForma}
        papers={(data?.items ?? []).map(({ id, number, writtenOn }) => ({ id, number, on: writtenOn }))}
        kind="pro_forma"
        address={(id) => `/api/v1/pro-formas/${id}/pdf`}
        action={action}
      />
      <ProblemAlert problem={write.problem} />
    </div>
  );
}
