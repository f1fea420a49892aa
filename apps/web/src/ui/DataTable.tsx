import { Alert, Box, Button, Group, Skeleton, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { ListOf, ListState } from '../app/list.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from './ProblemAlert.js';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  align?: 'left' | 'right' | 'center';
  /** the API's name of this sort; without it the column is not sortable */
  sort?: string;
  width?: number | string;
  /** what the CSV export writes; without it the column is left out */
  csv?: (row: Row) => string;
}

interface Props<Row> {
  /** says what the table holds, for screen readers */
  caption: string;
  list: Pick<ListOf<Row>, 'items' | 'loading' | 'problem' | 'hasNext' | 'loadingNext' | 'next' | 'reload'>;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** sort, filters and the opened row; without it nothing opens and nothing sorts */
  state?: ListState<Record<string, string>>;
  /** name of a row: its first cell becomes the link that opens `?ouvert=<id>`, or the page of `rowLink` */
  rowLabel?: (row: Row) => string;
  rowLink?: (row: Row) => string;
  /** what to do next when there is nothing yet */
  empty?: { title?: string; hint: string; action?: ReactNode };
}

type Rows<Row> = Props<Row>['list'];

/** Rows already at hand, as a list. */
export const rows = <Row,>(items: Row[]): Rows<Row> => ({
  items,
  loading: false,
  problem: null,
  hasNext: false,
  loadingNext: false,
  next: () => undefined,
  reload: () => undefined,
});

/** A dense table over a list of the API. */
export function DataTable<Row>({ caption, list, columns, rowId, state, rowLabel, rowLink, empty }: Props<Row>) {
  const location = useLocation();
  const opens = Boolean(rowLabel && (state || rowLink));
  const target = (row: Row) => {
    if (rowLink) return rowLink(row);
    const params = new URLSearchParams(location.search);
    params.set('ouvert', rowId(row));
    return { search: params.toString() };
  };
  if (list.problem) return <ProblemAlert problem={list.problem} onRetry={list.reload} />;
  if (!list.loading && list.items.length === 0) return <Empty state={state} empty={empty} />;
  return (
    <Stack gap="sm">
      <Box className="surface table-scroll" tabIndex={0} role="region" aria-label={caption}>
        <Table className="data-table" aria-busy={list.loading}>
          <Table.Caption hidden>{caption}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Header key={column.key} column={column} state={state} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.loading && <Waiting columns={columns.length} />}
            {list.items.map((row) => {
              const id = rowId(row);
              return (
                <Table.Tr
                  key={id}
                  data-opens={opens || undefined}
                  data-opened={state?.opened === id || undefined}
                  onClick={opens ? openFirstLink : undefined}
                >
                  {columns.map((column, index) => (
                    <Table.Td
                      key={column.key}
                      ta={column.align}
                      className={column.align === 'right' ? 'figures' : undefined}
                    >
                      {index === 0 && opens ? (
                        <Link
                          to={target(row)}
                          data-row-link
                          aria-label={fr.ui.open(rowLabel!(row))}
                          style={{ color: 'inherit', textDecoration: 'none', fontWeight: 600 }}
                        >
                          {column.render(row)}
                        </Link>
                      ) : (
                        column.render(row)
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Box>
      {list.hasNext && (
        <Button variant="default" onClick={list.next} loading={list.loadingNext} w="fit-content" mx="auto">
          {fr.ui.next}
        </Button>
      )}
    </Stack>
  );
}

/** The whole row is a target for the pointer; its link is the one for the keyboard. */
function openFirstLink(event: React.MouseEvent<HTMLElement>): void {
  const clicked = event.target as HTMLElement;
  if (clicked.closest('a, button, input, label, [role="menuitem"]')) return;
  event.currentTarget.querySelector<HTMLElement>('a[data-row-link]')?.click();
}

function Header<Row>({ column, state }: { column: Column<Row>; state?: ListState<Record<string, string>> }) {
  const { sort, title, align, width } = column;
  if (!sort || !state) {
    return (
      <Table.Th ta={align} w={width} scope="col">
        {title}
      </Table.Th>
    );
  }
  const active = state.values.sort === sort;
  const Icon = !active ? IconArrowsSort : state.values.direction === 'desc' ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th
      ta={align}
      w={width}
      scope="col"
      aria-sort={!active ? 'none' : state.values.direction === 'desc' ? 'descending' : 'ascending'}
    >
      <UnstyledButton fz="inherit" fw="inherit" onClick={() => state.sortBy(sort)} aria-label={fr.ui.sortBy(title)}>
        <Group gap={4} wrap="nowrap" justify={align === 'right' ? 'flex-end' : 'flex-start'}>
          {title}
          <Icon size={14} aria-hidden opacity={active ? 1 : 0.55} />
        </Group>
      </UnstyledButton>
    </Table.Th>
  );
}

const Waiting = ({ columns }: { columns: number }) => (
  <>
    {[0, 1, 2, 3, 4, 5].map((row) => (
      <Table.Tr key={row}>
        <Table.Td colSpan={columns}>
          <Skeleton h={18} />
        </Table.Td>
      </Table.Tr>
    ))}
  </>
);

function Empty<Row>({ state, empty }: Pick<Props<Row>, 'state' | 'empty'>) {
  const filtered = state?.filtered ?? false;
  return (
    <Alert color="ink" title={filtered ? fr.ui.emptyFiltered : (empty?.title ?? fr.ui.empty)}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{filtered ? fr.ui.emptyFilteredHint : empty?.hint}</Text>
        {filtered ? (
          <Button variant="default" size="xs" onClick={() => state?.clear()}>
            {fr.ui.clearFilters}
          </Button>
        ) : (
          empty?.action
        )}
      </Stack>
    </Alert>
  );
}
