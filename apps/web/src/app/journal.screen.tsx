import { Stack, Table, Text, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { plural } from '../texts/plural.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { formatInstant, InstantText } from '../ui/format.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { useList, useListState } from './list.js';

type Command = Schema<'AuditCommandView'>;
type Change = Command['changes'][number];

const said = (command: string): string => fr.journal.commands[command] ?? fr.journal.otherCommand;

const COLUMNS: readonly Column<Command>[] = [
  { key: 'at', title: fr.journal.at, sort: 'at', width: 190, render: (item) => <InstantText at={item.at} /> },
  { key: 'actor', title: fr.journal.actor, render: (item) => item.actorName },
  { key: 'command', title: fr.journal.command, render: (item) => said(item.command) },
  {
    key: 'changes',
    title: fr.journal.changes,
    render: (item) => (item.changes.length ? plural(item.changes.length, fr.journal.changeCount) : fr.ui.none),
  },
];

/** Who did what, newest first. */
export function JournalScreen() {
  const state = useListState({});
  const { direction } = state.values;
  const list = useList('/api/v1/audit-commands', direction === 'asc' ? { direction } : {});
  const command = list.items.find((item) => item.id === state.opened);
  return (
    <Screen
      title={fr.journal.title}
      hint={fr.settings.journalHint}
      path={[{ label: fr.settings.title, to: '/reglages' }]}
    >
      <DataTable
        caption={fr.journal.title}
        list={list}
        columns={COLUMNS}
        rowId={(item) => item.id}
        rowLabel={(item) => `${fr.journal.detail(item.actorName)} ${formatInstant(item.at)}`}
        state={state}
        empty={{ hint: fr.journal.emptyHint }}
      />
      <SidePanel
        opened={Boolean(command)}
        onClose={state.close}
        width={720}
        title={command ? fr.journal.detail(command.actorName) : ''}
      >
        {command && (
          <Stack>
            <Text size="sm">
              {said(command.command)} · <InstantText at={command.at} />
            </Text>
            {command.changes.map((change, index) => (
              <ChangeTable key={`${change.tableName}-${change.rowId ?? index}-${index}`} change={change} />
            ))}
          </Stack>
        )}
      </SidePanel>
    </Screen>
  );
}

const shown = (value: unknown): string =>
  value === null || value === undefined
    ? fr.ui.none
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

function ChangeTable({ change }: { change: Change }) {
  const fields = [...new Set([...Object.keys(change.before ?? {}), ...Object.keys(change.after ?? {})])].sort();
  const label = `${fr.journal.tables[change.tableName] ?? change.tableName} – ${fr.journal.operations[change.operation] ?? change.operation}`;
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {label}
      </Title>
      <div className="surface table-scroll" tabIndex={0} role="region" aria-label={label}>
        <Table className="data-table" fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{fr.journal.field}</Table.Th>
              <Table.Th scope="col">{fr.journal.before}</Table.Th>
              <Table.Th scope="col">{fr.journal.after}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map((field) => (
              <Table.Tr key={field}>
                <Table.Td>{fr.journal.fields[field] ?? field}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{shown(change.before?.[field])}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{shown(change.after?.[field])}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}
