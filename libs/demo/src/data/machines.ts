export type MachineKey =
  | 'scie'
  | 'cisaille'
  | 'plasma'
  | 'laser'
  | 'plieuse'
  | 'rouleuse'
  | 'poinconneuse'
  | 'perceuse'
  | 'mig1'
  | 'mig2'
  | 'tig'
  | 'arc'
  | 'meuleuse'
  | 'marbre';

export interface DemoMachine {
  readonly key: MachineKey;
  readonly code: string;
  readonly name: string;
  readonly family: string;
  readonly location: string;
}

export const DEMO_MACHINES: readonly DemoMachine[] = [
  { key: 'scie', code: 'SC-01', name: 'Scie à ruban', family: 'Sciage', location: 'Débit' },
  { key: 'cisaille', code: 'CG-01', name: 'Cisaille guillotine 3 m', family: 'Cisaillage', location: 'Débit' },
  { key: 'plasma', code: 'PL-01', name: 'Table de découpe plasma', family: 'Découpe thermique', location: 'Débit' },
  { key: 'laser', code: 'LA-01', name: 'Découpe laser fibre', family: 'Découpe thermique', location: 'Débit' },
  { key: 'plieuse', code: 'PP-01', name: 'Presse plieuse 100 t', family: 'Pliage', location: 'Formage' },
  {
    key: 'rouleuse',
    code: 'RO-01',
    name: 'Rouleuse trois rouleaux',
    family: 'Cintrage et roulage',
    location: 'Formage',
  },
  { key: 'poinconneuse', code: 'PO-01', name: 'Poinçonneuse', family: 'Poinçonnage', location: 'Formage' },
  { key: 'perceuse', code: 'PE-01', name: 'Perceuse à colonne', family: 'Perçage', location: 'Usinage' },
  { key: 'mig1', code: 'MG-01', name: 'Poste MIG-MAG 1', family: 'Soudage', location: 'Soudage, box 1' },
  { key: 'mig2', code: 'MG-02', name: 'Poste MIG-MAG 2', family: 'Soudage', location: 'Soudage, box 2' },
  { key: 'tig', code: 'TG-01', name: 'Poste TIG AC/DC', family: 'Soudage', location: 'Soudage, box 3' },
  { key: 'arc', code: 'AE-01', name: 'Poste à l’arc électrode', family: 'Soudage', location: 'Soudage, box 4' },
  { key: 'meuleuse', code: 'ME-01', name: 'Poste de meulage aspiré', family: 'Finition', location: 'Finition' },
  { key: 'marbre', code: 'MA-01', name: 'Marbre d’assemblage', family: 'Assemblage', location: 'Montage' },
];

/** It broke down last week and waits for its part. */
export const STOPPED_MACHINE = { key: 'arc', reason: 'Câble de masse abîmé, pièce commandée' } as const;
