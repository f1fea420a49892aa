import { Button, Group, Paper, SimpleGrid, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.billing.quotes;
type Quote = Schema<'QuoteView'>;

/** The customer's yes, which opens the order, or no. Ready to be filled as soon as the quote is sent. */
export function QuoteAnswer({ quote }: { quote: Quote }) {
  const [refusing, setRefusing] = useState(false);
  return (
    <Paper className="surface" p="md" component="section" aria-labelledby="quote-answer">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="quote-answer">
          {t.answer}
        </Title>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-expanded={refusing}
          onClick={() => setRefusing(!refusing)}
        >
          {t.refuse}
        </Button>
      </Group>
      {refusing ? <Refuse quote={quote} onCancel={() => setRefusing(false)} /> : <Accept quote={quote} />}
    </Paper>
  );
}

function Accept({ quote }: { quote: Quote }) {
  const today = useToday();
  const navigate = useNavigate();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/quotes/{id}/accept',
    initialValues: { acceptedBy: '', acceptedOn: today, dueOn: '', customerReference: quote.customerReference ?? '' },
    request: ({ acceptedBy, acceptedOn, dueOn, customerReference }) => ({
      params: { path: { id: quote.id } },
      body: {
        acceptedBy,
        ...(acceptedOn ? { acceptedOn } : {}),
        dueOn: dueOn || null,
        customerReference: customerReference || null,
      },
    }),
    done: t.accepted,
    onDone: ({ productionOrderId }) => void navigate(`/ordres/${productionOrderId}`),
  });
  return (
    <FormPanel of={form} submit={t.accept}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
        <TextInput
          label={t.acceptedBy}
          required
          autoComplete="off"
          data-autofocus
          autoFocus
          {...form.field('acceptedBy')}
        />
        <DayInput label={t.acceptedOn} maxDate={today} {...form.field('acceptedOn')} />
        <DayInput label={t.dueOn} minDate={today} clearable {...form.field('dueOn')} />
        <TextInput label={t.customerReference} autoComplete="off" {...form.field('customerReference')} />
      </SimpleGrid>
    </FormPanel>
  );
}

function Refuse({ quote, onCancel }: { quote: Quote; onCancel: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/quotes/{id}/refuse',
    initialValues: { reason: '' },
    request: ({ reason }) => ({ params: { path: { id: quote.id } }, body: { reason: reason || null } }),
    done: t.refused,
  });
  return (
    <FormPanel of={form} submit={t.confirmRefusal} onCancel={onCancel}>
      <Textarea
        label={t.refusalReason}
        description={t.refusalHint}
        autosize
        minRows={2}
        autoFocus
        {...form.field('reason')}
      />
    </FormPanel>
  );
}
