import { Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.coverage.needs;
const FIRST = 5;

/** Which youths still need what an order offers. */
export function OrderNeeds({ id }: { id: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/production-orders/{id}/needs', { params: { path: { id } } });
  return <Needs needs={data} error={error} />;
}

/** The same of an inquiry, by its last estimate. */
export function InquiryNeeds({ id }: { id: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/inquiries/{id}/needs', { params: { path: { id } } });
  return <Needs needs={data} error={error} />;
}

function Needs({ needs, error }: { needs: Schema<'NeedsView'> | undefined; error: unknown }) {
  const [all, setAll] = useState(false);
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!needs) return null;
  const shown = all ? needs.items : needs.items.slice(0, FIRST);
  const rest = needs.items.length - shown.length;
  return (
    <Paper className="surface" p="md" component="section" aria-label={t.title}>
      <Title order={2} size="h4">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t.hint}
      </Text>
      {needs.offered === 0 && <Text size="sm">{t.none}</Text>}
      {needs.offered > 0 && needs.items.length === 0 && <Text size="sm">{t.nobody}</Text>}
      <Stack gap="sm">
        {shown.map(({ studentId, firstName, lastName, groupName, needs: missing }) => (
          <Box key={studentId}>
            <Group gap="xs">
              <Text fw={600} size="sm">{`${firstName} ${lastName}`}</Text>
              <Text size="sm" c="dimmed">
                {[groupName, t.count(missing.length)].filter(Boolean).join(' · ')}
              </Text>
            </Group>
            {missing.slice(0, 3).map(({ competenceId, code, title, sentence }) => (
              <Text key={competenceId} size="sm">
                {`${code} ${title}\u202f: ${sentence}`}
              </Text>
            ))}
          </Box>
        ))}
      </Stack>
      {rest > 0 && (
        <Button variant="default" mt="sm" onClick={() => setAll(true)}>
          {t.more(rest)}
        </Button>
      )}
    </Paper>
  );
}
