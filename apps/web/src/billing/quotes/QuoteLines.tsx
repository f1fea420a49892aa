import { Button, Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { UseFormReturnType } from '@mantine/form';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { HoursInput } from '../../ui/inputs.js';
import { showUndo } from '../../ui/undo.js';
import { useLineKeys } from '../line-keys.js';
import { LineRow, Units } from '../LineRow.js';
import { useRates } from '../useRates.js';
import { type DraftValues, emptyLine } from './draft.js';

const t = fr.billing.quotes;

interface Props {
  form: UseFormReturnType<DraftValues>;
  totals: Schema<'TotalsView'> | undefined;
}

/** The lines of a quote, for the keyboard: Enter goes down and makes a line at the end, Alt and an arrow move the line. */
export function QuoteLines({ form, totals }: Props) {
  const rates = useRates();
  const { lines } = form.values;
  const add = (): void => {
    form.insertListItem('lines', emptyLine(rates[0]?.vatRateBp ?? 2000, lines.at(-1)));
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
    <section className="quote-lines" aria-labelledby="quote-lines" ref={box} onKeyDown={onKeyDown}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="quote-lines">
          {t.lines}
        </Title>
        <Text size="xs" c="dimmed" visibleFrom="md">
          {t.keys}
        </Text>
      </Group>
      <Heads />
      <Units />
      {lines.map((line, index) => (
        <LineRow
          key={line.key}
          form={form}
          line={line}
          index={index}
          rates={rates}
          netCents={totals?.lines[index]?.netCents}
          discountLabel={t.lineDiscount}
          onRemove={lines.length > 1 ? () => remove(index) : undefined}
          more={(field) => <HoursInput label={t.allotted} autoComplete="off" {...field('allottedMinutes')} />}
        />
      ))}
      <Button variant="default" mt="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {t.addLine}
      </Button>
    </section>
  );
}

const Heads = () => (
  <div className="line-heads" aria-hidden>
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
