import { Anchor, Button, Divider, Group, Select, Stack, Text, Timeline, Title } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton, ReasonedButton } from '../../ui/buttons.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, InstantText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { reasonsOf } from '../states.js';
import { SupplierBadge } from './states.js';
import { Dispute, Note, Pay, Refuse } from './StepForms.js';
import { SupplierContent } from './SupplierContent.js';
import { TypeContent } from './TypeContent.js';

const t = fr.suppliers;
type Invoice = Schema<'SupplierInvoiceView'>;
type Form = 'type' | 'pay' | 'refuse' | 'dispute' | 'uncheck' | 'settle' | 'unpay';
const SECTORS = Object.entries(t.sectors).map(([value, label]) => ({ value, label }));

/** One supplier invoice: what it says, its file, what was done with it and what comes next. */
export function SupplierPanel({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/supplier-invoices/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: Boolean(id) },
  );
  const shown = id ? data : undefined;
  return (
    <SidePanel
      opened={Boolean(id)}
      onClose={onClose}
      title={shown ? [shown.supplierName ?? shown.fileName, shown.number].filter(Boolean).join(' – ') : ''}
      width={640}
      loading={!shown}
      problem={error ? problemOf(error) : null}
    >
      {shown && <Record key={shown.id} invoice={shown} />}
    </SidePanel>
  );
}

function Record({ invoice }: { invoice: Invoice }) {
  const [form, setForm] = useState<Form | null>(null);
  const close = (): void => setForm(null);
  if (form === 'type') return <TypeContent invoice={invoice} onDone={close} />;
  return (
    <Stack>
      <Facts
        facts={[
          [t.state, <SupplierBadge key="state" row={invoice} />],
          [t.format, t.formats[invoice.format]],
          [t.source, t.sources[invoice.source]],
          [t.receivedOn, <DayText key="received" day={invoice.receivedOn} />],
          ...(invoice.paidOn
            ? [
                [t.pay.on, <DayText key="paid" day={invoice.paidOn} />] as const,
                [t.pay.method, invoice.paidMethod && t.pay.methods[invoice.paidMethod]] as const,
                [t.pay.reference, invoice.paidReference] as const,
              ]
            : []),
          [
            t.file,
            <Anchor key="file" href={`/api/v1/supplier-invoices/${invoice.id}/file`} inherit>
              <Group gap={4} component="span" display="inline-flex">
                <IconFileDownload size={16} aria-hidden />
                {t.download}
              </Group>
            </Anchor>,
          ],
        ]}
      />
      <Sector invoice={invoice} />
      {form === null ? (
        <Actions invoice={invoice} open={setForm} />
      ) : (
        <StepForm form={form} id={invoice.id} onDone={close} />
      )}
      <Divider />
      {invoice.content && <SupplierContent content={invoice.content} />}
      <History steps={invoice.steps} />
    </Stack>
  );
}

function StepForm({ form, id, onDone }: { form: Exclude<Form, 'type'>; id: string; onDone: () => void }) {
  if (form === 'pay') return <Pay id={id} onDone={onDone} />;
  if (form === 'refuse') return <Refuse id={id} onDone={onDone} />;
  if (form === 'dispute') return <Dispute id={id} onDone={onDone} />;
  return <Note id={id} step={form} onDone={onDone} />;
}

/** The sector of the purchase: whether its VAT is recovered. */
function Sector({ invoice }: { invoice: Invoice }) {
  const { can } = useSession();
  const change = useCommand('patch', '/api/v1/supplier-invoices/{id}', { done: t.sectorChanged });
  return (
    <>
      <Select
        label={t.sector}
        data={SECTORS}
        value={invoice.sector}
        allowDeselect={false}
        disabled={!can('supplier_invoice.file') || change.running}
        onChange={(sector) =>
          void change.run({
            params: { path: { id: invoice.id } },
            body: { sector: sector as Invoice['sector'] },
          })
        }
      />
      <ProblemAlert problem={change.problem} />
    </>
  );
}

const isAllowed = (invoice: Invoice, action: string): boolean => reasonsOf(invoice.actions, action).length === 0;

function Actions({ invoice, open }: { invoice: Invoice; open: (form: Form) => void }) {
  const { can } = useSession();
  const check = useCommand('post', '/api/v1/supplier-invoices/{id}/check', { done: t.check.done });
  const rare = (form: Form, permission: string, label: string) =>
    can(permission) &&
    isAllowed(invoice, form) && (
      <Button variant="subtle" color="gray" onClick={() => open(form)}>
        {label}
      </Button>
    );
  const typing = can('supplier_invoice.file') && isAllowed(invoice, 'type');
  const payable = invoice.state === 'checked' && can('supplier_invoice.pay');
  const checkable = can('supplier_invoice.check') && isAllowed(invoice, 'check');
  return (
    <>
      <ProblemAlert problem={check.problem} />
      <Group justify="flex-end" gap="xs">
        {rare('refuse', 'supplier_invoice.check', t.refuse.run)}
        {rare('dispute', 'supplier_invoice.file', t.dispute.run)}
        {rare('uncheck', 'supplier_invoice.check', t.uncheck.run)}
        {rare('unpay', 'supplier_invoice.pay', t.unpay.run)}
        {rare('settle', 'supplier_invoice.file', t.settle.run)}
        {typing && invoice.state === 'to_type' && (
          <ActionButton onClick={() => open('type')}>{t.type.open}</ActionButton>
        )}
        {typing && invoice.state !== 'to_type' && (
          <Button variant="subtle" color="gray" onClick={() => open('type')}>
            {t.type.again}
          </Button>
        )}
        {checkable && (
          <ActionButton
            loading={check.running}
            onClick={() => void check.run({ params: { path: { id: invoice.id } } })}
          >
            {t.check.run}
          </ActionButton>
        )}
        {payable && <ActionButton onClick={() => open('pay')}>{t.pay.run}</ActionButton>}
        {!payable && !checkable && invoice.state === 'received' && can('supplier_invoice.pay') && (
          <ReasonedButton variant="default" reasons={reasonsOf(invoice.actions, 'pay')} onClick={() => open('pay')}>
            {t.pay.run}
          </ReasonedButton>
        )}
      </Group>
    </>
  );
}

const History = ({ steps }: { steps: Invoice['steps'] }) => (
  <section>
    <Title order={3} size="h5" mb="sm">
      {t.history}
    </Title>
    <Timeline active={steps.length} bulletSize={14} lineWidth={2}>
      {steps.map(({ id, step, at, actorName, reason, note }) => (
        <Timeline.Item key={id} title={t.by(t.steps[step] ?? step, actorName)}>
          <Text size="xs" c="dimmed">
            <InstantText at={at} />
          </Text>
          {(reason ?? note) && <Text size="sm">{[reason, note].filter(Boolean).join(' – ')}</Text>}
        </Timeline.Item>
      ))}
    </Timeline>
  </section>
);
