import { Anchor, Card, SimpleGrid, Text } from '@mantine/core';
import { Link } from 'react-router';
import { GettingStarted } from '../school/GettingStarted.js';
import { fr } from '../texts/fr.js';
import { Screen } from '../ui/Screen.js';
import { DOMAINS } from './domains.js';
import { useSession } from './session.js';

/** What can be set up, each domain with its own pages. */
export function SettingsScreen() {
  const { can } = useSession();
  const entries = DOMAINS.flatMap((domain) => domain.settings ?? []).filter((entry) => can(entry.permission));
  return (
    <Screen title={fr.settings.title}>
      {can('student.edit') && <GettingStarted />}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
        {entries.map(({ to, label, hint }) => (
          <Card key={to} className="surface" padding="md">
            <Anchor component={Link} to={to} fw={600}>
              {label}
            </Anchor>
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          </Card>
        ))}
      </SimpleGrid>
    </Screen>
  );
}
