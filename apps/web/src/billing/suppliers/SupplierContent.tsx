import { Alert, List, Spoiler, Stack, Table, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, DecimalText, formatRate, Money } from '../../ui/format.js';

const t = fr.suppliers;
type Content = Schema<'SupplierContentView'>;

/** 'FR7630006…' in groups of four, as on a bank statement. */
const grouped = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, '$1\u00a0');

/** What the document says, before it is filed and after. */
export const SupplierContent = ({ content }: { content: Content }) => (
  <Stack gap="sm">
    {content.warnings.length > 0 && (
      <Alert color="amber" icon={<IconAlertTriangle aria-hidden />} title={t.warnings}>
        <List size="sm">
          {content.warnings.map((warning) => (
            <List.Item key={warning}>{warning}</List.Item>
          ))}
        </List>
      </Alert>
    )}
    <Facts
      facts={[
        [t.supplier, content.supplierName],
        [t.siren, content.supplierSiren],
        [t.vatNumber, content.supplierVatNumber],
        [t.number, content.creditNote ? `${content.number} (${t.creditNote})` : content.number],
        [t.issuedOn, <DayText key="issued" day={content.issuedOn} />],
        [t.dueOn, <DayText key="due" day={content.dueOn} />],
        [t.orderReference, content.orderReference],
        [t.iban, content.iban && grouped(content.iban)],
        [t.net, <Amount key="net" cents={content.netCents} of={content} />],
        [t.vat, <Amount key="vat" cents={content.vatCents} of={content} />],
        [t.gross, <Amount key="gross" cents={content.grossCents} of={content} bold />],
        ...(content.payableCents === content.grossCents
          ? []
          : [[t.payable, <Amount key="payable" cents={content.payableCents} of={content} bold />] as const]),
      ]}
    />
    {content.vatLines.length > 0 && (
      <Rows
        title={t.byRate}
        heads={[t.rate, t.base, t.vat]}
        rows={content.vatLines.map((line) => [
          formatRate(line.vatRateBp),
          <Amount key="base" cents={line.baseCents} of={content} />,
          <Amount key="vat" cents={line.vatCents} of={content} />,
        ])}
      />
    )}
    {content.lines.length > 0 && (
      <Spoiler maxHeight={220} showLabel={fr.ui.next} hideLabel={fr.ui.close}>
        <Rows
          title={t.lines}
          heads={[t.label, t.quantity, t.amount]}
          rows={content.lines.map((line) => [
            line.label,
            <DecimalText key="quantity" value={line.quantity} />,
            <Amount key="net" cents={line.netCents} of={content} />,
          ])}
        />
      </Spoiler>
    )}
  </Stack>
);

/** Euros as everywhere; another currency is named. */
const Amount = ({ cents, of, bold }: { cents: number; of: Content; bold?: boolean }) => (
  <>
    <Money cents={cents} fw={bold ? 700 : undefined} />
    {of.currency !== 'EUR' && ` (${of.currency})`}
  </>
);

const Rows = ({ title, heads, rows }: { title: string; heads: readonly string[]; rows: readonly ReactNode[][] }) => (
  <section>
    <Title order={3} size="h5" mb={4}>
      {title}
    </Title>
    <Table>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head, index) => (
            <Table.Th key={head} scope="col" ta={index === 0 ? undefined : 'right'}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((cells, row) => (
          <Table.Tr key={row}>
            {cells.map((cell, index) => (
              <Table.Td
                key={index}
                ta={index === 0 ? undefined : 'right'}
                className={index === 0 ? undefined : 'figures'}
              >
                {cell}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </section>
);
