import { Anchor, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { Facts } from '../ui/Facts.js';
import { formatCents, formatCount, formatDay, Money } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';

const t = fr.customers.whole;
type Part = Schema<'ClientPartView'>;

/** One organisation in all that it is to the school: client, payer of the tax, host, employer, funder. */
export function ClientWholeScreen() {
  const { id = '' } = useParams();
  const { data, error } = api.useQuery('get', '/api/v1/customers/{id}/whole', { params: { path: { id } } });
  const path = [{ label: fr.customers.title, to: '/clients' }];
  if (error)
    return (
      <Screen title={t.title} path={path}>
        <ProblemAlert problem={problemOf(error)} />
      </Screen>
    );
  if (!data)
    return (
      <Screen title={t.title} path={path}>
        <Waiting />
      </Screen>
    );
  return (
    <Screen title={data.label} hint={`${data.code}, ${data.city}`} path={path}>
      <Stack gap="lg">
        <Group gap="md">
          <Anchor component={Link} to={`/clients?ouvert=${data.id}`}>
            {t.record}
          </Anchor>
          {data.roles.map((role) => (
            <Text key={role.id} size="sm">
              {t.role(
                fr.customers.roles.kinds[role.role],
                formatDay(role.validFrom),
                role.validTo && formatDay(role.validTo),
              )}
            </Text>
          ))}
        </Group>
        {data.parts.length === 0 && <Text>{t.nothing}</Text>}
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
          {data.parts.map((part) => (
            <PartOf key={part.kind} part={part} />
          ))}
        </SimpleGrid>
      </Stack>
    </Screen>
  );
}

const PartOf = ({ part: { kind, figures, lines } }: { part: Part }) => (
  <section className="surface" aria-labelledby={`part-${kind}`} style={{ padding: 16 }}>
    <Title order={2} size="h4" id={`part-${kind}`} mb="xs">
      {t.parts[kind]}
    </Title>
    <Facts
      facts={figures.map(
        ({ label, cents, count }) => [label, cents === null ? formatCount(count ?? 0) : formatCents(cents)] as const,
      )}
    />
    <Stack gap="xs" mt="sm">
      {lines.map((line, index) => (
        <Group key={`${line.path}${index}`} justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
          <div style={{ minWidth: 0 }}>
            {line.path ? (
              <Anchor component={Link} to={line.path} size="sm">
                {line.title}
              </Anchor>
            ) : (
              <Text size="sm">{line.title}</Text>
            )}
            <Text size="xs" c="dimmed">
              {[line.on && formatDay(line.on), line.detail].filter(Boolean).join(', ')}
            </Text>
          </div>
          {line.cents !== null && <Money cents={line.cents} />}
        </Group>
      ))}
    </Stack>
  </section>
);
