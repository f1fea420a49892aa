import { Button, Code, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { api } from './api.js';
import { problemOf } from './problem.js';

const t = fr.access.account;
const inFours = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** Shows the secret, takes the first code, then shows the recovery codes. Nothing is read again before `onDone`: they are shown once. */
export function TwoFactorSetup({ onDone }: { onDone: () => void }) {
  const begin = api.useMutation('post', '/api/v1/two-factor/begin');
  const confirm = api.useMutation('post', '/api/v1/two-factor/confirm');
  const [code, setCode] = useState('');
  const errors: { begin: unknown; confirm: unknown } = { begin: begin.error, confirm: confirm.error };
  if (confirm.data) return <RecoveryCodes codes={confirm.data.codes} onKept={onDone} />;
  if (!begin.data)
    return (
      <Stack align="flex-start">
        <ProblemAlert problem={errors.begin ? problemOf(errors.begin) : null} />
        <ActionButton loading={begin.isPending} onClick={() => begin.mutate({})}>
          {t.begin}
        </ActionButton>
      </Stack>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ body: { code } });
      }}
    >
      <Stack>
        <Text>{t.scan}</Text>
        <Group align="center" gap="lg">
          <img
            src={`data:image/svg+xml,${encodeURIComponent(begin.data.qr)}`}
            alt={t.qr}
            width={200}
            height={200}
            style={{ background: '#fff', borderRadius: 8 }}
          />
          <Stack gap={4}>
            <Text size="sm">{t.byHand}</Text>
            <Code fz="md" data-secret={begin.data.secret}>
              {inFours(begin.data.secret)}
            </Code>
          </Stack>
        </Group>
        <TextInput
          label={t.confirm}
          autoComplete="one-time-code"
          inputMode="numeric"
          maw={320}
          required
          withAsterisk={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ProblemAlert problem={errors.confirm ? problemOf(errors.confirm) : null} />
        <ActionButton type="submit" w="fit-content" loading={confirm.isPending}>
          {t.confirmSubmit}
        </ActionButton>
      </Stack>
    </form>
  );
}

const RecoveryCodes = ({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) => (
  <Stack>
    <Title order={3} size="h4">
      {t.codesTitle}
    </Title>
    <Text>{t.codesHint}</Text>
    <Paper withBorder p="md">
      <SimpleGrid
        cols={{ base: 1, xs: 2 }}
        spacing="xs"
        component="ul"
        style={{ listStyle: 'none', margin: 0, padding: 0 }}
      >
        {codes.map((code) => (
          <li key={code}>
            <Code fz="md">{code}</Code>
          </li>
        ))}
      </SimpleGrid>
    </Paper>
    <Group>
      <Button variant="default" onClick={() => window.print()}>
        {t.print}
      </Button>
      <ActionButton onClick={onKept}>{t.kept}</ActionButton>
    </Group>
  </Stack>
);
