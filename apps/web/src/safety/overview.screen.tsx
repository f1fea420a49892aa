import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay } from '@etabli/kernel';
import { api } from '../app/api.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { StateBadge } from '../ui/StateBadge.js';
import { TOUCH } from '../ui/theme.js';
import { InspectorVisit } from './InspectorVisit.js';
import { SafetyPage } from './SafetyPage.js';

const t = fr.safety.overview;

/** What expires or waits in the registry within sixty days. */
export function SafetyScreen() {
  return (
    <SafetyPage
      title={t.title}
      hint={fr.safety.hint}
      actions={
        <>
          <Button component={Link} to="/permis" variant="default" mih={TOUCH}>
            {t.permis}
          </Button>
          <InspectorVisit />
        </>
      }
    >
      <Soon />
    </SafetyPage>
  );
}

function Soon() {
  const { data, error } = api.useQuery('get', '/api/v1/dues', {}, { refetchInterval: 60_000 });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const mine = data.items.filter(({ path }) => path.startsWith('/securite'));
  return (
    <section aria-label={t.soon}>
      <Title order={2} size="h4" mb="xs">
        {t.soon}
      </Title>
      {mine.length === 0 ? (
        <Text>{t.nothing}</Text>
      ) : (
        <Stack gap="xs" maw={760}>
          {mine.map((item) => (
            <Group key={`${item.kind} ${item.title} ${item.dueOn}`} gap="sm" align="center">
              <StateBadge
                tone={item.late || item.dueOn < data.today ? 'bad' : 'warning'}
                label={item.late || item.dueOn < data.today ? t.late : t.before(formatDay(item.dueOn))}
              />
              <div>
                <Anchor component={Link} to={item.path}>
                  {item.title}
                </Anchor>
                {item.detail && (
                  <Text size="sm" c="dimmed">
                    {item.detail}
                  </Text>
                )}
              </div>
            </Group>
          ))}
        </Stack>
      )}
      <Anchor component={Link} to="/a-faire" display="inline-block" mt="md">
        {t.all}
      </Anchor>
    </section>
  );
}
