import { Alert, Anchor, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { api } from './api.js';
import { enter } from './enter.js';
import { Waiting } from './pages.js';
import { problemOf } from './problem.js';
import { homeOf } from './session.js';

const t = fr.access.invitation;

/** Behind the link of an invitation: its owner chooses the first password. The token stands behind « # » and is sent in a body. */
export function InvitationScreen() {
  const { hash } = useLocation();
  const token = hash.slice(1);
  const { mutate, data, error } = api.useMutation('post', '/api/v1/invitations/open');
  useEffect(() => {
    document.title = `${t.title} – ${fr.app.name}`;
    mutate({ body: { token: token || '-' } });
  }, [mutate, token]);
  if (!data && !error) return <Waiting />;
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w={440} maw="100%">
        <Title order={1} size="h2" ta="center">
          {data ? t.title : t.closed}
        </Title>
        <Paper withBorder p="lg">
          {data ? (
            <FirstPassword token={token} invited={data} />
          ) : (
            <Stack>
              <Alert color="amber" role="alert">
                {problemOf(error).detail}
              </Alert>
              <Anchor component={Link} to="/connexion">
                {t.login}
              </Anchor>
            </Stack>
          )}
        </Paper>
      </Stack>
    </Center>
  );
}

function FirstPassword({ token, invited }: { token: string; invited: { name: string; email: string } }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const { mutate, error, isPending } = api.useMutation('post', '/api/v1/invitations/accept', {
    onSuccess: (me) => {
      enter(me, client);
      void navigate(homeOf(me), { replace: true });
    },
  });
  const problem = error ? problemOf(error) : null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ body: { token, password } });
      }}
    >
      <Stack>
        <Text>{t.hello(invited.name)}</Text>
        <TextInput label={t.email} autoComplete="username" value={invited.email} readOnly variant="filled" />
        <PasswordInput
          label={t.password}
          description={t.passwordHint}
          autoComplete="new-password"
          size="md"
          value={password}
          error={problem?.errors.find(({ field }) => field === 'password')?.message}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': fr.login.showPassword }}
        />
        <ProblemAlert problem={problem} />
        <ActionButton type="submit" size="md" loading={isPending}>
          {t.submit}
        </ActionButton>
      </Stack>
    </form>
  );
}
