import { Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { api } from './api.js';
import { enter } from './enter.js';
import { problemOf } from './problem.js';
import { SecondStep } from './SecondStep.js';
import { homeOf, type Me } from './session.js';

/** Only an address of this program: « //elsewhere » would lead away. */
const safe = (path: string | null): string | null => (path && /^\/(?![/\\])/.test(path) ? path : null);

/** The password, then the code of those who have a second step. */
export function LoginScreen() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [params] = useSearchParams();
  const [halfWay, setHalfWay] = useState(false);
  const done = (me: Me): void => {
    enter(me, client);
    void navigate(safe(params.get('retour')) ?? homeOf(me), { replace: true });
  };
  useEffect(() => {
    document.title = `${fr.login.title} – ${fr.app.name}`;
  }, []);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w={380} maw="100%">
        <Stack gap={4} align="center">
          <img src="/icon.svg" alt="" width={56} height={56} />
          <Title order={1} size="h2">
            {fr.app.name}
          </Title>
          <Text c="dimmed" ta="center">
            {fr.login.tagline}
          </Text>
        </Stack>
        <Paper withBorder p="lg">
          {halfWay ? (
            <SecondStep onDone={done} onBack={() => setHalfWay(false)} />
          ) : (
            <PasswordStep onDone={done} onHalfWay={() => setHalfWay(true)} />
          )}
        </Paper>
        {!halfWay && (
          <Text size="sm" c="dimmed" ta="center">
            {fr.login.forgotten}
          </Text>
        )}
      </Stack>
    </Center>
  );
}

function PasswordStep({ onDone, onHalfWay }: { onDone: (me: Me) => void; onHalfWay: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { mutate, error, isPending } = api.useMutation('post', '/api/v1/sessions', {
    onSuccess: (answer) => ('secondStep' in answer ? onHalfWay() : onDone(answer)),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ body: { email, password } });
      }}
    >
      <Stack>
        <TextInput
          label={fr.login.email}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          size="md"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={fr.login.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': fr.login.showPassword }}
        />
        <ProblemAlert problem={error ? problemOf(error) : null} />
        <ActionButton type="submit" size="md" loading={isPending}>
          {fr.login.submit}
        </ActionButton>
      </Stack>
    </form>
  );
}
