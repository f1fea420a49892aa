import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { addDays } from '@etabli/kernel';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.studentFile.documents;
type Kind = Schema<'StudentPaperKind'>;
const AT_ONCE: readonly Kind[] = ['schooling', 'enrolment_pack', 'exit_notice'];

const pdfOf = (id: string): string => `/api/v1/student-papers/${id}/pdf`;

/** Certificates, the enrolment pack and the exit notice: one click writes, the PDF opens. */
export function PapersPart({ studentId }: { studentId: string }) {
  const { can } = useSession();
  const [period, setPeriod] = useState(false);
  const { data } = api.useQuery('get', '/api/v1/students/{id}/papers', { params: { path: { id: studentId } } });
  const issue = useCommand('post', '/api/v1/students/{id}/papers', {
    onDone: ({ id }) => window.location.assign(pdfOf(id)),
  });
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t.papers}
      </Title>
      {can('paper.issue') && (
        <Group gap="xs" mb="xs">
          {AT_ONCE.map((kind) => (
            <Button
              key={kind}
              variant="default"
              size="sm"
              loading={issue.running}
              onClick={() => void issue.run({ params: { path: { id: studentId } }, body: { kind } })}
            >
              {t.kinds[kind]}
            </Button>
          ))}
          <Button variant="default" size="sm" onClick={() => setPeriod(true)}>
            {t.kinds.presence}
          </Button>
        </Group>
      )}
      <ProblemAlert problem={issue.problem} />
      {period && <PresenceForm studentId={studentId} onDone={() => setPeriod(false)} />}
      <Stack gap={4}>
        {data?.items.map((paper) => (
          <Text key={paper.id} size="sm">
            <Anchor href={pdfOf(paper.id)} download inherit underline="always">
              {t.kinds[paper.kind]}
            </Anchor>{' '}
            {t.issued(formatDay(paper.issuedOn))}
            {paper.textVersion !== null && paper.textSha256 !== null && (
              <Text span c="dimmed" inherit>
                {` · ${t.textVersion(paper.textVersion, paper.textSha256.slice(0, 12))}`}
              </Text>
            )}
          </Text>
        ))}
      </Stack>
    </section>
  );
}

function PresenceForm({ studentId, onDone }: { studentId: string; onDone: () => void }) {
  const today = useToday() as string;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/papers',
    initialValues: { from: addDays(today, -30), to: today },
    request: (values) => ({ params: { path: { id: studentId } }, body: { ...values, kind: 'presence' as const } }),
    onDone: ({ id }) => {
      window.location.assign(pdfOf(id));
      onDone();
    },
  });
  return (
    <FormPanel of={form} submit={t.print} onCancel={onDone} main={false}>
      <Group grow>
        <DayInput label={t.from} {...form.field('from')} />
        <DayInput label={t.to} {...form.field('to')} />
      </Group>
    </FormPanel>
  );
}
