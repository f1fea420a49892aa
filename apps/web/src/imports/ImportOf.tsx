import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../app/command.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { ImportTable } from '../ui/ImportTable.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { ReadTable } from '../ui/ReadTable.js';

const t = fr.imports;
const LISTS: Readonly<Record<string, string>> = {
  customers: '/clients',
  machines: '/machines',
  items: '/matiere',
  orders: '/reglages/ordres-en-cours',
};
type Table = Schema<'TableReadView'>;
type Result = Schema<'TableResultView'>;

/** Read, checked row by row, mended in place, then written as a whole. */
export function ImportOf({ kind: { kind, title, columns } }: { kind: Schema<'TableKindView'> }) {
  const [table, setTable] = useState<Table | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [changed, setChanged] = useState(false);
  const show = (read: Table | null): void => {
    setTable(read);
    setResult(null);
  };
  const say = (said: Result): void => {
    setResult(said);
    setChanged(false);
  };
  const change = (next: Table): void => {
    setTable(next);
    setChanged(true);
  };
  const params = { path: { kind } };
  const file = useCommand('post', '/api/v1/imports/{kind}/file', { onDone: show });
  const paste = useCommand('post', '/api/v1/imports/{kind}/paste', { onDone: show });
  const take = useCommand('post', '/api/v1/imports/{kind}', { onDone: say });
  const send = (dryRun: boolean): void => {
    take.reset();
    void take.run({ params, body: { ...table!, dryRun } });
  };
  const wrong = result?.rows.filter(({ problems }) => problems.length > 0).length ?? 0;
  const ready = result !== null && !changed && wrong === 0;
  if (result?.written) return <Done kind={kind} made={result.made} onAgain={() => show(null)} />;
  return (
    <Stack gap="md">
      <ReadTable
        read={table !== null}
        running={file.running || paste.running}
        problem={file.problem ?? paste.problem}
        onFile={(body) => void file.run({ params, body: body as never })}
        onPaste={(text) => void paste.run({ params, body: { text } })}
      />
      {table && (
        <>
          {result && (wrong > 0 || ready) && (
            <Alert color={ready ? 'green' : 'red'} role="status">
              {ready ? t.ready(kind, result.made, result.same) : t.wrong(wrong)}
            </Alert>
          )}
          <ProblemAlert problem={take.problem} others={take.problem?.errors.map(({ message }) => message)} />
          <Group>
            <Button variant="default" loading={take.running} onClick={() => send(true)}>
              {t.check}
            </Button>
            {ready && result.made > 0 && (
              <ActionButton loading={take.running} onClick={() => send(false)}>
                {t.write(kind, result.made)}
              </ActionButton>
            )}
          </Group>
          <ImportTable
            table={table}
            result={result}
            title={title}
            targets={columns.map(({ target, label }) => ({ value: target, label }))}
            onChange={change}
          />
        </>
      )}
    </Stack>
  );
}

const Done = ({ kind, made, onAgain }: { kind: string; made: number; onAgain: () => void }) => (
  <Stack gap="md">
    <Alert color="green" role="status" icon={<IconCircleCheck aria-hidden />}>
      {t.done(kind, made)}
    </Alert>
    <Group>
      <Button component={Link} to={LISTS[kind] ?? '/'} variant="default">
        {t.see}
      </Button>
      <Button variant="subtle" onClick={onAgain}>
        {t.again}
      </Button>
    </Group>
  </Stack>
);
