import { Alert, Button, FileInput, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { SETTINGS_PATH } from '../../school/SettingsPage.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayText, formatCents, formatCount, formatDay, formatInstant, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { Compare } from './Compare.js';

const t = fr.billing.opening;
type OpeningDocument = Schema<'OpeningDocumentRequest'>;

const grossOf = ({ groups }: OpeningDocument): number =>
  groups.reduce((sum, { netCents, vatCents }) => sum + netCents + vatCents, 0);

const COLUMNS: readonly Column<OpeningDocument>[] = [
  { key: 'kind', title: t.kind, render: (one) => t.kinds[one.kind] },
  { key: 'number', title: t.number, render: (one) => <span className="figures">{one.number}</span> },
  { key: 'day', title: t.day, render: (one) => <DayText day={one.issuedOn} /> },
  { key: 'due', title: t.due, render: (one) => <DayText day={one.dueOn} /> },
  { key: 'customer', title: t.customer, render: (one) => one.customerCode },
  { key: 'order', title: t.order, render: (one) => one.orderNumber ?? '' },
  { key: 'gross', title: t.gross, align: 'right', render: (one) => <Money cents={grossOf(one)} /> },
  { key: 'paid', title: t.paid, align: 'right', render: (one) => <Money cents={one.paidCents} /> },
  { key: 'rest', title: t.rest, align: 'right', render: (one) => <Money cents={grossOf(one) - one.paidCents} /> },
];

/** What was open in the program before, entered once and compared with the accountant's list first. */
export function OpeningScreen() {
  const { can } = useSession();
  const { data } = api.useQuery('get', '/api/v1/opening');
  const [documents, setDocuments] = useState<readonly OpeningDocument[]>([]);
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      <Stack gap="lg">
        {data?.done && <Done done={data.done} />}
        {data && !data.done && can('opening.write') && (
          <>
            <ReadList onRead={setDocuments} />
            {documents.length > 0 && (
              <section>
                <Title order={2} size="h4" mb="xs">
                  {`${t.documents} (${formatCount(documents.length)})`}
                </Title>
                <DataTable
                  caption={t.documents}
                  list={rows([...documents])}
                  columns={COLUMNS}
                  rowId={(one) => one.number}
                />
              </section>
            )}
            <Compare documents={documents} />
          </>
        )}
      </Stack>
    </Screen>
  );
}

const Done = ({ done }: { done: NonNullable<Schema<'OpeningStateView'>['done']> }) => (
  <Alert color="green">
    {t.done(
      formatDay(done.takenOn),
      plural(done.documentCount, t.pieceNoun, formatCount(done.documentCount)),
      formatCents(done.restCents),
    )}{' '}
    {t.by(done.writtenByName, formatInstant(done.writtenAt))}
  </Alert>
);

/** A file, or cells pasted from a sheet: both go the same way. */
function ReadList({ onRead }: { onRead: (documents: readonly OpeningDocument[]) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState('');
  const read = useCommand('post', '/api/v1/opening/file', { onDone: (answer) => onRead(answer.documents) });
  const run = (): void => {
    const body = new FormData();
    body.append('file', file ?? new File([pasted], 'collage.csv', { type: 'text/csv' }));
    void read.run({ body: body as never });
  };
  return (
    <Paper className="surface" p="md">
      <Stack gap="sm">
        <Text size="sm">{t.intro}</Text>
        <Text size="sm" c="dimmed">
          {t.columns}
        </Text>
        <FileInput
          label={t.file}
          value={file}
          onChange={setFile}
          accept=".csv,.xlsx,text/csv,text/plain"
          clearable
          w={320}
        />
        <Textarea
          label={t.paste}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
          autosize
          minRows={3}
          maxRows={10}
        />
        <Group>
          <Button loading={read.running} onClick={run} disabled={!file && pasted.trim() === ''}>
            {t.read}
          </Button>
        </Group>
        <ProblemAlert problem={read.problem} others={(read.problem?.errors ?? []).map(({ message }) => message)} />
      </Stack>
    </Paper>
  );
}
