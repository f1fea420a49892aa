import { Anchor, Box, Skeleton, Stack, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.coverage.feeding;

/** What the orders of the coming weeks feed, and first what none does. */
export function Feeding({ groupId }: { groupId: string }) {
  const { can } = useSession();
  const { data, error } = api.useQuery('get', '/api/v1/coverage-feeding', { params: { query: { groupId } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Skeleton h={200} />;
  if (data.youths === 0) return <Text size="sm">{fr.coverage.noYouth}</Text>;
  if (data.items.length === 0) return <Text size="sm">{fr.coverage.noFramework}</Text>;
  const unfed = data.items.filter(({ orders }) => orders.length === 0);
  const rows = [...unfed, ...data.items.filter(({ orders }) => orders.length > 0)];
  return (
    <Stack gap="sm">
      <Text fw={600}>{t.unfed(unfed.length)}</Text>
      <Text size="sm" c="dimmed">
        {t.until(formatDay(data.until))}
      </Text>
      <Box className="surface table-scroll" tabIndex={0} role="region" aria-label={t.caption}>
        <Table className="data-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.competence}</Table.Th>
              <Table.Th scope="col" ta="right">
                {t.needing}
              </Table.Th>
              <Table.Th scope="col">{t.orders}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ competence, needing, orders }) => (
              <Table.Tr key={competence.id}>
                <Table.Td>{`${competence.code} ${competence.title}`}</Table.Td>
                <Table.Td ta="right" className="figures">
                  {t.needingOf(needing, data.youths)}
                </Table.Td>
                <Table.Td>
                  {orders.length === 0 && <StateBadge tone="warning" label={t.none} />}
                  {orders.map(({ orderId, number, title }) => (
                    <Text key={orderId} size="sm">
                      {can('order.read') ? (
                        <Anchor component={Link} to={`/ordres/${orderId}`}>
                          {`${number} · ${title}`}
                        </Anchor>
                      ) : (
                        `${number} · ${title}`
                      )}
                    </Text>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
    </Stack>
  );
}
