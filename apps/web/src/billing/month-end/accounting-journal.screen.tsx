import { Button, Group, Select, Skeleton, Stack, Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { addToMonth, isMonth, monthOf } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { type ItemOf, useList, useListState } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { plural } from '../../texts/plural.js';
import { MonthInput } from '../../ui/DayInput.js';
import { DayText, formatCents, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { BILLING_PATH } from '../path.js';

const t = fr.billing.accountingJournal;
const PATH = [...BILLING_PATH, { label: fr.billing.monthEnd.title, to: '/fin-de-mois' }];
const JOURNALS = Object.entries(t.journals).map(([value, label]) => ({ value, label }));
type Entry = ItemOf<'/api/v1/accounting/journal'>;
type Journal = keyof typeof t.journals;

/** The entries of a month, line by line, as they were booked. */
export function AccountingJournalScreen() {
  const today = useToday();
  const state = useListState({ month: '', journal: '' });
  const month = isMonth(state.values.month) ? state.values.month : addToMonth(monthOf(today), -1);
  const journal = state.values.journal as Journal | '';
  const query = { month, ...(journal ? { journal } : {}) };
  const list = useList('/api/v1/accounting/journal', query);
  const { data } = api.useQuery('get', '/api/v1/accounting/journal', { params: { query: { month, limit: 1 } } });
  return (
    <Screen title={t.title} hint={t.hint} path={PATH}>
      <Stack gap="md">
        <Group align="flex-end">
          <MonthInput
            label={t.month}
            value={month}
            onChange={(chosen) => state.set('month', chosen)}
            maxDate={today}
            w={220}
          />
          <Select
            label={t.journal}
            data={JOURNALS}
            value={journal || null}
            onChange={(chosen) => state.set('journal', chosen)}
            clearable
            w={220}
          />
        </Group>
        {data?.totals.map(({ journal: one, entryCount, debitCents }) => (
          <Text size="sm" key={one}>
            {t.totals(t.journals[one], plural(entryCount, t.entryNoun), formatCents(debitCents))}
          </Text>
        ))}
        <ProblemAlert problem={list.problem} onRetry={list.reload} />
        {list.loading ? <Skeleton height={240} /> : list.items.length > 0 && <Entries entries={list.items} />}
        {!list.loading && !list.problem && list.items.length === 0 && <Text c="dimmed">{t.emptyHint}</Text>}
        {list.hasNext && (
          <Button variant="default" loading={list.loadingNext} onClick={list.next} w="max-content">
            {fr.ui.next}
          </Button>
        )}
      </Stack>
    </Screen>
  );
}

const Entries = ({ entries }: { entries: readonly Entry[] }) => (
  <Table.ScrollContainer minWidth={760}>
    <Table captionSide="top" verticalSpacing={4}>
      <Table.Caption>{t.title}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.account}</Table.Th>
          <Table.Th>{t.label}</Table.Th>
          <Table.Th ta="right">{t.debit}</Table.Th>
          <Table.Th ta="right">{t.credit}</Table.Th>
          <Table.Th>{t.letter}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Fragment key={entry.id}>
            <Head entry={entry} />
            {entry.lines.map((line, index) => (
              <Table.Tr key={`${entry.id} ${index}`}>
                <Table.Td className="figures">{line.account}</Table.Td>
                <Table.Td>{line.aux ? `${line.aux} ${line.auxLabel ?? ''}` : line.accountLabel}</Table.Td>
                <Table.Td ta="right">{line.debitCents > 0 && <Money cents={line.debitCents} />}</Table.Td>
                <Table.Td ta="right">{line.creditCents > 0 && <Money cents={line.creditCents} />}</Table.Td>
                <Table.Td>{line.letter}</Table.Td>
              </Table.Tr>
            ))}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

const Head = ({ entry }: { entry: Entry }) => (
  <Table.Tr>
    <Table.Th scope="rowgroup" colSpan={5} pt="sm">
      <Group gap="xs">
        <span className="figures">{`${entry.journal} ${entry.entryNumber}`}</span>
        <DayText day={entry.entryDate} />
        {entry.sourceKind === 'invoice' || entry.sourceKind === 'opening' ? (
          <Link to={`/factures/${entry.sourceId}`}>{entry.pieceRef}</Link>
        ) : (
          <span>{entry.pieceRef}</span>
        )}
        <Text span size="sm" fw={400}>
          {entry.label}
        </Text>
      </Group>
    </Table.Th>
  </Table.Tr>
);
