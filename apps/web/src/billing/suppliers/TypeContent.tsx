import { ActionIcon, Button, Checkbox, Fieldset, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { formatDecimal, parseDecimal } from '@etabli/kernel';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput, MoneyInput } from '../../ui/inputs.js';

const t = fr.suppliers;
type Invoice = Schema<'SupplierInvoiceView'>;
interface Line {
  /** percent as typed: '20', '5.5' */
  vatRateBp: string;
  baseCents: number | null;
  vatCents: number | null;
}
const NEW_LINE: Line = { vatRateBp: '20', baseCents: null, vatCents: null };
const MOST_RATES = 10;

/** '5.5' → 550; what is no number goes as typed, the server says so at its field. */
const basisPoints = (percent: string): number => {
  const bp = parseDecimal(percent, 2);
  return bp === null ? (percent as unknown as number) : Number(bp);
};

/** The amounts of a plain PDF, typed with the page beside. */
export function TypeContent({ invoice, onDone }: { invoice: Invoice; onDone: () => void }) {
  const today = useToday();
  const { content } = invoice;
  const lines: Line[] =
    content?.vatLines.map((line) => ({ ...line, vatRateBp: formatDecimal(BigInt(line.vatRateBp), 2) })) ?? [];
  const of = useCommandForm({
    method: 'put',
    path: '/api/v1/supplier-invoices/{id}/content',
    initialValues: {
      supplierName: content?.supplierName ?? '',
      supplierSiren: content?.supplierSiren ?? '',
      supplierVatNumber: content?.supplierVatNumber ?? '',
      number: content?.number ?? '',
      creditNote: content?.creditNote ?? false,
      issuedOn: content?.issuedOn ?? '',
      dueOn: (content?.dueOn ?? null) as string | null,
      iban: content?.iban ?? '',
      orderReference: content?.orderReference ?? '',
      vatLines: lines.length > 0 ? lines : [NEW_LINE],
    },
    request: (values) => ({
      params: { path: { id: invoice.id } },
      body: {
        ...values,
        supplierSiren: values.supplierSiren || null,
        supplierVatNumber: values.supplierVatNumber || null,
        dueOn: values.dueOn || null,
        iban: values.iban || null,
        orderReference: values.orderReference || null,
        vatLines: values.vatLines.map(({ vatRateBp, baseCents, vatCents }) => ({
          vatRateBp: basisPoints(vatRateBp),
          baseCents: baseCents ?? 0,
          vatCents: vatCents ?? 0,
        })),
      },
    }),
    done: t.type.done,
    onDone,
  });
  const { field, form } = of;
  return (
    <FormPanel of={of} onCancel={onDone}>
      <TextInput label={t.supplier} required autoComplete="off" data-autofocus {...field('supplierName')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t.siren} inputMode="numeric" autoComplete="off" {...field('supplierSiren')} />
        <TextInput label={t.vatNumber} autoComplete="off" {...field('supplierVatNumber')} />
        <TextInput label={t.number} required autoComplete="off" {...field('number')} />
        <TextInput label={t.orderReference} autoComplete="off" {...field('orderReference')} />
        <DayInput label={t.issuedOn} required maxDate={today} {...field('issuedOn')} />
        <DayInput label={t.dueOn} {...field('dueOn')} />
      </SimpleGrid>
      <TextInput label={t.iban} autoComplete="off" {...field('iban')} />
      <Checkbox label={t.type.creditNote} checked={form.values.creditNote} {...field('creditNote')} />
      <Fieldset legend={t.byRate}>
        <Stack gap="sm">
          {form.values.vatLines.map((_line, index) => (
            <Group key={index} align="flex-start" gap="sm" wrap="nowrap">
              <DecimalInput label={`${t.rate} (%)`} required {...field(`vatLines.${index}.vatRateBp`)} />
              <MoneyInput label={t.base} required {...field(`vatLines.${index}.baseCents`)} />
              <MoneyInput label={t.vat} required {...field(`vatLines.${index}.vatCents`)} />
              {form.values.vatLines.length > 1 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  mt={28}
                  aria-label={t.type.removeRate}
                  onClick={() => form.removeListItem('vatLines', index)}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          ))}
          {form.values.vatLines.length < MOST_RATES && (
            <Button
              variant="default"
              size="xs"
              w="fit-content"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => form.insertListItem('vatLines', NEW_LINE)}
            >
              {t.type.addRate}
            </Button>
          )}
        </Stack>
      </Fieldset>
    </FormPanel>
  );
}
