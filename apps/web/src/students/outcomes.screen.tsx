import { Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { addYears } from '@etabli/kernel';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useToday } from '../app/school.js';
import { fr } from '../texts/fr.js';
import { DayInput } from '../ui/DayInput.js';
import { formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';

const t = fr.studentFile.outcomes;

/** What became of those who left in a period: each rate with its numerator and denominator, and the persons behind it. */
export function OutcomesScreen() {
  const today = useToday() as string;
  const [from, setFrom] = useState<string | null>(addYears(today, -1));
  const [to, setTo] = useState<string | null>(today);
  const query = { from: from ?? '', to: to ?? '' };
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/exit-rates',
    { params: { query } },
    { enabled: Boolean(from && to) },
  );
  return (
    <Screen title={t.title}>
      <Group mb="md">
        <DayInput label={t.from} value={from} onChange={setFrom} />
        <DayInput label={t.to} value={to} onChange={setTo} />
      </Group>
      {error ? <ProblemAlert problem={problemOf(error)} /> : !data ? <Waiting /> : null}
      {data && (
        <Stack gap="lg">
          <Text size="sm">{t.leavers(data.leavers)}</Text>
          <Text size="sm">{t.offers(data.offers, data.said, data.asked)}</Text>
          <div className="surface table-scroll" tabIndex={0} role="region" aria-label={t.rates}>
            <Table className="data-table">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t.wave}</Table.Th>
                  {[t.answered, t.noAnswer, t.employed, t.studying, t.positive].map((title) => (
                    <Table.Th key={title} scope="col" ta="right">
                      {title}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.rates.map((rate) => (
                  <Table.Tr key={rate.months}>
                    <Table.Td>{fr.studentFile.exit.wave[rate.months]}</Table.Td>
                    {[
                      t.of(rate.answered, rate.due),
                      t.of(rate.noAnswer, rate.due),
                      t.of(rate.employed, rate.answered),
                      t.of(rate.studying, rate.answered),
                      t.of(rate.positive, rate.answered),
                    ].map((text, index) => (
                      <Table.Td key={index} ta="right" className="figures">
                        {text}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
          <Text size="sm" c="dimmed">
            {t.definition}
          </Text>
          <section>
            <Title order={2} size="h5" mb="xs">
              {t.persons}
            </Title>
            {data.persons.map(({ studentId, name, leftOn }) => (
              <Text key={studentId} size="sm">
                <Anchor component={Link} to={`/jeunes?ouvert=${studentId}&onglet=sortie`} inherit underline="always">
                  {name}
                </Anchor>{' '}
                {t.left(formatDay(leftOn))}
              </Text>
            ))}
          </section>
        </Stack>
      )}
    </Screen>
  );
}
