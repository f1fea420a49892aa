import './lines.css';
import { ActionIcon, Box, Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { UseFormReturnType } from '@mantine/form';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { fr } from '../../texts/fr.js';
import { formatRate, Money } from '../../ui/format.js';
import { DecimalInput, HoursInput, PercentInput } from '../../ui/inputs.js';
import { showUndo } from '../../ui/undo.js';
import { useLineKeys } from '../line-keys.js';
import { type DraftLine, type DraftValues, emptyLine, rateOf, rateValue } from './draft.js';

const t = fr.billing.quotes;
const NATURES = Object.entries(t.natures).map(([value, label]) => ({ value, label }));
const UNITS = 'quote-units';
const LABEL = { className: 'line-label' };

interface Props {
  form: UseFormReturnType<DraftValues>;
  totals: Schema<'TotalsView'> | undefined;
}

/** Rates in force today, the usual one first; a zero rate once for each reason. */
export function useRates(): { value: string; label: string }[] {
  const { data } = api.useQuery('get', '/api/v1/vat-rates', {}, { staleTime: 300_000 });
  return (data?.items ?? [])
    .toSorted((a, b) => b.rateBp - a.rateBp)
    .map(({ rateBp, reason, label }) => ({
      value: rateValue({ vatRateBp: rateBp, vatReason: reason }),
      label: rateBp > 0 ? formatRate(rateBp) : `${formatRate(0)} – ${label}`,
    }));
}

/** The lines of a quote, for the keyboard: Enter goes down and makes a line at the end, Alt and an arrow move the line. */
export function QuoteLines({ form, totals }: Props) {
  const rates = useRates();
  const { lines } = form.values;
  const add = (): void => {
    form.insertListItem('lines', emptyLine(Number(rates[0]?.value ?? 2000), lines.at(-1)));
    focus(lines.length, 'label');
  };
  const { box, onKeyDown, focus } = useLineKeys({
    count: lines.length,
    add,
    move: (from, to) => form.reorderListItem('lines', { from, to }),
  });
  const remove = (index: number): void => {
    const line = lines[index]!;
    form.removeListItem('lines', index);
    showUndo(t.lineRemoved, async () => {
      form.insertListItem('lines', line, index);
      return true;
    });
  };
  return (
    <section aria-labelledby="quote-lines" ref={box} onKeyDown={onKeyDown}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="quote-lines">
          {t.lines}
        </Title>
        <Text size="xs" c="dimmed" visibleFrom="md">
          {t.keys}
        </Text>
      </Group>
      <Heads />
      <datalist id={UNITS}>
        {t.units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      {lines.map((line, index) => (
        <Line
          key={line.key}
          form={form}
          line={line}
          index={index}
          rates={rates}
          netCents={totals?.lines[index]?.netCents}
          onRemove={lines.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      <Button variant="default" mt="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {t.addLine}
      </Button>
    </section>
  );
}

const Heads = () => (
  <div className="quote-heads" aria-hidden>
    <span>{t.label}</span>
    <span>{t.nature}</span>
    <span className="right">{t.quantity}</span>
    <span>{t.unit}</span>
    <span className="right">{t.unitPrice}</span>
    <span className="right">{t.lineDiscount}</span>
    <span>{t.vatRate}</span>
    <span className="right">{t.allottedShort}</span>
    <span className="right">{t.lineNet}</span>
  </div>
);

interface LineProps {
  form: UseFormReturnType<DraftValues>;
  line: DraftLine;
  index: number;
  rates: readonly { value: string; label: string }[];
  netCents: number | undefined;
  onRemove?: () => void;
}

function Line({ form, line, index, rates, netCents, onRemove }: LineProps) {
  const field = (name: string) => ({ name, labelProps: LABEL, ...form.getInputProps(`lines.${index}.${name}`) });
  const rate = rateValue(line);
  const known = rates.some(({ value }) => value === rate);
  return (
    <div className="quote-line" role="group" aria-label={t.line(index + 1)} data-line={index}>
      <Box className="wide">
        <TextInput label={t.label} autoComplete="off" {...field('label')} />
        <TextInput
          mt={4}
          variant="unstyled"
          size="xs"
          aria-label={t.details}
          placeholder={t.detailsPlaceholder}
          autoComplete="off"
          {...field('details')}
          labelProps={undefined}
        />
      </Box>
      <NativeSelect label={t.nature} data={NATURES} {...field('nature')} />
      <DecimalInput label={t.quantity} autoComplete="off" {...field('quantity')} />
      <TextInput label={t.unit} list={UNITS} autoComplete="off" {...field('unit')} />
      <DecimalInput label={t.unitPrice} autoComplete="off" {...field('unitPrice')} />
      <PercentInput label={t.lineDiscount} autoComplete="off" {...field('discountBp')} />
      <NativeSelect
        label={t.vatRate}
        data={known ? [...rates] : [{ value: rate, label: formatRate(line.vatRateBp) }, ...rates]}
        {...field('vatRateBp')}
        value={rate}
        onChange={(event) => {
          const { vatRateBp, vatReason } = rateOf(event.currentTarget.value);
          form.setFieldValue(`lines.${index}.vatRateBp`, vatRateBp);
          form.setFieldValue(`lines.${index}.vatReason`, vatReason);
        }}
      />
      <HoursInput label={t.allotted} autoComplete="off" {...field('allottedMinutes')} />
      <div className="net">
        <Money cents={netCents} size="sm" />
      </div>
      {onRemove && (
        <ActionIcon
          className="remove"
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t.removeLine(index + 1)}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
