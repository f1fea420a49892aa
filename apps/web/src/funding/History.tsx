import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { formatCents, formatDay, formatRate, InstantText } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';

const t = fr.funding.trail;
type Change = Schema<'FundingChangeView'>;

/** What became of an entry, asked for when somebody wants to know. */
export function History({ id }: { id: string }) {
  const [shown, setShown] = useState(false);
  return (
    <Stack gap="xs">
      <Button variant="subtle" w="fit-content" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? t.hide : t.show}
      </Button>
      {shown && <Steps id={id} />}
    </Stack>
  );
}

function Steps({ id }: { id: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/funding-history/{id}', { params: { path: { id } } });
  return (
    <Stack gap="sm" component="section" aria-label={t.title}>
      <Title order={3} size="h4">
        {t.title}
      </Title>
      <ProblemAlert problem={error ? problemOf(error) : null} />
      {data?.items.map(({ at, actorName, step, reason, changes }, index) => (
        <div key={`${at}${index}`}>
          <Text size="sm" fw={600}>
            {t.steps[step]}
          </Text>
          <Text size="xs" c="dimmed">
            <InstantText at={at} />, {actorName}
          </Text>
          {reason !== null && <Text size="sm">{t.reasonIs(reason)}</Text>}
          {changes.map((change) => (
            <Text key={change.field} size="sm">
              {t.change(t.fields[change.field] ?? fr.journal.fields[change.field] ?? change.field, ...sides(change))}
            </Text>
          ))}
        </div>
      ))}
    </Stack>
  );
}

const sides = ({ field, before, after }: Change): [string | null, string | null] => {
  if (field.endsWith('_id')) return before === null ? [null, t.chosen] : [t.chosen, t.other];
  return [before === null ? null : words(field, before), after === null ? null : words(field, after)];
};

/** Cents, rates and days as people read them. */
function words(field: string, value: string): string {
  if (field.endsWith('_cents')) return formatCents(Number(value));
  if (field.endsWith('_bp')) return formatRate(Number(value));
  if (field.endsWith('_on') || field === 'keep_until') return formatDay(value.slice(0, 10));
  return t.values[value] ?? value;
}
