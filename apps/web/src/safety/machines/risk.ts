import type { Schema } from '@etabli/contract';

/** A machine with what the registry says of it; undefined: nobody said it yet. */
export interface MachineRisk {
  machine: Schema<'MachineView'>;
  safety: Schema<'MachineSafetyView'> | undefined;
  family: Schema<'MachineFamilyView'> | undefined;
}
