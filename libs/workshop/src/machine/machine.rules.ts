export const MACHINE_STATES = ['in_use', 'stopped'] as const;
export type MachineState = (typeof MACHINE_STATES)[number];

export const MACHINE_STATE_LABELS = {
  in_use: 'En service',
  stopped: 'À l’arrêt',
} as const satisfies Record<MachineState, string>;
