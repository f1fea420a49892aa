import { Badge, Box, Group, Progress, Stack, Table, Text, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { DayText } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';

const t = fr.students.coverage;
type Item = Schema<'CoverageItemView'>;
type Framework = Schema<'CoverageFrameworkView'>;

/** Each competence of the youth's référentiel with its last level, how often it was seen and when. */
export function StudentCoverage({ studentId }: { studentId: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/competence-coverage', { params: { query: { studentId } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  if (data.frameworks.length === 0) return <Text size="sm">{t.noFramework}</Text>;
  return (
    <Stack gap="lg">
      {data.frameworks.map((framework) => (
        <Grid
          key={framework.id}
          framework={framework}
          items={data.items.filter((item) => item.frameworkId === framework.id)}
        />
      ))}
    </Stack>
  );
}

function Grid({ framework, items }: { framework: Framework; items: readonly Item[] }) {
  const leaves = items.filter((item) => !items.some(({ competence }) => competence.parentId === item.competence.id));
  const seen = leaves.filter((item) => item.count > 0).length;
  return (
    <section>
      <Title order={3} size="h5">
        {framework.title}
      </Title>
      <Group gap="sm" my={6} wrap="nowrap">
        <Progress flex={1} value={(seen / Math.max(1, leaves.length)) * 100} aria-label={t.title} />
        <Text size="sm" className="figures">
          {t.covered(seen, leaves.length)}
        </Text>
      </Group>
      <Box className="surface table-scroll" tabIndex={0} role="region" aria-label={framework.title}>
        <Table className="data-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.competence}</Table.Th>
              <Table.Th scope="col">{t.level}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t.count}
              </Table.Th>
              <Table.Th scope="col">{t.last}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Row key={item.competence.id} item={item} framework={framework} heading={!leaves.includes(item)} />
            ))}
          </Table.Tbody>
        </Table>
      </Box>
    </section>
  );
}

function Row({ item, framework, heading }: { item: Item; framework: Framework; heading: boolean }) {
  const { competence, count, lastLevel, lastAssessedOn } = item;
  const title = (
    <Text size="sm" miw={170} fw={heading ? 600 : undefined} pl={competence.parentId ? 'sm' : 0}>
      {competence.code} {competence.title}{' '}
      {competence.origin === 'school' && (
        <Badge color="ink" component="span" miw="max-content">
          {t.school}
        </Badge>
      )}
    </Text>
  );
  if (heading && count === 0) {
    return (
      <Table.Tr>
        <Table.Td colSpan={4}>{title}</Table.Td>
      </Table.Tr>
    );
  }
  return (
    <Table.Tr>
      <Table.Td>{title}</Table.Td>
      <Table.Td>
        {lastLevel === null ? (
          <Text size="sm" c="dimmed">
            {t.never}
          </Text>
        ) : (
          <Level value={lastLevel} steps={framework.levels} />
        )}
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {count}
      </Table.Td>
      <Table.Td>
        <DayText day={lastAssessedOn} />
      </Table.Td>
    </Table.Tr>
  );
}

/** A level by its number, its word, and a gauge of as many boxes as the scale has steps. */
export function Level({ value, steps }: { value: number; steps: readonly Schema<'LevelStepView'>[] }) {
  const step = steps.find((one) => one.value === value);
  return (
    <Group gap={6} wrap="nowrap">
      <Group gap={2} wrap="nowrap" aria-hidden>
        {steps.map((one) => (
          <Box
            key={one.value}
            w={10}
            h={14}
            bd="1px solid var(--mantine-color-dimmed)"
            bg={one.value <= value ? (step?.colour ?? 'ink') : undefined}
            style={{ borderRadius: 2 }}
          />
        ))}
      </Group>
      <Text size="sm" miw={100}>
        {step ? fr.students.evidence.level(value, step.label) : value}
      </Text>
    </Group>
  );
}
