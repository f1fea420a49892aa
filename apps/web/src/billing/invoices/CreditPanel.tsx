import { Fieldset, Radio, SegmentedControl, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatCents, formatDecimalFr } from '../../ui/format.js';
import { DecimalInput, MoneyInput } from '../../ui/inputs.js';
import { asksForGoods, type LineRest, lineRests, NO_PART, type Part, returnable, wantedOf } from './credit-draft.js';

const t = fr.billing.credits;
type Parts = Readonly<Record<string, Part>>;
const EFFECTS = ['goods_back', 'price', 'billed_wrongly'] as const satisfies readonly Schema<'CreditEffect'>[];
const HOW = [
  { value: 'whole', label: t.whole },
  { value: 'parts', label: t.parts },
];

/** A credit note of this invoice: all that is left of it, or a part of its lines. The draft opens. */
export function CreditPanel({ invoice, onCancel }: { invoice: Schema<'InvoiceView'>; onCancel: () => void }) {
  const navigate = useNavigate();
  const [how, setHow] = useState('whole');
  const [parts, setParts] = useState<Parts>({});
  const rests = lineRests(invoice.lines);
  const whole = invoice.kind === 'deposit' || how === 'whole';
  const asked = asksForGoods(invoice, whole ? null : parts);
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/invoices/{id}/credit',
    initialValues: { reason: '', effect: '' },
    request: ({ reason, effect }) => ({
      params: { path: { id: invoice.id } },
      // an effect that was not chosen goes empty, so that it is asked for instead of guessed
      body: {
        reason,
        ...(asked ? { effect: effect as Schema<'CreditEffect'> } : {}),
        ...(whole ? {} : { lines: wantedOf(rests, parts) }),
      },
    }),
    done: t.created,
    onDone: ({ id }) => void navigate(`/factures/${id}`),
  });
  return (
    <FormPanel of={form} submit={t.create} onCancel={onCancel}>
      <Textarea
        label={t.reason}
        description={t.reasonHint}
        required
        autosize
        minRows={2}
        data-autofocus
        {...form.field('reason')}
      />
      {invoice.kind === 'deposit' ? (
        <Text size="sm">{t.depositHint}</Text>
      ) : (
        <SegmentedControl aria-label={t.how} fullWidth data={HOW} value={how} onChange={setHow} />
      )}
      {whole ? (
        <Text size="sm" c="dimmed">
          {t.wholeHint(formatCents(invoice.netCents - invoice.creditedNetCents))}
        </Text>
      ) : (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t.partsHint}
          </Text>
          {rests.map((rest) => (
            <LinePart
              key={rest.line.id}
              rest={rest}
              part={parts[rest.line.id] ?? NO_PART}
              onChange={(part) => setParts({ ...parts, [rest.line.id]: part })}
            />
          ))}
        </Stack>
      )}
      {asked && (
        <Radio.Group label={t.effect} required {...form.field('effect')}>
          <Stack gap="xs" mt={6}>
            {EFFECTS.map((value) => (
              <Radio key={value} value={value} label={t.effects[value]} description={t.effectHints[value]} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </FormPanel>
  );
}

interface LineProps {
  rest: LineRest;
  part: Part;
  onChange: (part: Part) => void;
}

/** One of both: writing a quantity empties the amount, and the other way round. */
const LinePart = ({ rest, part, onChange }: LineProps) => {
  const { label, unit } = rest.line;
  return (
    <Fieldset legend={label}>
      <Text size="sm" mb={6} className="figures">
        {t.rest(`${formatDecimalFr(rest.quantity)} ${unit}`, formatCents(rest.netCents))}
      </Text>
      <SimpleGrid cols={2} spacing="sm">
        <DecimalInput
          label={t.quantity}
          aria-label={t.quantityOf(label)}
          autoComplete="off"
          disabled={!returnable(rest)}
          value={part.quantity}
          onChange={(quantity) => onChange({ quantity, amountCents: quantity === '' ? part.amountCents : null })}
        />
        <MoneyInput
          label={t.amount}
          aria-label={t.amountOf(label)}
          autoComplete="off"
          value={part.amountCents}
          onChange={(amountCents) => onChange({ amountCents, quantity: amountCents === null ? part.quantity : '' })}
        />
      </SimpleGrid>
    </Fieldset>
  );
};
