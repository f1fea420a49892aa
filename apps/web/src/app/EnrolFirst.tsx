import { Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fr } from '../texts/fr.js';
import { http } from './api.js';
import { TwoFactorSetup } from './TwoFactorSetup.js';

const t = fr.access.enrol;

/** In place of every screen, for whose role must have a second step and who has none: it is set up, or one leaves. */
export function EnrolFirst() {
  const client = useQueryClient();
  useEffect(() => {
    document.title = `${t.title} – ${fr.app.name}`;
  }, []);
  const leave = async (): Promise<void> => {
    await http.POST('/api/v1/sessions/logout').catch(() => undefined);
    await client.resetQueries();
  };
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w={640} maw="100%">
        <Title order={1} size="h2">
          {t.title}
        </Title>
        <Text>{t.hint}</Text>
        <Paper withBorder p="lg">
          <TwoFactorSetup onDone={() => void client.invalidateQueries()} />
        </Paper>
        <Button variant="subtle" w="fit-content" onClick={() => void leave()}>
          {fr.app.logout}
        </Button>
      </Stack>
    </Center>
  );
}
