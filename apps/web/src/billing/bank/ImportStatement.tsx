import { Alert, Button, FileButton, Group, Select, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { ActionButton } from '../../ui/buttons.js';
import { DayText, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.billing.bank;
type Reading = Schema<'BankImportView'>;
type Said = Partial<Record<keyof typeof t.roles, number>>;
const PATH = '/api/v1/bank-statements/import';

const bodyOf = (file: File): FormData => {
  const body = new FormData();
  body.append('file', file);
  return body;
};

/** The file is read first, nothing written; its columns are confirmed, then the same file is imported. */
export function ImportStatement({ onDone }: { onDone: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [said, setSaid] = useState<Said>({});
  const check = useCommand('post', PATH, { onDone: setReading });
  const run = useCommand('post', PATH, { done: t.imported, onDone });
  const read = (chosen: File, columns: Said): void => {
    setFile(chosen);
    setSaid(columns);
    run.reset();
    void check.run({ params: { query: { dryRun: 'true', ...columns } }, body: bodyOf(chosen) });
  };
  const Choose = file ? Button : ActionButton;
  const ready = file !== null && reading !== null && reading.problems.length === 0 && reading.newCount > 0;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t.fileHint}
      </Text>
      <FileButton onChange={(chosen) => chosen && read(chosen, {})} accept=".xml,.csv,.txt,application/xml,text/csv">
        {(props) => (
          <Choose
            {...props}
            variant={file ? 'default' : 'filled'}
            w="fit-content"
            leftSection={<IconFileUpload size={18} aria-hidden />}
            loading={check.running}
          >
            {file ? t.otherFile : t.chooseFile}
          </Choose>
        )}
      </FileButton>
      <div role="status">{check.running && <Text size="sm">{t.reading}</Text>}</div>
      <ProblemAlert problem={run.problem ?? check.problem} />
      {file && reading && (
        <Found reading={reading} onSay={(role, column) => read(file, { ...said, [role]: column ?? -1 })} />
      )}
      {ready && (
        <ActionButton
          ml="auto"
          loading={run.running}
          onClick={() => void run.run({ params: { query: said }, body: bodyOf(file) })}
        >
          {t.run}
        </ActionButton>
      )}
    </Stack>
  );
}

interface FoundProps {
  reading: Reading;
  onSay: (role: keyof typeof t.roles, column: number | null) => void;
}

function Found({ reading, onSay }: FoundProps) {
  const columns = reading.headers.map((label, index) => ({ value: String(index), label }));
  return (
    <Stack gap="sm">
      {reading.problems.length > 0 ? (
        <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          {reading.problems.map(({ path, message }) => (
            <Text size="sm" key={`${path} ${message}`}>
              {path.startsWith('ligne') || path.startsWith('mouvement') ? `${path}, ` : ''}
              {message}
            </Text>
          ))}
        </Alert>
      ) : (
        <Alert color={reading.newCount > 0 ? 'green' : 'amber'}>
          {t.found(plural(reading.newCount, t.noun), String(reading.knownCount))}
        </Alert>
      )}
      {reading.columns.length > 0 && (
        <>
          <Title order={3} size="h5">
            {t.columns}
          </Title>
          <Text size="sm" c="dimmed">
            {t.columnsHint}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            {reading.columns.map(({ role, column }) => (
              <Select
                key={role}
                label={t.roles[role]}
                data={columns}
                clearable
                clearButtonProps={{ 'aria-label': fr.ui.clearFilters }}
                value={column === null ? null : String(column)}
                onChange={(value) => onSay(role, value === null ? null : Number(value))}
              />
            ))}
          </SimpleGrid>
        </>
      )}
      {reading.sample.length > 0 && <Sample lines={reading.sample} />}
    </Stack>
  );
}

const Sample = ({ lines }: { lines: Reading['sample'] }) => (
  <Group className="table-scroll" tabIndex={0} role="region" aria-label={t.sample}>
    <Table>
      <Table.Caption>{t.sample}</Table.Caption>
      <Table.Tbody>
        {lines.map((line, index) => (
          <Table.Tr key={index}>
            <Table.Td>
              <DayText day={line.bookedOn} />
            </Table.Td>
            <Table.Td>{[line.counterparty, line.text].filter(Boolean).join(' – ')}</Table.Td>
            <Table.Td ta="right">
              <Money cents={line.amountCents} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Group>
);
