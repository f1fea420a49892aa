import { Button, Group, Select, Table, Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { formatInstant } from '../../ui/format.js';
import { markText } from './mark-text.js';

const t = fr.marks;
type Row = Schema<'SheetRowView'>;
export interface Typed {
  status: 'marked' | 'absent' | 'excused';
  /** as typed: '12,5' */
  text: string;
  /** value of the scale, '' = none */
  level: string;
}

interface Props {
  sheet: Schema<'ClassTestSheetView'>;
  open: boolean;
  typed: (row: Row) => Typed;
  errorAt: (studentId: string, field: 'value' | 'level') => string | undefined;
  onType: (row: Row, change: Partial<Typed>) => void;
}

/** A youth a row; Enter goes to the next mark, as on paper. */
export function SheetTable({ sheet, open, typed, errorAt, onType }: Props) {
  const levels = sheet.levels.map(({ value, label }) => ({ value: String(value), label: `${value} ${label}` }));
  return (
    <div className="surface table-scroll" tabIndex={0} role="region" aria-label={t.sheet}>
      <Table className="data-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.student}</Table.Th>
            <Table.Th scope="col">{t.mark}</Table.Th>
            <Table.Th scope="col">{t.state}</Table.Th>
            {levels.length > 0 && <Table.Th scope="col">{t.level}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheet.rows.map((row) => {
            const name = `${row.firstName} ${row.lastName}`;
            const now = typed(row);
            const away = now.status !== 'marked';
            const toggle = (status: 'absent' | 'excused'): void =>
              onType(row, { status: now.status === status ? 'marked' : status });
            return (
              <Table.Tr key={row.studentId}>
                <Table.Td>
                  <Text fw={600} size="sm">
                    {name}
                  </Text>
                  <History row={row} />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={t.markOf(name)}
                    w={92}
                    inputMode="decimal"
                    disabled={!open || away}
                    value={away ? '' : now.text}
                    error={errorAt(row.studentId, 'value')}
                    styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
                    data-mark
                    onChange={(event) => onType(row, { text: event.currentTarget.value })}
                    onKeyDown={(event) => event.key === 'Enter' && focusNext(event.currentTarget)}
                  />
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap">
                    {(['absent', 'excused'] as const).map((status) => (
                      <Button
                        key={status}
                        size="sm"
                        variant={now.status === status ? 'filled' : 'default'}
                        aria-pressed={now.status === status}
                        aria-label={status === 'absent' ? t.absentOf(name) : t.excusedOf(name)}
                        disabled={!open}
                        onClick={() => toggle(status)}
                      >
                        {status === 'absent' ? t.absentShort : t.excusedShort}
                      </Button>
                    ))}
                  </Group>
                </Table.Td>
                {levels.length > 0 && (
                  <Table.Td>
                    <Select
                      aria-label={t.levelOf(name)}
                      data={levels}
                      clearable
                      w={220}
                      disabled={!open || away}
                      value={away ? null : now.level || null}
                      error={errorAt(row.studentId, 'level')}
                      onChange={(level) => onType(row, { level: level ?? '' })}
                    />
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const said = ({ status, value }: Pick<Schema<'ReplacedMarkView'>, 'status' | 'value'>): string =>
  value === null ? (status === 'absent' ? t.absentShort : t.excusedShort) : markText(value);

const History = ({ row }: { row: Row }) =>
  row.history.map((one) => (
    <Text key={one.replacedAt} size="xs" c="dimmed">
      {t.was(said(one), one.replacedByName, formatInstant(one.replacedAt), one.reason)}
    </Text>
  ));

function focusNext(from: HTMLInputElement): void {
  const all = [...(from.closest('table')?.querySelectorAll<HTMLInputElement>('input[data-mark]:enabled') ?? [])];
  all[all.indexOf(from) + 1]?.focus();
}
