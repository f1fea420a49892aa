import { Button, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.funding.reports;

interface Props {
  agreement: Schema<'AgreementView'>;
  mayWrite: boolean;
}

/** What the funder wants to read, and by when. */
export function ReportsOwed({ agreement: { id, reports }, mayWrite }: Props) {
  const today = useToday() as string;
  const [adding, setAdding] = useState(false);
  const send = useCommand('post', '/api/v1/funder-reports/{id}/send');
  const reopen = useCommand('post', '/api/v1/funder-reports/{id}/reopen');
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t.title}
      </Title>
      {reports.length === 0 && <Text size="sm">{t.none}</Text>}
      {reports.map((report) => (
        <Group key={report.id} justify="space-between" gap="xs">
          <Text size="sm">
            {report.label}, <DayText day={report.dueOn} />
          </Text>
          <Group gap="xs">
            <StateBadge
              tone={report.sentOn ? 'good' : report.late ? 'bad' : 'warning'}
              label={report.sentOn ? t.sent : t.toSend}
            />
            {mayWrite &&
              (report.sentOn ? (
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => void reopen.run({ params: { path: { id: report.id } } })}
                >
                  {t.reopen}
                </Button>
              ) : (
                <Button
                  size="xs"
                  onClick={() => void send.run({ params: { path: { id: report.id } }, body: { sentOn: today } })}
                >
                  {t.send}
                </Button>
              ))}
          </Group>
        </Group>
      ))}
      <ProblemAlert problem={send.problem ?? reopen.problem} />
      {adding && <Add id={id} onDone={() => setAdding(false)} />}
      {mayWrite && !adding && (
        <Button variant="default" w="fit-content" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      )}
    </Stack>
  );
}

function Add({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-agreements/{id}/reports',
    initialValues: { label: '', dueOn: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.added,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={fr.funding.label} required maxLength={160} {...form.field('label')} />
        <DayInput label={t.dueOn} required {...form.field('dueOn')} />
      </SimpleGrid>
    </FormPanel>
  );
}
