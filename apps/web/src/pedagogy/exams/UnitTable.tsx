import { Group, Select, Table, Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { VerificationBadge } from '../../curriculum/VerificationBadge.js';
import { fr } from '../../texts/fr.js';
import { markOf, markText } from '../marks/mark-text.js';
import { Changed } from './Changed.js';

const t = fr.exams.results;
type Unit = Schema<'ExaminedUnitView'>;
type Status = NonNullable<Unit['status']>;
const STATUSES = Object.entries(t.statuses).map(([value, label]) => ({ value, label }));

export interface TypedResult {
  /** '' = nothing yet */
  status: Status | '';
  /** as typed: '12,5' */
  text: string;
  /** of a kept mark */
  year: string;
}

export const typedOf = ({ status, value, keptFromYear }: Unit): TypedResult => ({
  status: status ?? '',
  text: value === null ? '' : markText(value),
  year: keptFromYear === null ? '' : String(keptFromYear),
});

/** What differs from what stands, as the API wants it. */
export function writtenResults(units: readonly Unit[], typed: Readonly<Record<string, TypedResult>>) {
  return units.flatMap((unit) => {
    const now = typed[unit.code];
    if (!now || now.status === '') return [];
    const valued = now.status === 'marked' || now.status === 'kept';
    const value = valued ? markOf(now.text) : null;
    const keptFromYear = now.status === 'kept' && now.year ? Number(now.year) : null;
    const same = now.status === unit.status && value === unit.value && keptFromYear === unit.keptFromYear;
    return same ? [] : [{ unitCode: unit.code, status: now.status, value, keptFromYear }];
  });
}

interface Props {
  units: readonly Unit[];
  open: boolean;
  /** else only a kept mark may be written */
  begun: boolean;
  typed: (unit: Unit) => TypedResult;
  errorAt: (code: string, field: 'status' | 'value' | 'keptFromYear') => string | undefined;
  onType: (code: string, change: Partial<TypedResult>) => void;
}

/** The units as the rules of the session examine them for this candidate. */
export function UnitTable({ units, open, begun, typed, errorAt, onType }: Props) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t.unit}>
      <Table className="data-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.unit}</Table.Th>
            <Table.Th scope="col">{t.mode}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t.coefficient}
            </Table.Th>
            <Table.Th scope="col">{t.result}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {units.map((unit) => {
            const now = typed(unit);
            const valued = now.status === 'marked' || now.status === 'kept' || now.status === '';
            return (
              <Table.Tr key={unit.code}>
                <Table.Td>
                  <Text size="sm" fw={600}>{`${unit.code} ${unit.title}`}</Text>
                  <Changed changes={unit.history} />
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{[unit.mode ?? t.noMode, unit.duration].filter(Boolean).join(', ')}</Text>
                  {unit.verification && unit.verification !== 'verified' && (
                    <VerificationBadge of={unit.verification} />
                  )}
                </Table.Td>
                <Table.Td ta="right" className="figures">
                  {unit.coefficient === null ? fr.ui.none : markText(unit.coefficient)}
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" wrap="nowrap" align="flex-start">
                    <Select
                      aria-label={t.statusOf(unit.code)}
                      placeholder={fr.ui.none}
                      w={132}
                      data={begun ? STATUSES : STATUSES.filter(({ value }) => value === 'kept')}
                      allowDeselect={false}
                      disabled={!open}
                      value={now.status || null}
                      error={errorAt(unit.code, 'status')}
                      onChange={(status) => status && onType(unit.code, { status: status as Status })}
                    />
                    {valued && (
                      <TextInput
                        aria-label={t.markOf(unit.code)}
                        w={76}
                        inputMode="decimal"
                        disabled={!open || (!begun && now.status !== 'kept')}
                        value={now.text}
                        error={errorAt(unit.code, 'value')}
                        styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
                        onChange={(event) =>
                          onType(unit.code, {
                            text: event.currentTarget.value,
                            ...(now.status === '' ? { status: 'marked' as const } : {}),
                          })
                        }
                      />
                    )}
                    {now.status === 'kept' && (
                      <TextInput
                        aria-label={t.yearOf(unit.code)}
                        placeholder={t.year}
                        w={80}
                        inputMode="numeric"
                        disabled={!open}
                        value={now.year}
                        error={errorAt(unit.code, 'keptFromYear')}
                        onChange={(event) => onType(unit.code, { year: event.currentTarget.value })}
                      />
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
