import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { AllOf, Count, ListState } from '../app/list.js';
import { fr } from '../texts/fr.js';
import type { Noun } from '../texts/plural.js';
import type { Column } from './DataTable.js';
import { formatCount } from './format.js';

type State = ListState<Record<string, string>>;

/** '312 factures', 'plus de 10 000 factures'. */
export const countText = ({ count, exactness }: Count, noun: Noun): string =>
  exactness === 'more' ? fr.ui.moreThan(formatCount(count), noun[1]) : fr.ui.count(count, noun, formatCount(count));

interface Props {
  state: State;
  count?: Count;
  noun: Noun;
  /** FilterSelects */
  children?: ReactNode;
  search?: boolean;
  /** buttons at the right, e.g. an ExportButton */
  actions?: ReactNode;
}

/** Search, filters and count above a DataTable; everything it sets stands in the URL. */
export function ListBar({ state, count, noun, children, search = true, actions }: Props) {
  return (
    <Group mb="sm" gap="sm" align="center">
      {search && <SearchField state={state} />}
      {children}
      {state.filtered && (
        <Button variant="subtle" size="sm" leftSection={<IconX size={16} aria-hidden />} onClick={state.clear}>
          {fr.ui.clearFilters}
        </Button>
      )}
      <Text size="sm" c="dimmed" role="status" ml="auto" className="figures">
        {count ? countText(count, noun) : ''}
      </Text>
      {actions}
    </Group>
  );
}

function SearchField({ state }: { state: State }) {
  const [text, setText] = useState(state.values.q);
  const [known, setKnown] = useState(state.values.q);
  const send = useDebouncedCallback((value: string) => state.set('q', value.trim()), 250);
  // the URL changed by itself: back button, filters cleared
  if (known !== state.values.q) {
    setKnown(state.values.q);
    if (text.trim() !== state.values.q) setText(state.values.q);
  }
  return (
    <TextInput
      aria-label={fr.ui.searchIn}
      placeholder={fr.ui.search}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      w={240}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}

interface FilterProps {
  state: State;
  name: string;
  label: string;
  data: readonly { value: string; label: string }[];
}

/** One filter of the list, empty = all. */
export const FilterSelect = ({ state, name, label, data }: FilterProps) => (
  <Select
    aria-label={label}
    placeholder={label}
    data={[...data]}
    value={state.values[name] || null}
    onChange={(value) => state.set(name, value)}
    clearable
    clearButtonProps={{ 'aria-label': fr.ui.clearFilters }}
    w={190}
  />
);

interface ExportProps<Row> {
  /** file name without ending */
  name: string;
  columns: readonly Column<Row>[];
  all: () => Promise<AllOf<Row>>;
}

const cell = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The list as filtered, as a CSV that spreadsheets read in French (semicolons, UTF-8 with mark). */
export function ExportButton<Row>({ name, columns, all }: ExportProps<Row>) {
  const [running, setRunning] = useState(false);
  const written = columns.filter((column) => column.csv);
  const download = async (): Promise<void> => {
    setRunning(true);
    try {
      const { items, cut } = await all();
      const rows = items.map((row) => written.map((column) => cell(column.csv!(row))).join(';'));
      const text = `\ufeff${[written.map((column) => cell(column.title)).join(';'), ...rows].join('\r\n')}\r\n`;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
      link.download = `${name}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
      if (cut)
        notifications.show({ color: 'ink', autoClose: false, message: fr.ui.exportCut(formatCount(items.length)) });
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={running}
      onClick={() => void download()}
    >
      {fr.ui.exportCsv}
    </Button>
  );
}
