import { Button, Group, Text, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { showUndo } from '../../ui/undo.js';
import { useLineKeys } from '../line-keys.js';
import { LineRow, Units } from '../LineRow.js';
import { newLine, type Rate } from '../typed-line.js';
import type { FreeValues } from './free-draft.js';

const t = fr.billing.quotes;
const words = fr.billing.freeInvoice;

interface Props {
  form: UseFormReturnType<FreeValues>;
  rates: readonly Rate[];
  totals: Schema<'TotalsView'> | undefined;
}

/** The lines of an invoice without an order. */
export function FreeLines({ form, rates, totals }: Props) {
  const { lines } = form.values;
  const add = (): void => {
    form.insertListItem('lines', newLine(rates[0] ?? { vatRateBp: 2000, vatReason: null }, lines.at(-1)));
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
    <section className="free-lines" aria-labelledby="free-lines" ref={box} onKeyDown={onKeyDown}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="free-lines">
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
          discountLabel={words.discountShort}
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
  <div className="line-heads" aria-hidden>
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
