import { Badge, Box, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatMinutes } from '@etabli/kernel';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { Radar } from '../pedagogy/coverage/Radar.js';
import { RuleWords } from '../pedagogy/coverage/RuleWords.js';
import { PositionSelect } from '../pedagogy/coverage/PositionSelect.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';

const t = fr.students.coverage;
const c = fr.coverage;
type Item = Schema<'CoverageItemView'>;
type Framework = Schema<'CoverageFrameworkView'>;

/** What the proofs of a youth show: the radar, where it leads by the exam, and each competence in words. */
export function StudentCoverage({ studentId }: { studentId: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/competence-coverage', { params: { query: { studentId } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  if (data.frameworks.length === 0) return <Text size="sm">{t.noFramework}</Text>;
  return (
    <Stack gap="lg">
      {data.axes.length > 0 && (
        <section>
          <Group justify="space-between">
            <Title order={3} size="h5">
              {c.radar}
            </Title>
            <Text size="sm" className="figures">
              {`${c.whole} ${c.wholeOf(data.whole)}`}
            </Text>
          </Group>
          <Radar axes={data.axes} label={c.radar} />
          <Forecast studentId={studentId} />
        </section>
      )}
      {data.frameworks.map((framework) => (
        <Grid
          key={framework.id}
          studentId={studentId}
          framework={framework}
          items={data.items.filter((item) => item.frameworkId === framework.id)}
        />
      ))}
    </Stack>
  );
}

function Forecast({ studentId }: { studentId: string }) {
  const [examOn, setExamOn] = useState<string | null>(null);
  const { data } = api.useQuery('get', '/api/v1/competence-forecast', {
    params: { query: { studentId, ...(examOn ? { examOn } : {}) } },
  });
  if (!data) return null;
  return (
    <Paper className="surface" p="sm" mt="sm" component="section" aria-label={c.forecast}>
      <Text fw={600} size="sm">
        {c.forecast}
      </Text>
      {data.sentences.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      <DayInput label={c.examOn} value={examOn ?? data.examOn} onChange={setExamOn} maw={200} mt="xs" />
    </Paper>
  );
}

function Grid({ studentId, framework, items }: { studentId: string; framework: Framework; items: readonly Item[] }) {
  const leaves = items.filter((item) => !items.some(({ competence }) => competence.parentId === item.competence.id));
  const seen = leaves.filter((item) => item.count > 0).length;
  return (
    <section>
      <Title order={3} size="h5">
        {framework.title}
      </Title>
      <Text size="sm" className="figures" my={6}>
        {t.covered(seen, leaves.length)}
      </Text>
      <Box className="surface table-scroll" tabIndex={0} role="region" aria-label={framework.title}>
        <Table className="data-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.competence}</Table.Th>
              <Table.Th scope="col">{c.state}</Table.Th>
              <Table.Th scope="col" ta="right">
                {c.strength}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {c.hours}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Row
                key={item.competence.id}
                studentId={studentId}
                item={item}
                framework={framework}
                heading={!leaves.includes(item)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Box>
      <Text size="sm" c="dimmed" mt={4}>
        {c.hoursNote}
      </Text>
      <RuleWords sentences={framework.rule} />
    </section>
  );
}

interface RowProps {
  studentId: string;
  item: Item;
  framework: Framework;
  heading: boolean;
}

function Row({ studentId, item, framework, heading }: RowProps) {
  const { can } = useSession();
  const { competence, count, level, strength, sentence, selfLevel, minutes, reworkMinutes } = item;
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
  if (heading && count === 0 && minutes === 0 && selfLevel === null) {
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
        {level !== null && <Level value={level} steps={framework.levels} />}
        <Text size="sm" c={level === null ? 'dimmed' : undefined}>
          {sentence}
        </Text>
        {framework.method === 'position' && can('evidence.confirm') && (
          <PositionSelect studentId={studentId} item={item} levels={framework.levels} />
        )}
        {selfLevel !== null && (
          <Text size="sm" c="dimmed">
            {c.selfLong(selfLevel)}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right">
        <Text size="sm" className="figures">
          {strength}
        </Text>
        <div className="strength-track" aria-hidden>
          <div className="strength-fill" style={{ width: `${strength}%` }} />
        </div>
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {minutes > 0 && formatMinutes(minutes)}
        {reworkMinutes > 0 && (
          <Text size="sm" c="dimmed">
            {c.rework(formatMinutes(reworkMinutes))}
          </Text>
        )}
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
