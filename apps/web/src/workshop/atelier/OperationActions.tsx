import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { TOUCH } from '../../ui/theme.js';
import { StopMachine } from '../machines/StopMachine.js';
import { TakeMaterial } from '../material/TakeMaterial.js';
import type { BoardOperation } from './board.js';

/** Four of them and the name of the operation stand in one row at 1280 px: a second row would push the faces down under the finger. */
export const twoLines = {
  mih: TOUCH,
  w: 102,
  px: 4,
  variant: 'default',
  styles: { label: { whiteSpace: 'normal', lineHeight: 1.2 } },
} as const;

/** With an operation chosen: take its material, stop its machine. */
export function OperationActions({ operation }: { operation: BoardOperation }) {
  const { can } = useSession();
  const [taking, setTaking] = useState(false);
  const { machineId, machineName, machineStopped } = operation;
  return (
    <>
      {can('material.move') && (
        <Button {...twoLines} onClick={() => setTaking(true)}>
          {fr.material.tablet.take}
        </Button>
      )}
      {machineId && machineName && !machineStopped && can('machine.stop') && (
        <StopMachine {...twoLines} color="red" variant="light" machine={{ id: machineId, name: machineName }} />
      )}
      <TakeMaterial operation={operation} opened={taking} onClose={() => setTaking(false)} />
    </>
  );
}
