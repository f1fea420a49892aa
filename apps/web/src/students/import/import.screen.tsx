import { Alert, Button, Checkbox, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useList } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { DayInput } from '../../ui/DayInput.js';
import { ExportList } from '../../ui/ExportList.js';
import { ImportTable } from '../../ui/ImportTable.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { ReadTable } from '../../ui/ReadTable.js';
import { Screen } from '../../ui/Screen.js';
import { useGroups } from '../useGroups.js';

const t = fr.studentFile.imports;
type Table = Schema<'ImportTableView'>;
type Result = Schema<'ImportResultView'>;
const TARGETS = Object.entries(t.targets).map(([value, label]) => ({ value: value as keyof typeof t.targets, label }));

/** A table of youths: read, checked row by row, mended in place, then written as a whole. */
export function ImportScreen() {
  const groups = useGroups();
  const frameworks = useList('/api/v1/frameworks', { limit: '200' }).items.map(({ id, title }) => ({
    value: id,
    label: title,
  }));
  const [table, setTable] = useState<Table | null>(null);
  const [result, setResult] = useState<Result | null>(null);
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
  const wrong = result?.rows.filter(({ problems }) => problems.length > 0).length ?? 0;
  const ready = result !== null && !result.written && wrong === 0;
  if (result?.written) return <Done count={result.students} />;
  return (
    <Screen title={t.title}>
      <Stack gap="md">
        <ExportList path="/api/v1/student-import/table" />
        <ReadTable
          read={table !== null}
          problem={file.problem ?? paste.problem}
          running={file.running || paste.running}
          onFile={(body) => void file.run({ body: body as never })}
          onPaste={(text) => void paste.run({ body: { text } })}
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
                {ready ? t.ready(result.students, result.guardians, result.same) : fr.imports.wrong(wrong)}
              </Alert>
            )}
            <ProblemAlert problem={take.problem} others={take.problem?.errors.map(({ message }) => message)} />
            <Checkbox label={t.confirmFull} checked={full} onChange={(event) => setFull(event.currentTarget.checked)} />
            <Group>
              <Button variant="default" loading={take.running} onClick={() => send(true)}>
                {fr.imports.check}
              </Button>
              {ready && result.students > 0 && (
                <ActionButton loading={take.running} onClick={() => send(false)}>
                  {t.write(result.students)}
                </ActionButton>
              )}
            </Group>
            <ImportTable table={table} result={result} title={t.title} targets={TARGETS} onChange={change} />
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
