import { Badge, Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { civilDateAt } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { formatDay } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { api } from './api.js';
import { NoticeMails } from './NoticeMails.js';
import { Waiting } from './pages.js';
import { problemOf } from './problem.js';
import { TwoFactorSetup } from './TwoFactorSetup.js';

const t = fr.access.account;

/** One's own account: the second step of the login, and the mails one wishes. */
export function AccountScreen() {
  const client = useQueryClient();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/two-factor');
  const problem = !data && error ? problemOf(error) : null;
  if (problem) return <ProblemAlert problem={problem} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const on = data.confirmedAt !== null;
  return (
    <Screen title={t.title} hint={t.hint}>
      <Paper withBorder p="lg" maw={680}>
        <Stack>
          <Group justify="space-between">
            <Title order={2} size="h4">
              {t.section}
            </Title>
            <Badge color={on ? 'green' : 'gray'} variant="light" size="lg" tt="none" c="var(--mantine-color-text)">
              {data.confirmedAt ? t.on(formatDay(civilDateAt(new Date(data.confirmedAt)))) : t.off}
            </Badge>
          </Group>
          <Text>{t.what}</Text>
          <Text size="sm" c="dimmed">
            {t.tablet}
          </Text>
          {on ? (
            <SwitchOff left={data.recoveryLeft} />
          ) : (
            <TwoFactorSetup onDone={() => void client.invalidateQueries()} />
          )}
        </Stack>
      </Paper>
      <NoticeMails />
    </Screen>
  );
}

function SwitchOff({ left }: { left: number }) {
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { mutate, error, isPending } = api.useMutation('post', '/api/v1/two-factor/switch-off', {
    onSuccess: () => {
      notifications.show({ message: t.switchedOff, color: 'green' });
      void client.invalidateQueries();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ body: { password, code } });
      }}
    >
      <Stack maw={360}>
        <Text>
          {t.left(left)} {left <= 3 && t.fewLeft}
        </Text>
        <Text size="sm">{t.switchOffHint}</Text>
        <PasswordInput
          label={fr.login.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': fr.login.showPassword }}
        />
        <TextInput
          label={fr.access.code.label}
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ProblemAlert problem={error ? problemOf(error) : null} />
        <Button type="submit" variant="default" w="fit-content" loading={isPending}>
          {t.switchOff}
        </Button>
      </Stack>
    </form>
  );
}
