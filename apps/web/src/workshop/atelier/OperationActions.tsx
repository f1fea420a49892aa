import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { TOUCH } from '../../ui/theme.js';
import { StopMachine } from '../machines/StopMachine.js';
import { TakeMaterial } from '../material/TakeMaterial.js';
import type { BoardOperation } from './board.js';

/** With an operation chosen: take its material, stop its machine. */
export function OperationActions({ operation }: { operation: BoardOperation }) {
  const { can } = useSession();
  const [taking, setTaking] = useState(false);
  const { machineId, machineName, machineStopped } = operation;
  return (
    <>
      {can('material.move') && (
        <Button mih={TOUCH} px={10} variant="default" onClick={() => setTaking(true)}>
          {fr.material.tablet.take}
        </Button>
      )}
      {machineId && machineName && !machineStopped && can('machine.stop') && (
        <StopMachine mih={TOUCH} px={10} machine={{ id: machineId, name: machineName }} />
      )}
      <TakeMaterial operation={operation} opened={taking} onClose={() => setTaking(false)} />
    </>
  );
}
