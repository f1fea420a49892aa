import { Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { type Method, METHODS } from '../payments/methods.js';

const t = fr.billing.invoices;

/** How all of an invoice was received before its issue. */
export interface Paid {
  method: Method;
  receivedOn: string;
  reference: string;
}

export const paidBody = ({ method, receivedOn, reference }: Paid) => ({
  method,
  receivedOn,
  reference: reference.trim() || null,
});

interface Props {
  /** null: it is to be paid */
  paid: Paid | null;
  onChange: (paid: Paid | null) => void;
  /** the day of the issue */
  latest: string;
}

/** Paid at the counter or in advance: the invoice says so, and its payment is recorded with it. */
export const AlreadyPaid = ({ paid, onChange, latest }: Props) => (
  <Stack gap="sm">
    <Switch
      label={t.alreadyPaid}
      description={t.alreadyPaidHint}
      checked={paid !== null}
      onChange={({ currentTarget: { checked } }) =>
        onChange(checked ? { method: 'card', receivedOn: latest, reference: '' } : null)
      }
    />
    {paid && (
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <Select
          label={fr.billing.payments.method}
          data={METHODS}
          allowDeselect={false}
          value={paid.method}
          onChange={(method) => onChange({ ...paid, method: method as Method })}
        />
        <DayInput
          label={fr.billing.payments.receivedOn}
          value={paid.receivedOn}
          maxDate={latest}
          onChange={(receivedOn) => onChange({ ...paid, receivedOn: receivedOn ?? latest })}
        />
        <TextInput
          label={fr.billing.payments.reference}
          maxLength={40}
          autoComplete="off"
          value={paid.reference}
          onChange={({ currentTarget: { value } }) => onChange({ ...paid, reference: value })}
        />
      </SimpleGrid>
    )}
  </Stack>
);
