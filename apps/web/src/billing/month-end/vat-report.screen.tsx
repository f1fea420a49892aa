import { Alert, Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { MonthInput } from '../../ui/DayInput.js';
import { DayText, formatCents, formatCount, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { BILLING_PATH } from '../path.js';
import { useMonth } from './useMonth.js';

const t = fr.billing.vatReport;
const PATH = [...BILLING_PATH, { label: fr.billing.monthEnd.title, to: '/fin-de-mois' }];
type Report = Schema<'VatReportView'>;
type Group_ = Report['groups'][number];
type Line = Report['lines'][number];
type Row = Schema<'VatDocumentRow'>;

const LINES: readonly Column<Line>[] = [
  { key: 'code', title: t.line, render: (line) => <strong>{line.code}</strong> },
  { key: 'label', title: t.what, render: (line) => line.label },
  { key: 'base', title: t.base, align: 'right', render: (line) => <Money cents={line.baseCents} /> },
  {
    key: 'vat',
    title: t.vat,
    align: 'right',
    render: (line) => (line.vatCents === null ? '' : <Money cents={line.vatCents} />),
  },
];
const DOCUMENTS: readonly Column<Row>[] = [
  { key: 'number', title: t.number, render: (row) => <span className="figures">{row.number}</span> },
  { key: 'customer', title: t.customer, render: (row) => row.customerLabel },
  { key: 'day', title: t.day, render: (row) => <DayText day={row.day} /> },
  { key: 'base', title: t.base, align: 'right', render: (row) => <Money cents={row.baseCents} /> },
  { key: 'vat', title: t.vat, align: 'right', render: (row) => <Money cents={row.vatCents} /> },
];
const keyOf = ({ rule, vatCategory, vatRateBp }: Group_): string => `${rule} ${vatCategory} ${vatRateBp}`;

/** Collected VAT of a month: figures for the return, each with the documents behind it, and the proof that the ledger agrees. */
export function VatReportScreen() {
  const { month, setMonth, today } = useMonth();
  const path = { month };
  const { data, error, refetch } = api.useQuery('get', '/api/v1/accounting/vat/{month}', { params: { path } });
  const again = (): void => void refetch();
  return (
    <Screen title={t.title} hint={t.hint} path={PATH}>
      <Stack gap="lg">
        <Group align="flex-end">
          <MonthInput label={t.month} value={month} onChange={setMonth} maxDate={today} w={220} />
          <Button
            variant="default"
            component="a"
            href={`/api/v1/accounting/vat/${month}/pdf`}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {fr.billing.chain.report}
          </Button>
        </Group>
        {data ? (
          <Figures key={month} report={data} />
        ) : error ? (
          <ProblemAlert problem={problemOf(error)} onRetry={again} />
        ) : (
          <Skeleton height={240} />
        )}
      </Stack>
    </Screen>
  );
}

function Figures({ report }: { report: Report }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const group = report.groups.find((one) => keyOf(one) === chosen);
  return (
    <>
      <Alert color={report.agrees ? 'green' : 'red'}>
        {report.agrees
          ? t.agrees(formatCents(report.ledgerCents))
          : t.differs(formatCents(report.vatDueCents), formatCents(report.ledgerCents))}{' '}
        {t.pending(formatCents(report.pendingCents))}
      </Alert>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t.lines}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t.linesHint}
        </Text>
        <DataTable
          caption={t.lines}
          list={rows(report.lines)}
          columns={LINES}
          rowId={(line) => line.code}
          empty={{ hint: t.none }}
        />
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t.groups}
        </Title>
        <DataTable
          caption={t.groups}
          list={rows(report.groups)}
          columns={groupColumns(setChosen)}
          rowId={keyOf}
          empty={{ hint: t.none }}
        />
      </section>
      {group ? <Documents month={report.month} group={group} /> : report.groups.length > 0 && <Hint />}
    </>
  );
}

const Hint = () => (
  <Text size="sm" c="dimmed">
    {t.noDocuments}
  </Text>
);

const groupColumns = (choose: (key: string) => void): readonly Column<Group_>[] => [
  { key: 'rate', title: t.rate, render: (group) => group.label },
  { key: 'rule', title: t.rule, render: (group) => t.rules[group.rule] },
  { key: 'base', title: t.base, align: 'right', render: (group) => <Money cents={group.baseCents} /> },
  { key: 'vat', title: t.vat, align: 'right', render: (group) => <Money cents={group.vatCents} /> },
  {
    key: 'count',
    title: t.count,
    align: 'right',
    render: (group) => (
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => choose(keyOf(group))}
        aria-label={`${formatCount(group.documentCount)} – ${t.documentsOf(t.rules[group.rule], group.label)}`}
      >
        {formatCount(group.documentCount)}
      </Anchor>
    ),
  },
];

function Documents({ month, group }: { month: string; group: Group_ }) {
  const { rule, vatCategory, vatRateBp, label } = group;
  const params = { path: { month }, query: { rule, vatCategory, vatRateBp, limit: 200 } };
  const { data, error } = api.useQuery('get', '/api/v1/accounting/vat/{month}/documents', { params });
  const title = t.documentsOf(t.rules[rule], label);
  return (
    <section>
      <Group mb="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
      </Group>
      <ProblemAlert problem={error ? problemOf(error) : null} />
      {data && (
        <DataTable
          caption={title}
          list={rows(data.items)}
          columns={DOCUMENTS}
          rowId={(row) => `${row.invoiceId} ${row.day}`}
          rowLabel={(row) => row.number}
          rowLink={(row) => `/factures/${row.invoiceId}`}
        />
      )}
    </section>
  );
}
