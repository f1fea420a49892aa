import { Group, Select, Stack, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { formatCents, formatRate, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { FundingPage } from '../FundingPage.js';

const t = fr.funding.money;

/** The thirds: where a year's money came from. */
export function MoneyScreen() {
  const thisYear = Number(String(useToday()).slice(0, 4));
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('annee') ?? thisYear);
  const { data, error } = api.useQuery('get', '/api/v1/money', { params: { query: { year } } });
  const years = [0, 1, 2, 3, 4].map((back) => String(thisYear - back));
  return (
    <FundingPage title={t.title} hint={data ? t.hint(data.year, formatCents(data.totalCents)) : undefined}>
      <Select
        label={fr.funding.year}
        w={140}
        mb="md"
        data={years}
        allowDeselect={false}
        value={String(year)}
        onChange={(value) => value && setParams({ annee: value }, { replace: true })}
      />
      <ProblemAlert problem={error ? problemOf(error) : null} />
      {data && (
        <Stack gap="md">
          <ul className="surface money-bars" aria-label={t.chart}>
            {data.shares.map(({ source, cents, shareBp, beforeCents }) => (
              <li key={source}>
                <Group justify="space-between" gap="xs" mb={4}>
                  <Text fw={600}>{t.sources[source]}</Text>
                  <Group gap="md">
                    <Text size="sm" c="dimmed" className="figures">
                      {t.before(data.year - 1, formatCents(beforeCents))}
                    </Text>
                    <Money cents={cents} fw={600} />
                    <Text fw={600} className="figures" w={80} ta="right">
                      {shareBp === null ? fr.ui.none : formatRate(shareBp)}
                    </Text>
                  </Group>
                </Group>
                <div className="bar-track" aria-hidden>
                  <div className="bar-fill" style={{ width: `${Math.max(0, (shareBp ?? 0) / 100)}%` }} />
                  <div className="bar-mark" style={{ left: '33.33%' }} />
                </div>
              </li>
            ))}
          </ul>
          <Text size="sm" c="dimmed">
            {t.third}
          </Text>
          <Text fw={600}>{t.definitions}</Text>
          <Facts facts={data.shares.map(({ source, definition }) => [t.sources[source], definition])} />
        </Stack>
      )}
    </FundingPage>
  );
}
