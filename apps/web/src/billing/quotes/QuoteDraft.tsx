import { Alert, Button, Checkbox, Grid, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconMail } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { DayInput } from '../../ui/DayInput.js';
import { MoneyInput, PercentInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import type { Option } from '../../ui/RemoteSelect.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { CustomerSelect } from '../CustomerSelect.js';
import { NewCustomer } from '../../customers/CustomerForm.js';
import type { DraftValues } from './draft.js';
import { QuoteLines } from './QuoteLines.js';
import { Totals, useTotals } from './Totals.js';
import { useQuoteDraft } from './useQuoteDraft.js';

const t = fr.billing.quotes;

interface Props {
  /** null: a new one */
  quote: Schema<'QuoteView'> | null;
  /** the customer chosen already */
  customer: Option | null;
  initial: DraftValues;
}

/** A quote being written: customer, lines and, beside them, what the server adds up. */
export function QuoteDraft({ quote, customer, initial }: Props) {
  const navigate = useNavigate();
  const draft = useQuoteDraft(quote, initial);
  const { form } = draft;
  const [byMail, setByMail] = useState(true);
  const totals = useTotals(form.values.lines, form.values);
  const goTo = (id: string | null): void => {
    if (id && !quote) void navigate(`/devis/${id}`, { replace: true });
  };
  const save = async (): Promise<void> => goTo(await draft.save());
  useHotkeys([['mod+S', () => void save()]], []);
  useLeaveWarning(draft.dirty);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="lg">
        <Head form={form} customer={customer} />
        <QuoteLines form={form} totals={totals} />
        <Terms form={form} />
        <Grid>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Stack gap="xs">
              <ProblemAlert problem={draft.problem} others={draft.others} />
              <ByMail customerId={form.values.customerId} byMail={byMail} onChange={setByMail} />
              <Text size="sm" c="dimmed" role="status">
                {draft.dirty || !quote ? t.unsaved : t.draftAge}
              </Text>
              <Group>
                <ActionButton
                  loading={draft.running}
                  leftSection={<IconMail size={16} aria-hidden />}
                  onClick={() => void draft.send(byMail).then(goTo)}
                >
                  {t.send}
                </ActionButton>
                <Button
                  type="submit"
                  variant="default"
                  loading={draft.running}
                  disabled={Boolean(quote) && !draft.dirty}
                >
                  {t.save}
                </Button>
              </Group>
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Paper className="surface" p="md">
              <Title order={2} size="h4" mb="sm">
                {t.totals}
              </Title>
              <Totals
                totals={totals}
                allottedMinutes={form.values.lines.reduce((sum, line) => sum + (line.allottedMinutes ?? 0), 0)}
              />
            </Paper>
          </Grid.Col>
        </Grid>
      </Stack>
    </form>
  );
}

/** The discount on the whole, in one way or the other, and the deposit. */
function Terms({ form }: { form: ReturnType<typeof useQuoteDraft>['form'] }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      <PercentInput
        label={t.discountPercent}
        description={t.discountHint}
        autoComplete="off"
        {...form.getInputProps('discountBp')}
      />
      <MoneyInput
        label={t.discountAmount}
        description={form.values.discountBp ? t.percentWins : t.discountHint}
        disabled={Boolean(form.values.discountBp)}
        autoComplete="off"
        {...form.getInputProps('discountCents')}
      />
      <PercentInput
        label={t.deposit}
        description={t.depositHint}
        autoComplete="off"
        {...form.getInputProps('depositBp')}
      />
    </SimpleGrid>
  );
}

/** The browser asks before a closed tab loses what is not saved. */
function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);
}

function Head({ form, customer }: { form: ReturnType<typeof useQuoteDraft>['form']; customer: Option | null }) {
  const { can } = useSession();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState(customer);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
      <div>
        <CustomerSelect
          label={t.customer}
          required
          current={made}
          autoFocus={!customer}
          {...form.getInputProps('customerId')}
        />
        {can('customer.edit') && (
          <Button variant="subtle" size="compact-sm" mt={4} onClick={() => setMaking(true)}>
            {t.newCustomer}
          </Button>
        )}
      </div>
      <TextInput label={t.object} required autoComplete="off" {...form.getInputProps('title')} />
      <DayInput label={t.validUntil} clearable {...form.getInputProps('validUntil')} />
      <TextInput label={t.customerReference} autoComplete="off" {...form.getInputProps('customerReference')} />
      <SidePanel opened={making} onClose={() => setMaking(false)} title={t.newCustomer} width={640}>
        <NewCustomer
          onCancel={() => setMaking(false)}
          onCreated={(value, label) => {
            setMade({ value, label });
            form.setFieldValue('customerId', value);
            setMaking(false);
          }}
        />
      </SidePanel>
    </SimpleGrid>
  );
}

/** Where the PDF goes, said before it goes. */
function ByMail({
  customerId,
  byMail,
  onChange,
}: {
  customerId: string;
  byMail: boolean;
  onChange: (byMail: boolean) => void;
}) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/customers/{id}',
    { params: { path: { id: customerId } } },
    { enabled: customerId !== '' },
  );
  if (!data || data.id !== customerId) return null;
  if (!data.email) return <Alert color="ink">{t.noMail}</Alert>;
  return (
    <Checkbox
      label={t.byMail}
      description={t.byMailTo(data.email)}
      checked={byMail}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
