import { Badge, Group } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';

const t = fr.billing.dunning;

/** What else the customer is to the school: read before a reminder goes. */
export function RoleBadges({ roles }: { roles: Schema<'DunningRow'>['roles'] }) {
  const shown = roles.flatMap((role) => (role === 'client' ? [] : [t.also[role]]));
  if (shown.length === 0) return null;
  return (
    <Group gap={4}>
      {shown.map((words) => (
        <Badge key={words} variant="light" color="amber" size="sm" tt="none">
          {words}
        </Badge>
      ))}
    </Group>
  );
}
