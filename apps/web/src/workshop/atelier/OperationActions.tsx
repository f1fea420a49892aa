import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { TOUCH } from '../../ui/theme.js';
import { StopMachine } from '../machines/StopMachine.js';
import { TakeMaterial } from '../material/TakeMaterial.js';
import { MeasureAtBench, type BenchYouth } from '../quality/MeasureAtBench.js';
import { ReportAtBench } from '../quality/ReportAtBench.js';
import type { BoardOperation } from './board.js';

/** Six of them stand in one row at 1280 px: a second row would push the faces down under the finger. */
export const twoLines = {
  mih: TOUCH,
  w: 84,
  px: 2,
  variant: 'default',
  styles: { label: { whiteSpace: 'normal', lineHeight: 1.2 } },
} as const;

interface Props {
  operation: BoardOperation;
  /** who may measure */
  youths: readonly BenchYouth[];
}

/** With an operation chosen: measure a piece, say what is wrong, take its material, stop its machine. */
export function OperationActions({ operation, youths }: Props) {
  const { can } = useSession();
  const [taking, setTaking] = useState(false);
  const [open, setOpen] = useState<'measure' | 'report' | null>(null);
  const close = (): void => setOpen(null);
  const { machineId, machineName, machineStopped } = operation;
  return (
    <>
      {can('measurement.take') && (
        <Button {...twoLines} onClick={() => setOpen('measure')}>
          {fr.quality.inspection.tablet}
        </Button>
      )}
      {can('nonconformity.edit') && (
        <Button {...twoLines} onClick={() => setOpen('report')}>
          {fr.quality.nonconformity.tablet}
        </Button>
      )}
      {can('material.move') && (
        <Button {...twoLines} onClick={() => setTaking(true)}>
          {fr.material.tablet.take}
        </Button>
      )}
      {machineId && machineName && !machineStopped && can('machine.stop') && (
        <StopMachine {...twoLines} color="red" variant="light" machine={{ id: machineId, name: machineName }} />
      )}
      <MeasureAtBench operation={operation} youths={youths} opened={open === 'measure'} onClose={close} />
      <ReportAtBench operation={operation} opened={open === 'report'} onClose={close} />
      <TakeMaterial operation={operation} opened={taking} onClose={() => setTaking(false)} />
    </>
  );
}
