import { Group, Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { StateBadge, type Tone } from '../../ui/StateBadge.js';

export type MachineState = Schema<'MachineState'>;
export const MACHINE_TONES: Readonly<Record<MachineState, Tone>> = {
  in_use: 'good',
  stopped: 'bad',
  maintenance: 'warning',
};

/** How a machine stands, and why where it stands still. */
export const MachineStanding = ({ machine }: { machine: Pick<Schema<'MachineView'>, 'state' | 'stopReason'> }) => (
  <Group gap="xs">
    <StateBadge tone={MACHINE_TONES[machine.state]} label={fr.machines.states[machine.state]} />
    {machine.stopReason && (
      <Text size="sm" miw={160}>
        {machine.stopReason}
      </Text>
    )}
  </Group>
);
