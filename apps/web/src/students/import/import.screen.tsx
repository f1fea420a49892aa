import { Alert, Button, Checkbox, FileButton, Group, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { IconCircleCheck, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useList } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { DayInput } from '../../ui/DayInput.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { useGroups } from '../useGroups.js';
import { ImportTable } from './ImportTable.js';

const t = fr.studentFile.imports;
type Table = Schema<'ImportTableView'>;
type Result = Schema<'ImportResultView'>;

/** A table of youths: read, checked row by row, mended in place, then written as a whole. */
export function ImportScreen() {
  const groups = useGroups();
  const frameworks = useList('/api/v1/frameworks', { limit: '200' }).items.map(({ id, title }) => ({
    value: id,
    label: title,
  }));
  const [table, setTable] = useState<Table | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [text, setText] = useState('');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [frameworkId, setFrameworkId] = useState<string | null>(null);
  const today = useToday() as string;
  const [enrolledOn, setEnrolledOn] = useState<string | null>(null);
  const [full, setFull] = useState(false);
  const show = (read: Table): void => {
    setTable(read);
    setResult(null);
  };
  const change = (next: Table): void => {
    setTable(next);
    if (result) setResult({ ...result, written: false });
  };
  const file = useCommand('post', '/api/v1/student-import/file', { onDone: show });
  const paste = useCommand('post', '/api/v1/student-import/paste', { onDone: show });
  const take = useCommand('post', '/api/v1/student-import', { onDone: setResult });
  const send = (dryRun: boolean): void => {
    take.reset();
    const settings = { groupId, frameworkId, enrolledOn: enrolledOn ?? today, confirm: full ? ['group.full'] : [] };
    void take.run({ body: { ...table!, ...settings, dryRun } });
  };
  const upload = (chosen: File | null): void => {
    if (!chosen) return;
    const body = new FormData();
    body.append('file', chosen);
    void file.run({ body: body as never });
  };
  const wrong = result?.rows.filter(({ problems }) => problems.length > 0).length ?? 0;
  const ready = result !== null && !result.written && wrong === 0;
  if (result?.written) return <Done count={result.students} />;
  return (
    <Screen title={t.title}>
      <Stack gap="md">
        <Text size="sm">{t.hint}</Text>
        <Group align="flex-end">
          <FileButton onChange={upload} accept=".xlsx,.csv,.txt,.tsv">
            {(props) => (
              <Button
                variant="default"
                leftSection={<IconFileUpload size={18} aria-hidden />}
                loading={file.running}
                {...props}
              >
                {t.choose}
              </Button>
            )}
          </FileButton>
        </Group>
        {!table && (
          <>
            <Textarea
              label={t.paste}
              minRows={4}
              autosize
              maxRows={12}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button
              variant="default"
              w="fit-content"
              loading={paste.running}
              onClick={() => void paste.run({ body: { text } })}
            >
              {t.read}
            </Button>
          </>
        )}
        <ProblemAlert
          problem={file.problem ?? paste.problem}
          others={(file.problem ?? paste.problem)?.errors.map(({ message }) => message)}
        />
        {table && (
          <>
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
              <Select label={t.group} data={groups} clearable value={groupId} onChange={setGroupId} />
              <Select label={t.framework} data={frameworks} clearable value={frameworkId} onChange={setFrameworkId} />
              <DayInput label={t.enrolledOn} value={enrolledOn ?? today} onChange={setEnrolledOn} />
            </SimpleGrid>
            {result && (
              <Alert color={ready ? 'green' : 'red'} role="status">
                {ready ? t.ready(result.students, result.guardians) : t.wrong(wrong)}
              </Alert>
            )}
            <ProblemAlert problem={take.problem} others={take.problem?.errors.map(({ message }) => message)} />
            <Checkbox label={t.confirmFull} checked={full} onChange={(event) => setFull(event.currentTarget.checked)} />
            <Group>
              <Button variant="default" loading={take.running} onClick={() => send(true)}>
                {t.check}
              </Button>
              {ready && (
                <ActionButton loading={take.running} onClick={() => send(false)}>
                  {t.write(result.students)}
                </ActionButton>
              )}
            </Group>
            <ImportTable table={table} result={result} onChange={change} />
          </>
        )}
      </Stack>
    </Screen>
  );
}

const Done = ({ count }: { count: number }) => (
  <Screen title={t.title}>
    <Alert color="green" icon={<IconCircleCheck aria-hidden />}>
      {t.done(count)}
    </Alert>
    <Button component={Link} to="/jeunes" variant="default" mt="md">
      {t.see}
    </Button>
  </Screen>
);
