import { Box, Grid, Paper, Table, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { formatHours, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.margin;
type View = Schema<'OrderMarginView'>;

/** What the order earns, and what the learning cost: two accounts side by side, with what they mean. */
export function Margin({ orderId }: { orderId: string }) {
  const { data, error } = api.useQuery('get', '/api/v1/production-orders/{id}/margin', {
    params: { path: { id: orderId } },
  });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return null;
  return (
    <section>
      <Title order={2} size="h4">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t.hint}
      </Text>
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Paper className="surface" p="md" h="100%">
            <Title order={3} size="h5" mb="xs">
              {t.company}
            </Title>
            <Company view={data} />
            <Text size="xs" c="dimmed" mt="sm">
              {t.companyDefinition} {t.trainerDefinition}
            </Text>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Paper className="surface" p="md" h="100%">
            <Title order={3} size="h5" mb="xs">
              {t.training}
            </Title>
            <Training training={data.training} />
            <Text size="xs" c="dimmed" mt="sm">
              {t.trainingDefinition}
            </Text>
          </Paper>
        </Grid.Col>
      </Grid>
    </section>
  );
}

/** What nobody said is not a nought. */
const Amount = ({ cents }: { cents: number | null }) =>
  cents === null ? (
    <Text span inherit c="dimmed" size="sm">
      {t.unknown}
    </Text>
  ) : (
    <Money cents={cents} />
  );

const PARTS = [
  ['materialCents', t.material],
  ['subcontractCents', t.subcontract],
  ['trainerCents', t.trainer],
  ['machineCents', t.machine],
] as const;

function Company({ view: { soldCents, allotted, spent, faults } }: { view: View }) {
  return (
    <Box className="table-scroll" tabIndex={0} role="region" aria-label={t.company}>
      <Table className="data-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th ta="right" scope="col">
              {t.planned}
            </Table.Th>
            <Table.Th ta="right" scope="col">
              {t.spent}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Row label={t.sold} cells={[soldCents, soldCents]} />
          {PARTS.map(([part, label]) => (
            <Fragment key={part}>
              <Row label={`− ${label}`} cells={[allotted[part], spent[part]]} />
              {part === 'materialCents' && faults.scrapCents !== 0 && (
                <OfWhich label={t.scrap} cents={faults.scrapCents} />
              )}
              {part === 'trainerCents' && faults.reworkTrainerCents !== 0 && (
                <OfWhich label={t.reworkTrainer} cents={faults.reworkTrainerCents} />
              )}
            </Fragment>
          ))}
          <Row label={t.left} cells={[allotted.marginCents, spent.marginCents]} strong />
        </Table.Tbody>
      </Table>
    </Box>
  );
}

/** Inside the row above: never taken off twice. */
const OfWhich = ({ label, cents }: { label: string; cents: number | null }) => (
  <Table.Tr c="dimmed">
    <Table.Th scope="row" fw="inherit" pl="lg">
      {label}
    </Table.Th>
    <Table.Td />
    <Table.Td ta="right" className="figures">
      <Amount cents={cents} />
    </Table.Td>
  </Table.Tr>
);

const Row = ({ label, cells, strong }: { label: string; cells: readonly (number | null)[]; strong?: boolean }) => (
  <Table.Tr fw={strong ? 700 : undefined}>
    <Table.Th scope="row" fw="inherit">
      {label}
    </Table.Th>
    {cells.map((cents, index) => (
      <Table.Td key={index} ta="right" className="figures">
        <Amount cents={cents} />
      </Table.Td>
    ))}
  </Table.Tr>
);

const Training = ({ training }: { training: View['training'] }) => (
  <Facts
    facts={[
      [`${t.beyond} (${formatHours(training.beyondMinutes)})`, <Amount key="beyond" cents={training.beyondCents} />],
      [`${t.rework} (${formatHours(training.reworkMinutes)})`, <Amount key="rework" cents={training.reworkCents} />],
      [t.total, <Money key="total" cents={training.totalCents} fw={700} />],
    ]}
  />
);
