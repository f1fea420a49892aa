import './lines.css';
import { ActionIcon, Box, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { fr } from '../texts/fr.js';
import { Money } from '../ui/format.js';
import { DecimalInput, PercentInput } from '../ui/inputs.js';
import { rateWords } from './invoices/vat-words.js';
import { type Rate, rateOf, rateValue, type TypedLine } from './typed-line.js';

const t = fr.billing.quotes;
const NATURES = Object.entries(t.natures).map(([value, label]) => ({ value, label }));
const UNITS = 'line-units';
const LABEL = { className: 'line-label' };

/** The form around the lines, as far as a line needs it. */
interface LinesForm {
  getInputProps: (path: string) => object;
  setFieldValue: (path: string, value: never) => void;
}

/** The units that are proposed, once beside the lines. */
export const Units = () => (
  <datalist id={UNITS}>
    {t.units.map((unit) => (
      <option key={unit} value={unit} />
    ))}
  </datalist>
);

interface Props {
  form: LinesForm;
  line: TypedLine;
  index: number;
  rates: readonly Rate[];
  netCents: number | undefined;
  discountLabel: string;
  onRemove?: () => void;
  /** what a line of this document has besides */
  more?: (field: (name: string) => object) => ReactNode;
}

/** One line of a quote or of a free invoice being typed. */
export function LineRow({ form, line, index, rates, netCents, discountLabel, onRemove, more }: Props) {
  const field = (name: string) => ({ name, labelProps: LABEL, ...form.getInputProps(`lines.${index}.${name}`) });
  const known = rates.some((rate) => rateValue(rate) === rateValue(line));
  const choices = known ? rates : [line, ...rates];
  const choose = (value: string): void => {
    const { vatRateBp, vatReason } = rateOf(value);
    form.setFieldValue(`lines.${index}.vatRateBp`, vatRateBp as never);
    form.setFieldValue(`lines.${index}.vatReason`, vatReason as never);
  };
  return (
    <div className="line-row" role="group" aria-label={t.line(index + 1)} data-line={index}>
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
      <PercentInput label={discountLabel} autoComplete="off" {...field('discountBp')} />
      <NativeSelect
        label={t.vatRate}
        data={choices.map((rate) => ({ value: rateValue(rate), label: rateWords(rate) }))}
        {...field('vatRateBp')}
        value={rateValue(line)}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {more?.(field)}
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
