import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { civilDateAt } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { StateBadge } from '../ui/StateBadge.js';
import { useCommand } from './command.js';
import { RoleChoices } from './RoleChoices.js';
import type { Role } from './session.js';

type User = Schema<'UserView'>;
const t = fr.access.users;

/** Somebody invited is in once the password is chosen; the server says until when the link opens. */
export function Standing({ user }: { user: User }) {
  if (!user.invited)
    return (
      <StateBadge tone={user.active ? 'good' : 'neutral'} label={user.active ? fr.users.active : fr.users.inactive} />
    );
  if (!user.invitedUntil) return <StateBadge tone="neutral" label={t.stateWithdrawn} />;
  return user.invitationExpired ? (
    <StateBadge tone="warning" label={t.stateExpired} />
  ) : (
    <StateBadge tone="info" label={t.state} />
  );
}

export function InviteUser({ onDone }: { onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/users/invite',
    initialValues: { name: '', email: '', roles: [] as Role[] },
    request: (body) => ({ body }),
    done: t.invited,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.invite} onCancel={onDone}>
      <TextInput label={fr.users.name} data-autofocus {...form.field('name')} />
      <TextInput label={fr.users.email} type="email" autoComplete="off" {...form.field('email')} />
      <RoleChoices {...form.field('roles')} />
      <Text size="sm" c="dimmed">
        {t.inviteHint}
      </Text>
    </FormPanel>
  );
}

/** What has become of the mailed link, and what can be done about it. */
export function InvitationOf({ user }: { user: User }) {
  const again = useCommand('post', '/api/v1/users/{id}/invitation', { done: t.sentAgain });
  const withdraw = useCommand('delete', '/api/v1/users/{id}/invitation', { done: t.withdrawnDone });
  const params = { path: { id: user.id } };
  const until = user.invitedUntil;
  const said = !until
    ? t.withdrawn
    : user.invitationExpired
      ? t.expired
      : t.until(formatDay(civilDateAt(new Date(until))));
  return (
    <Alert color="gray" variant="light" title={until ? t.state : t.stateWithdrawn}>
      <Stack gap="sm">
        <Text size="sm">{said}</Text>
        <Group>
          <Button variant="default" loading={again.running} onClick={() => void again.run({ params })}>
            {t.again}
          </Button>
          {until && (
            <Button variant="default" loading={withdraw.running} onClick={() => void withdraw.run({ params })}>
              {t.withdraw}
            </Button>
          )}
        </Group>
        <ProblemAlert problem={again.problem ?? withdraw.problem} />
      </Stack>
    </Alert>
  );
}
