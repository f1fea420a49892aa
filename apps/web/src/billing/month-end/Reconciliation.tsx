import { Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { formatCount, formatDay, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Named } from './Checks.js';

const t = fr.billing.monthEnd.reconciliation;
type View = Schema<'ReconciliationView'>;

/** From the balance of the ledger to that of the statement, each difference by name. */
export function Reconciliation({ month }: { month: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/month-end/{month}/bank', { params: { path: { month } } });
  return (
    <Paper className="surface" p="md" component="section" aria-labelledby="reconciliation">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="reconciliation">
          {t.title}
        </Title>
        <Button
          variant="default"
          size="compact-sm"
          component="a"
          href={`/api/v1/month-end/${month}/bank/pdf`}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t.pdf}
        </Button>
      </Group>
      <ProblemAlert problem={error ? problemOf(error) : null} />
      {data && <Steps view={data} />}
    </Paper>
  );
}

const Steps = ({ view }: { view: View }) => (
  <>
    <Table verticalSpacing={4} maw={760} aria-labelledby="reconciliation">
      <Table.Tbody>
        <Step label={t.ledger(view.accounts, formatDay(view.on))} cents={view.ledgerCents} strong />
        {view.startCents !== null && <Step label={t.start} cents={view.startCents} />}
        {view.differences.map((difference) => (
          <Difference key={difference.kind} difference={difference} />
        ))}
        {view.missingCents !== 0 && <Step label={t.missing} cents={view.missingCents} />}
        {view.bankCents !== null && view.statementOn !== null && (
          <Step label={t.bank(formatDay(view.statementOn))} cents={view.bankCents} strong />
        )}
        {view.toExplainCents !== 0 && <Step label={t.toExplain} cents={view.toExplainCents} strong />}
      </Table.Tbody>
    </Table>
    <Text size="sm" mt="xs">
      {view.bankCents === null ? t.unknown : view.toExplainCents === 0 && t.done}
    </Text>
    {view.slips.length > 0 && (
      <Text size="sm" c="dimmed" mt="xs">
        {t.slips(view.slips.map(({ label }) => label).join(' · '))}
      </Text>
    )}
  </>
);

const Step = ({ label, cents, strong = false }: { label: string; cents: number; strong?: boolean }) => (
  <Table.Tr fw={strong ? 600 : undefined}>
    <Table.Td>{label}</Table.Td>
    <Table.Td ta="right">
      <Money cents={cents} />
    </Table.Td>
  </Table.Tr>
);

/** What is booked elsewhere is a sum of years: its lines stand in the list of the bank. */
const Difference = ({ difference: { kind, cents, count, items } }: { difference: View['differences'][number] }) => (
  <Table.Tr>
    <Table.Td>
      {t.kinds[kind]}
      {kind !== 'elsewhere_lines' && (
        <Text size="sm" c="dimmed">
          {items.map((item, index) => (
            <Fragment key={`${item.label} ${item.targetId ?? ''}`}>
              {index > 0 && ' · '}
              <Named item={item} />
            </Fragment>
          ))}
          {count > items.length && ` ${fr.billing.monthEnd.andMore(formatCount(count - items.length))}`}
        </Text>
      )}
    </Table.Td>
    <Table.Td ta="right" style={{ verticalAlign: 'top' }}>
      <Money cents={cents} />
    </Table.Td>
  </Table.Tr>
);
