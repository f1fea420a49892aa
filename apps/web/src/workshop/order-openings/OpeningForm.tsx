import '../estimates/estimate.css';
import { ActionIcon, Button, Checkbox, Fieldset, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { useToday } from '../../app/school.js';
import { CustomerSelect } from '../../billing/CustomerSelect.js';
import { rateWords } from '../../billing/invoices/vat-words.js';
import { rateOf, rateValue } from '../../billing/typed-line.js';
import { useRates } from '../../billing/useRates.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DecimalInput, HoursInput } from '../../ui/inputs.js';

const t = fr.orderOpenings;
const NATURES = Object.entries(fr.billing.quotes.natures).map(([value, label]) => ({ value, label }));

interface Line {
  label: string;
  nature: Schema<'OpeningLineRequest'>['nature'];
  unit: string;
  quantity: string;
  unitPrice: string;
  vat: string;
  allottedMinutes: number | null;
  deliveredQuantity: string;
  billedQuantity: string;
}
interface Worked {
  title: string;
  lineIndex: string;
  allottedMinutes: number | null;
  minutesToDate: number | null;
  done: boolean;
}
interface Values extends Record<string, unknown> {
  customerId: string;
  title: string;
  previousNumber: string;
  customerReference: string;
  openedOn: string;
  dueOn: string;
  lines: Line[];
  operations: Worked[];
}

const newLine = (): Line => ({
  label: '',
  nature: 'goods',
  unit: 'pièce',
  quantity: '1',
  unitPrice: '',
  vat: '2000',
  allottedMinutes: null,
  deliveredQuantity: '0',
  billedQuantity: '0',
});
const newWorked = (): Worked => ({ title: '', lineIndex: '', allottedMinutes: null, minutesToDate: null, done: false });

const bodyOf = ({ lines, operations, ...values }: Values): Schema<'OrderOpeningRequest'> => ({
  customerId: values.customerId || null,
  title: values.title,
  previousNumber: values.previousNumber || null,
  customerReference: values.customerReference || null,
  openedOn: values.openedOn,
  dueOn: values.dueOn || null,
  lines: lines.map(({ vat, allottedMinutes, ...line }) => ({
    ...line,
    ...rateOf(vat),
    allottedMinutes: allottedMinutes ?? 0,
  })),
  operations: operations.map(({ title, lineIndex, allottedMinutes, minutesToDate, done }) => ({
    title: title || null,
    lineIndex: lineIndex === '' ? null : Number(lineIndex),
    allottedMinutes: allottedMinutes ?? 0,
    minutesToDate: minutesToDate ?? 0,
    done,
  })),
});

/** One order of before: what was sold, handed over and invoiced, and the hours to date. */
export function OpeningForm({ onDone }: { onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/order-openings',
    initialValues: {
      customerId: '',
      title: '',
      previousNumber: '',
      customerReference: '',
      openedOn: today,
      dueOn: '',
      lines: [newLine()],
      operations: [],
    } as Values,
    request: (values) => ({ body: bodyOf(values) }),
    done: t.saved,
    onDone,
  });
  const { field } = form;
  const { lines, operations } = form.form.values;
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={t.object} required autoComplete="off" data-autofocus {...field('title')} />
        <CustomerSelect label={t.customer} description={t.customerHint} clearable {...field('customerId')} />
        <TextInput label={t.previous} autoComplete="off" {...field('previousNumber')} />
        <TextInput label={t.customerReference} autoComplete="off" {...field('customerReference')} />
        <DayInput label={t.openedOn} {...field('openedOn')} />
        <DayInput label={t.dueOn} clearable {...field('dueOn')} />
      </SimpleGrid>
      <Fieldset legend={t.lines}>
        {lines.map((line, index) => (
          <LineRow key={index} index={index} form={form} removable={lines.length > 1} label={line.label} />
        ))}
        <Add label={t.addLine} onClick={() => form.form.insertListItem('lines', newLine())} />
      </Fieldset>
      <Fieldset legend={t.operations}>
        <Text size="sm" c="dimmed">
          {t.operationsHint}
        </Text>
        {operations.map((one, index) => (
          <WorkedRow key={index} index={index} form={form} lines={lines} label={one.title} />
        ))}
        <Add label={t.addOperation} onClick={() => form.form.insertListItem('operations', newWorked())} />
      </Fieldset>
    </FormPanel>
  );
}

type Form = ReturnType<typeof useCommandForm<'post', '/api/v1/order-openings', Values>>;

const Add = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button variant="subtle" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={onClick}>
    {label}
  </Button>
);

const Remove = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <ActionIcon variant="subtle" color="gray" size={36} aria-label={t.remove(label)} onClick={onClick}>
    <IconTrash size={18} aria-hidden />
  </ActionIcon>
);

function LineRow({ index, form, removable, label }: { index: number; form: Form; removable: boolean; label: string }) {
  const rates = useRates();
  const at = (name: string) => form.field(`lines.${index}.${name}`);
  return (
    <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="xs" pb="sm" role="group" aria-label={t.line(index + 1)}>
      <TextInput label={t.label} autoComplete="off" {...at('label')} />
      <NativeSelect label={fr.billing.quotes.nature} data={NATURES} {...at('nature')} />
      <DecimalInput label={t.quantity} {...at('quantity')} />
      <TextInput label={t.unit} {...at('unit')} />
      <DecimalInput label={t.unitPrice} {...at('unitPrice')} />
      <NativeSelect
        label={t.vat}
        data={rates.map((rate) => ({ value: rateValue(rate), label: rateWords(rate) }))}
        {...at('vat')}
      />
      <HoursInput label={t.allotted} {...at('allottedMinutes')} />
      <DecimalInput label={t.delivered} {...at('deliveredQuantity')} />
      <DecimalInput label={t.billed} {...at('billedQuantity')} />
      {removable && (
        <Remove label={label || t.line(index + 1)} onClick={() => form.form.removeListItem('lines', index)} />
      )}
    </SimpleGrid>
  );
}

function WorkedRow({
  index,
  form,
  lines,
  label,
}: {
  index: number;
  form: Form;
  lines: readonly Line[];
  label: string;
}) {
  const at = (name: string) => form.field(`operations.${index}.${name}`);
  const choices = [
    { value: '', label: t.whole },
    ...lines.map((line, place) => ({ value: String(place), label: line.label || t.line(place + 1) })),
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 6 }} spacing="xs" pb="sm" style={{ alignItems: 'end' }}>
      <TextInput label={t.operation} autoComplete="off" {...at('title')} />
      <NativeSelect label={t.ofLine} data={choices} {...at('lineIndex')} />
      <HoursInput label={t.allotted} {...at('allottedMinutes')} />
      <HoursInput label={t.toDate} {...at('minutesToDate')} />
      <Checkbox label={t.done} pb="xs" {...form.form.getInputProps(`operations.${index}.done`, { type: 'checkbox' })} />
      <Remove label={label || t.operation} onClick={() => form.form.removeListItem('operations', index)} />
    </SimpleGrid>
  );
}
