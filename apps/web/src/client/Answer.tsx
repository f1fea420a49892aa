import { Button, Paper, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { FormPanel, useCommandForm } from '../ui/form.js';

const t = fr.billing.client;

/** Yes, with a name; or no. */
export function Answer({ token, quote }: { token: string; quote: Schema<'OfferedQuoteView'> }) {
  const [refusing, setRefusing] = useState(false);
  return (
    <Paper className="surface" p="md" component="section">
      <Title order={2} size="h4" mb="sm">
        {t.answer}
      </Title>
      {refusing ? (
        <Refuse token={token} onCancel={() => setRefusing(false)} />
      ) : (
        <>
          <Accept token={token} reference={quote.customerReference} />
          <Button variant="subtle" color="gray" mt="sm" size="md" fullWidth onClick={() => setRefusing(true)}>
            {t.refuseInstead}
          </Button>
        </>
      )}
    </Paper>
  );
}

function Accept({ token, reference }: { token: string; reference: string | null }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/public/links/{token}/accept',
    initialValues: { name: '', customerReference: reference ?? '' },
    request: ({ name, customerReference }) => ({
      params: { path: { token } },
      body: { name, customerReference: customerReference || null },
    }),
    done: t.acceptedNow,
  });
  return (
    <FormPanel of={form} submit={t.accept}>
      <TextInput
        label={t.name}
        description={t.nameHint}
        size="md"
        required
        autoComplete="name"
        {...form.field('name')}
      />
      <TextInput
        label={t.reference}
        description={t.optional}
        size="md"
        autoComplete="off"
        {...form.field('customerReference')}
      />
      <Text size="sm" c="dimmed">
        {t.acceptHint}
      </Text>
    </FormPanel>
  );
}

function Refuse({ token, onCancel }: { token: string; onCancel: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/public/links/{token}/refuse',
    initialValues: { name: '', reason: '' },
    request: ({ name, reason }) => ({ params: { path: { token } }, body: { name, reason: reason || null } }),
    done: t.refusedNow,
  });
  return (
    <FormPanel of={form} submit={t.refuse} onCancel={onCancel}>
      <TextInput label={t.name} size="md" required autoComplete="name" {...form.field('name')} />
      <Textarea label={t.reason} description={t.optional} size="md" autosize minRows={2} {...form.field('reason')} />
    </FormPanel>
  );
}
