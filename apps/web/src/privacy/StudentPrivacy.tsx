import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { InstantText } from '../ui/format.js';
import { JobProgress } from '../ui/JobProgress.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Hold } from './Hold.js';

const t = fr.privacy.student;

/** For the director: the copy that a youth asks for, the hold of a dispute, and who opened this file. */
export function StudentPrivacy({ studentId }: { studentId: string }) {
  const { can } = useSession();
  return (
    <Stack gap="lg">
      <Copies studentId={studentId} />
      {can('retention.hold') && <Hold studentId={studentId} />}
      {can('reading.read') && <ReadingsTable studentId={studentId} />}
    </Stack>
  );
}

function Copies({ studentId }: { studentId: string }) {
  const at = { params: { path: { id: studentId } } };
  const { data, refetch } = api.useQuery('get', '/api/v1/students/{id}/exports', at);
  const ask = useCommand('post', '/api/v1/students/{id}/exports', { done: t.asked });
  return (
    <section aria-label={t.copies}>
      <Title order={3} size="h5">
        {t.copies}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t.copiesHint}
      </Text>
      <Stack gap="xs" mb="sm">
        {data?.items.length === 0 && <Text size="sm">{t.noCopy}</Text>}
        {data?.items.map((copy) => (
          <Copy key={copy.id} copy={copy} onMade={() => void refetch()} />
        ))}
      </Stack>
      <ProblemAlert problem={ask.problem} />
      <Button variant="default" loading={ask.running} onClick={() => void ask.run(at)}>
        {t.ask}
      </Button>
    </section>
  );
}

function Copy({ copy, onMade }: { copy: Schema<'StudentExportView'>; onMade: () => void }) {
  if (!copy.madeAt) return <JobProgress id={copy.runId} onDone={onMade} />;
  const href = (format: string): string => `/api/v1/student-exports/${copy.id}/${format}`;
  return (
    <Group gap="sm">
      <InstantText at={copy.madeAt} />
      {copy.expired ? (
        <Text size="sm" c="dimmed">
          {t.expired}
        </Text>
      ) : (
        <>
          <Anchor href={href('pdf')} download>
            {t.pdf}
          </Anchor>
          <Anchor href={href('json')} download>
            {t.json}
          </Anchor>
        </>
      )}
    </Group>
  );
}

function ReadingsTable({ studentId }: { studentId: string }) {
  const { data } = api.useQuery('get', '/api/v1/readings', { params: { query: { subjectId: studentId } } });
  if (!data) return null;
  return (
    <section aria-label={t.readings}>
      <Title order={3} size="h5" mb="xs">
        {t.readings}
      </Title>
      {data.items.length === 0 ? (
        <Text size="sm">{t.noReading}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.hour}</Table.Th>
              <Table.Th>{t.reader}</Table.Th>
              <Table.Th>{t.part}</Table.Th>
              <Table.Th className="figures">{t.times}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((reading) => (
              <Table.Tr key={reading.id}>
                <Table.Td>
                  <InstantText at={reading.hour} />
                </Table.Td>
                <Table.Td>{reading.userName}</Table.Td>
                <Table.Td>{t.parts(reading.what)}</Table.Td>
                <Table.Td className="figures">{reading.times}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
