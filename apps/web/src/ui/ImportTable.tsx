import { ActionIcon, Button, Checkbox, Group, Select, Table, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { fr } from '../texts/fr.js';
import { giveMeaning, writeCell } from './sheet-edits.js';

const t = fr.imports;
const SHOWN = 50;
const IGNORE = { value: 'ignore', label: t.ignore };

interface ReadTable<T extends string> {
  columns: { heading: string; target: T }[];
  rows: { line: number; cells: string[] }[];
}

/** What was said of the rows by the last trial. */
interface Said {
  rows: { line: number; problems: { target: string | null; message: string }[]; remarks: string[] }[];
}

interface Props<T extends string> {
  table: ReadTable<T | 'ignore'>;
  result: Said | null;
  title: string;
  /** what a column may mean */
  targets: readonly { value: T; label: string }[];
  onChange: (table: ReadTable<T | 'ignore'>) => void;
}

/** The cells as they were read, to be mended where a row has a problem. */
export function ImportTable<T extends string>({ table, result, title, targets, onChange }: Props<T>) {
  const meanings = [...targets, IGNORE];
  const [only, setOnly] = useState(true);
  const [shown, setShown] = useState(SHOWN);
  const wrong = new Map(result?.rows.map((row) => [row.line, row]));
  const hasWrong = [...wrong.values()].some(({ problems }) => problems.length > 0);
  const rows = table.rows.filter(({ line }) => !only || !hasWrong || (wrong.get(line)?.problems.length ?? 0) > 0);
  const mean = (index: number, target: T): void => onChange(giveMeaning<T, typeof table>(table, index, target));
  const write = (line: number, index: number, text: string): void => onChange(writeCell(table, line, index, text));
  const remove = (line: number): void => onChange({ ...table, rows: table.rows.filter((row) => row.line !== line) });
  return (
    <>
      {hasWrong && (
        <Checkbox label={t.onlyWrong} checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
      )}
      <div className="surface table-scroll" tabIndex={0} role="region" aria-label={title}>
        <Table className="data-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.line}</Table.Th>
              {table.columns.map(({ heading, target }, index) => (
                <Table.Th key={index} scope="col" miw={150}>
                  <Text size="sm" fw={600}>
                    {heading || '—'}
                  </Text>
                  <Select
                    size="xs"
                    aria-label={t.meaning(heading)}
                    data={meanings}
                    allowDeselect={false}
                    value={target}
                    onChange={(value) => value && mean(index, value as T)}
                  />
                </Table.Th>
              ))}
              <Table.Th aria-label={t.remove(0)} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, shown).map(({ line, cells }) => {
              const said = wrong.get(line);
              const whole =
                said?.problems.filter((one) => !table.columns.some(({ target }) => target === one.target)) ?? [];
              return (
                <Table.Tr key={line}>
                  <Table.Td className="figures" miw={120} style={{ verticalAlign: 'top' }}>
                    {line}
                    {[...whole.map(({ message }) => message), ...(said?.remarks ?? [])].map((message) => (
                      <Text
                        key={message}
                        size="xs"
                        c={whole.length > 0 ? 'red' : 'dimmed'}
                        maw={220}
                        style={{ whiteSpace: 'normal' }}
                      >
                        {message}
                      </Text>
                    ))}
                  </Table.Td>
                  {cells.map((cell, index) => {
                    const column = table.columns[index];
                    const problem = said?.problems.find(
                      ({ target }) => target !== 'ignore' && target === column?.target,
                    );
                    return (
                      <Table.Td key={index} style={{ verticalAlign: 'top' }}>
                        <TextInput
                          size="xs"
                          aria-label={t.cell(line, column?.heading ?? '')}
                          value={cell}
                          error={problem?.message}
                          onChange={(event) => write(line, index, event.currentTarget.value)}
                        />
                      </Table.Td>
                    );
                  })}
                  <Table.Td>
                    <ActionIcon variant="subtle" color="gray" aria-label={t.remove(line)} onClick={() => remove(line)}>
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      {rows.length > shown && (
        <Group mt="sm">
          <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
            {fr.ui.next}
          </Button>
        </Group>
      )}
    </>
  );
}
