import { Alert, Button, FileButton, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatCents } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { giveMeaning, writeCell } from '../../ui/sheet-edits.js';

const t = fr.funding.tax;
type TheTable = Schema<'TaxTableView'>;
type Result = Schema<'TaxImportResultView'>;
type Target = Schema<'TaxTarget'>;
const TARGETS = Object.entries(t.targets).map(([value, label]) => ({ value, label }));

/** The file is read, its columns are confirmed, its rows mended in place; then all of it comes in, or nothing. */
export function ImportReceipts({ campaignId, onDone }: { campaignId: string; onDone: () => void }) {
  const [table, setTable] = useState<TheTable | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [paidOn, setPaidOn] = useState('');
  const show = (next: TheTable): void => {
    setTable(next);
    setResult(null);
  };
  const file = useCommand('post', '/api/v1/tax-receipts/file', { onDone: show });
  const check = useCommand('post', '/api/v1/tax-campaigns/{id}/receipts', { onDone: setResult });
  const write = useCommand('post', '/api/v1/tax-campaigns/{id}/receipts', {
    done: t.imported,
    onDone: (said) => (said.written ? onDone() : setResult(said)),
  });
  const request = (dryRun: boolean) => ({
    params: { path: { id: campaignId } },
    body: { ...table!, paidOn: paidOn || null, dryRun },
  });
  const upload = (chosen: File | null): void => {
    if (!chosen) return;
    const body = new FormData();
    body.append('file', chosen);
    file.reset();
    void file.run({ body: body as never });
  };
  const wrong = result?.rows.filter(({ problems }) => problems.length > 0).length ?? 0;
  const ready = result !== null && wrong === 0 && result.receipts > 0;
  const problem = file.problem ?? check.problem ?? write.problem;
  return (
    <Stack>
      <Text size="sm">{t.importHint}</Text>
      <FileButton onChange={upload} accept=".xlsx,.csv,.txt,.tsv">
        {(props) => (
          <Button
            variant="default"
            w="fit-content"
            leftSection={<IconFileUpload size={18} aria-hidden />}
            loading={file.running}
            {...props}
          >
            {t.choose}
          </Button>
        )}
      </FileButton>
      <ProblemAlert problem={problem} others={problem?.errors.map(({ message }) => message)} />
      {table && (
        <>
          <DayInput label={t.paidOn} value={paidOn} onChange={(value) => setPaidOn(value ?? '')} w={220} />
          {result && (
            <Alert color={wrong > 0 ? 'red' : 'green'} role="status">
              {wrong > 0 ? t.wrong(wrong) : t.ready(result.receipts, result.known, formatCents(result.totalCents))}
            </Alert>
          )}
          <Group>
            <Button variant="default" loading={check.running} onClick={() => void check.run(request(true))}>
              {t.check}
            </Button>
            {ready && (
              <ActionButton loading={write.running} onClick={() => void write.run(request(false))}>
                {t.write(result.receipts)}
              </ActionButton>
            )}
          </Group>
          <Cells table={table} result={result} onChange={show} />
        </>
      )}
    </Stack>
  );
}

interface CellsProps {
  table: TheTable;
  result: Result | null;
  onChange: (table: TheTable) => void;
}

function Cells({ table, result, onChange }: CellsProps) {
  const said = new Map(result?.rows.map((row) => [row.line, row]));
  const mean = (index: number, target: Target): void => onChange(giveMeaning(table, index, target));
  const type = (line: number, index: number, text: string): void => onChange(writeCell(table, line, index, text));
  return (
    <div className="surface table-scroll" tabIndex={0} role="region" aria-label={t.imports}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.line}</Table.Th>
            {table.columns.map(({ heading, target }, index) => (
              <Table.Th key={index} scope="col" miw={150}>
                <Text size="sm" fw={600}>
                  {heading || fr.ui.none}
                </Text>
                <Select
                  size="xs"
                  aria-label={t.meaning(heading)}
                  data={TARGETS}
                  allowDeselect={false}
                  value={target}
                  onChange={(value) => value && mean(index, value as Target)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map(({ line, cells }) => (
            <Table.Tr key={line}>
              <Table.Td className="figures" miw={120}>
                {line}
                {(said.get(line)?.problems ?? [])
                  .filter(({ target }) => !table.columns.some((column) => column.target === target))
                  .map(({ message }) => (
                    <Text key={message} size="xs" c="red">
                      {message}
                    </Text>
                  ))}
                {said.get(line)?.remarks.map((remark) => (
                  <Text key={remark} size="xs" c="dimmed">
                    {remark}
                  </Text>
                ))}
              </Table.Td>
              {cells.map((cell, index) => (
                <Table.Td key={index}>
                  <TextInput
                    size="xs"
                    aria-label={t.cell(line, table.columns[index]?.heading ?? '')}
                    value={cell}
                    error={
                      said
                        .get(line)
                        ?.problems.find(({ target }) => target !== 'ignore' && target === table.columns[index]?.target)
                        ?.message
                    }
                    onChange={(event) => type(line, index, event.currentTarget.value)}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
