import './free-lines.css';
import { ActionIcon, Box, Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { fr } from '../../texts/fr.js';
import { Money } from '../../ui/format.js';
import { DecimalInput, PercentInput } from '../../ui/inputs.js';
import { showUndo } from '../../ui/undo.js';
import { useLineKeys } from '../line-keys.js';
import { rateOf, rateValue } from '../quotes/draft.js';
import { emptyFreeLine, type FreeLine, type FreeValues, type Rate } from './free-draft.js';
import { rateWords } from './vat-words.js';

const t = fr.billing.quotes;
const words = fr.billing.freeInvoice;
const NATURES = Object.entries(t.natures).map(([value, label]) => ({ value, label }));
const UNITS = 'free-units';
const LABEL = { className: 'line-label' };

/** Rates in force that day, the usual one first, then the reasons of a zero rate. */
export function useDatedRates(day: string): Rate[] {
  const query = day ? { params: { query: { day } } } : {};
  const { data } = api.useQuery('get', '/api/v1/vat-rates', query, { staleTime: 300_000 });
  return (data?.items ?? [])
    .toSorted((a, b) => b.rateBp - a.rateBp)
    .map(({ rateBp, reason }) => ({ vatRateBp: rateBp, vatReason: reason }));
}

interface Props {
  form: UseFormReturnType<FreeValues>;
  rates: readonly Rate[];
  totals: Schema<'TotalsView'> | undefined;
}

/** The lines of an invoice without an order. */
export function FreeLines({ form, rates, totals }: Props) {
  const { lines } = form.values;
  const add = (): void => {
    form.insertListItem('lines', emptyFreeLine(rates[0] ?? { vatRateBp: 2000, vatReason: null }, lines.at(-1)));
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
    <section aria-labelledby="free-lines" ref={box} onKeyDown={onKeyDown}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="free-lines">
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
  <div className="free-heads" aria-hidden>
    <span>{t.label}</span>
    <span>{t.nature}</span>
    <span className="right">{t.quantity}</span>
    <span>{t.unit}</span>
    <span className="right">{t.unitPrice}</span>
    <span className="right">{words.discountShort}</span>
    <span>{t.vatRate}</span>
    <span className="right">{t.lineNet}</span>
  </div>
);

interface LineProps {
  form: UseFormReturnType<FreeValues>;
  line: FreeLine;
  index: number;
  rates: readonly Rate[];
  netCents: number | undefined;
  onRemove?: () => void;
}

function Line({ form, line, index, rates, netCents, onRemove }: LineProps) {
  const field = (name: string) => ({ name, labelProps: LABEL, ...form.getInputProps(`lines.${index}.${name}`) });
  const known = rates.some((rate) => rateValue(rate) === rateValue(line));
  const choices = known ? rates : [line, ...rates];
  const choose = (value: string): void => {
    const { vatRateBp, vatReason } = rateOf(value);
    form.setFieldValue(`lines.${index}.vatRateBp`, vatRateBp);
    form.setFieldValue(`lines.${index}.vatReason`, vatReason);
  };
  return (
    <div className="free-line" role="group" aria-label={t.line(index + 1)} data-line={index}>
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
      <PercentInput label={words.discountShort} autoComplete="off" {...field('discountBp')} />
      <NativeSelect
        label={t.vatRate}
        data={choices.map((rate) => ({ value: rateValue(rate), label: rateWords(rate) }))}
        {...field('vatRateBp')}
        value={rateValue(line)}
        onChange={(event) => choose(event.currentTarget.value)}
      />
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
