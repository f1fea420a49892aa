import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useList } from '../../app/list.js';
import { fr } from '../../texts/fr.js';

/** Told to everybody at the board: which machines stand still, and why. */
export function StoppedMachines() {
  const { items } = useList('/api/v1/machines', { state: 'unavailable' });
  if (items.length === 0) return null;
  return (
    <Alert
      color="red"
      py={6}
      mb="xs"
      // a scrolling column would press it flat
      flex="none"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={fr.machines.stoppedOnes}
    >
      {items.map(({ name, stopReason }) => `${name} (${stopReason ?? ''})`).join(', ')}
    </Alert>
  );
}
