import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { formatDayLong } from '@etabli/kernel';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { StateBadge } from '../ui/StateBadge.js';

const t = fr.absences.todo;

/** What each domain says is due, by day; done means no longer there. */
export function TodoScreen() {
  const [params, setParams] = useSearchParams();
  const kinds = params.get('kinds') ?? undefined;
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/dues',
    { params: { query: { kinds } } },
    { refetchInterval: 60_000 },
  );
  const days = [...new Set(data?.items.map(({ dueOn }) => dueOn))];
  return (
    <Screen title={t.title} hint={t.hint}>
      {kinds && (
        <Button
          variant="subtle"
          size="sm"
          mb="sm"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => setParams({})}
        >
          {t.everything}
        </Button>
      )}
      {error ? (
        <ProblemAlert problem={problemOf(error)} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Text>{t.nothing}</Text>
      ) : (
        <Stack gap="lg" maw={760}>
          {days.map((day) => (
            <section key={day} aria-label={formatDayLong(day)}>
              <Group gap="sm" mb="xs">
                <Title order={2} size="h4">
                  {formatDayLong(day)}
                </Title>
                {day < data.today && <StateBadge tone="bad" label={t.late} />}
                {day === data.today && <StateBadge tone="warning" label={t.today} />}
              </Group>
              <Stack gap="xs">
                {data.items
                  .filter(({ dueOn }) => dueOn === day)
                  .map((item) => (
                    <div key={`${item.kind}${item.title}`}>
                      <Group gap="sm">
                        <Anchor component={Link} to={item.path}>
                          {item.title}
                        </Anchor>
                        {item.late && day >= data.today && <StateBadge tone="bad" label={t.late} />}
                      </Group>
                      {item.detail && (
                        <Text size="sm" c="dimmed">
                          {item.detail}
                        </Text>
                      )}
                    </div>
                  ))}
              </Stack>
            </section>
          ))}
        </Stack>
      )}
    </Screen>
  );
}
