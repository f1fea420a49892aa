import { Checkbox, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { fr } from '../texts/fr.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { api } from './api.js';
import { useCommand } from './command.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { type Role, useSession } from './session.js';

const t = fr.access.users;

/** Which roles must have a second step; saved as it is ticked. */
export function TwoFactorPolicy() {
  const { can } = useSession();
  const { data } = api.useQuery('get', '/api/v1/access-policy');
  const save = useCommand('put', '/api/v1/access-policy', { done: t.policySaved });
  const [ticked, setTicked] = useState<Role[] | null>(null);
  const choose = async (roles: Role[]): Promise<void> => {
    setTicked(roles);
    await save.run({ body: { twoFactorRoles: roles } });
    setTicked(null);
  };
  if (!data) return null;
  return (
    <Paper withBorder p="md" mt="md">
      <Stack gap="xs">
        <Title order={2} size="h5">
          {t.policy}
        </Title>
        <Text size="sm" c="dimmed">
          {t.policyHint}
        </Text>
        <Checkbox.Group
          aria-label={t.policy}
          value={ticked ?? data.twoFactorRoles}
          onChange={(roles) => void choose(roles as Role[])}
        >
          <Group>
            {Object.entries(fr.roles).map(([role, label]) => (
              <Checkbox key={role} value={role} label={label} disabled={save.running || !can('access_policy.edit')} />
            ))}
          </Group>
        </Checkbox.Group>
        <ProblemAlert problem={save.problem} />
      </Stack>
    </Paper>
  );
}

/** For who has lost telephone and codes; asked with a reason, since it takes a protection away. */
export function ResetTwoFactor({ userId }: { userId: string }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/users/{id}/two-factor/reset',
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id: userId } }, body }),
    done: t.resetDone,
  });
  return (
    <Paper withBorder p="md">
      <Text fw={600}>{t.reset}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t.resetHint}
      </Text>
      <FormPanel of={form} submit={t.reset} main={false}>
        <TextInput label={t.reason} {...form.field('reason')} />
      </FormPanel>
    </Paper>
  );
}
