import { Alert, Button, Group, Text } from '@mantine/core';
import { IconShieldOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { fr } from '../texts/fr.js';

const HIDDEN = 'etabli.insecure-seen';
const WHERE = ['/atelier', '/classe'];

/** Names what an address without https cannot do; work with the network goes on as always. */
export function SecureBanner() {
  const { pathname } = useLocation();
  const [hidden, setHidden] = useState(() => localStorage.getItem(HIDDEN) !== null);
  if (isSecureContext || hidden || !WHERE.includes(pathname)) return null;
  return (
    <Alert color="amber" py={6} px="sm" mb="md" icon={<IconShieldOff aria-hidden />} role="note">
      <Group gap="sm" justify="space-between">
        <Text size="sm">
          <Text span inherit fw={600}>
            {fr.offline.banner}
          </Text>{' '}
          {fr.offline.bannerHint}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            localStorage.setItem(HIDDEN, 'yes');
            setHidden(true);
          }}
        >
          {fr.offline.hide}
        </Button>
      </Group>
    </Alert>
  );
}
