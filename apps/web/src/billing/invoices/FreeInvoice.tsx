import { Button, Grid, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { vatCategoryOf } from '@etabli/kernel';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { NewCustomer } from '../../customers/CustomerForm.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { MoneyInput, PercentInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import type { Option } from '../../ui/RemoteSelect.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { CustomerSelect } from '../CustomerSelect.js';
import { IssueDraft, RemoveDraft } from './DraftActions.js';
import type { FreeValues } from './free-draft.js';
import { useRates } from '../useRates.js';
import { FreeLines } from './FreeLines.js';
import { totalsFacts } from './InvoiceTotals.js';
import { References } from './References.js';
import { type FreeDraft, useFreeDraft, useFreeTotals } from './useFreeDraft.js';

const t = fr.billing.freeInvoice;

interface Props {
  /** null: a new one */
  invoice: Schema<'InvoiceView'> | null;
  customer: Option | null;
  initial: FreeValues;
}

/** An invoice without an order being written: customer, references, lines and, beside them, what the server adds up. */
export function FreeInvoice({ invoice, customer, initial }: Props) {
  const { can } = useSession();
  const navigate = useNavigate();
  const draft = useFreeDraft(invoice?.id ?? null, initial);
  const { form } = draft;
  const rates = useRates(form.values.suppliedOn);
  const totals = useFreeTotals(form.values);
  const save = async (): Promise<void> => {
    const id = await draft.save();
    if (id && !invoice) void navigate(`/factures/${id}`, { replace: true });
  };
  useHotkeys([['mod+S', () => void save()]], []);
  const Save = invoice ? Button : ActionButton;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="lg">
        <Stack gap="sm">
          <Head draft={draft} customer={customer} />
          <References
            customerId={form.values.customerId}
            values={form.values}
            field={(path) => form.getInputProps(path)}
            onElsewhere={(elsewhere) => form.setFieldValue('elsewhere', elsewhere)}
          />
        </Stack>
        <FreeLines form={form} rates={rates} totals={totals} />
        <Grid>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Stack gap="sm">
              <Discount draft={draft} />
              <ProblemAlert problem={draft.problem} others={draft.others} />
              <Text size="sm" c="dimmed" role="status">
                {draft.dirty || !invoice ? t.unsaved : t.saved}
              </Text>
              <Group gap="xs">
                {invoice && can('invoice.issue') && <IssueDraft invoice={invoice} dirty={draft.dirty} />}
                <Save
                  type="submit"
                  variant={invoice ? 'default' : undefined}
                  loading={draft.running}
                  disabled={invoice !== null && !draft.dirty}
                >
                  {fr.billing.invoices.save}
                </Save>
                {invoice && <RemoveDraft invoice={invoice} />}
              </Group>
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Paper className="surface totals" p="md">
              <Title order={2} size="h4" mb="sm">
                {fr.billing.quotes.totals}
              </Title>
              {totals && (
                <Facts facts={totalsFacts(totals, form.values.lines.map(categorised), form.values.discountBp || 0)} />
              )}
            </Paper>
          </Grid.Col>
        </Grid>
      </Stack>
    </form>
  );
}

const categorised = ({ vatRateBp, vatReason }: FreeValues['lines'][number]) => ({
  vatRateBp,
  vatReason,
  vatCategory: vatCategoryOf({ vatRateBp, vatReason }),
});

interface HeadProps {
  draft: FreeDraft;
  customer: Option | null;
}

function Head({ draft: { form }, customer }: HeadProps) {
  const { can } = useSession();
  const today = useToday();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState(customer);
  // the codes of the customer before are not those of the next one
  const choose = (customerId: string): void => form.setValues({ customerId, serviceCode: '', engagementNumber: '' });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <div>
        <CustomerSelect
          label={fr.billing.invoices.customer}
          required
          current={made}
          autoFocus={!customer}
          {...form.getInputProps('customerId')}
          onChange={choose}
        />
        {can('customer.edit') && (
          <Button variant="subtle" size="compact-sm" mt={4} onClick={() => setMaking(true)}>
            {fr.billing.quotes.newCustomer}
          </Button>
        )}
      </div>
      <DayInput label={t.suppliedOn} required maxDate={today} {...form.getInputProps('suppliedOn')} />
      <SidePanel opened={making} onClose={() => setMaking(false)} title={fr.billing.quotes.newCustomer} width={640}>
        <NewCustomer
          onCancel={() => setMaking(false)}
          onCreated={(value, label) => {
            setMade({ value, label });
            choose(value);
            setMaking(false);
          }}
        />
      </SidePanel>
    </SimpleGrid>
  );
}

/** A percentage or an amount: writing one empties the other. */
function Discount({ draft: { form } }: { draft: FreeDraft }) {
  const percent = form.getInputProps('discountBp');
  const amount = form.getInputProps('discountCents');
  return (
    <SimpleGrid cols={2} spacing="sm" role="group" aria-label={t.discount}>
      <PercentInput
        label={t.discount}
        autoComplete="off"
        {...percent}
        onChange={(bp) => {
          form.setFieldValue('discountBp', bp);
          if (bp !== null) form.setFieldValue('discountCents', null);
        }}
      />
      <MoneyInput
        label={t.discountAmount}
        autoComplete="off"
        {...amount}
        onChange={(cents) => {
          form.setFieldValue('discountCents', cents);
          if (cents !== null) form.setFieldValue('discountBp', null);
        }}
      />
    </SimpleGrid>
  );
}
