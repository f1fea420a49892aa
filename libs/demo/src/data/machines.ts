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
  /** its family in the table of safety */
  readonly safetyFamily: string;
}

export const DEMO_MACHINES: readonly DemoMachine[] = [
  {
    key: 'scie',
    code: 'SC-01',
    name: 'Scie à ruban',
    family: 'Sciage',
    location: 'Débit',
    safetyFamily: 'Scie à ruban à métaux',
  },
  {
    key: 'cisaille',
    code: 'CG-01',
    name: 'Cisaille guillotine 3 m',
    family: 'Cisaillage',
    location: 'Débit',
    safetyFamily: 'Cisaille guillotine',
  },
  {
    key: 'plasma',
    code: 'PL-01',
    name: 'Table de découpe plasma',
    family: 'Découpe thermique',
    location: 'Débit',
    safetyFamily: 'Découpe plasma',
  },
  {
    key: 'laser',
    code: 'LA-01',
    name: 'Découpe laser fibre',
    family: 'Découpe thermique',
    location: 'Débit',
    safetyFamily: 'Découpe laser',
  },
  {
    key: 'plieuse',
    code: 'PP-01',
    name: 'Presse plieuse 100 t',
    family: 'Pliage',
    location: 'Formage',
    safetyFamily: 'Presse plieuse',
  },
  {
    key: 'rouleuse',
    code: 'RO-01',
    name: 'Rouleuse trois rouleaux',
    family: 'Cintrage et roulage',
    location: 'Formage',
    safetyFamily: 'Rouleuse',
  },
  {
    key: 'poinconneuse',
    code: 'PO-01',
    name: 'Poinçonneuse',
    family: 'Poinçonnage',
    location: 'Formage',
    safetyFamily: 'Poinçonneuse',
  },
  {
    key: 'perceuse',
    code: 'PE-01',
    name: 'Perceuse à colonne',
    family: 'Perçage',
    location: 'Usinage',
    safetyFamily: 'Perceuse à colonne',
  },
  {
    key: 'mig1',
    code: 'MG-01',
    name: 'Poste MIG-MAG 1',
    family: 'Soudage',
    location: 'Soudage, box 1',
    safetyFamily: 'Poste MIG/MAG',
  },
  {
    key: 'mig2',
    code: 'MG-02',
    name: 'Poste MIG-MAG 2',
    family: 'Soudage',
    location: 'Soudage, box 2',
    safetyFamily: 'Poste MIG/MAG',
  },
  {
    key: 'tig',
    code: 'TG-01',
    name: 'Poste TIG AC/DC',
    family: 'Soudage',
    location: 'Soudage, box 3',
    safetyFamily: 'Poste TIG',
  },
  {
    key: 'arc',
    code: 'AE-01',
    name: 'Poste à l’arc électrode',
    family: 'Soudage',
    location: 'Soudage, box 4',
    safetyFamily: 'Poste à l’arc',
  },
  {
    key: 'meuleuse',
    code: 'ME-01',
    name: 'Poste de meulage aspiré',
    family: 'Finition',
    location: 'Finition',
    safetyFamily: 'Meuleuse portative',
  },
  {
    key: 'marbre',
    code: 'MA-01',
    name: 'Marbre d’assemblage',
    family: 'Assemblage',
    location: 'Montage',
    safetyFamily: 'Poste manuel, sans machine',
  },
];

/** It broke down last week and waits for its part. */
export const STOPPED_MACHINE = { key: 'arc', reason: 'Câble de masse abîmé, pièce commandée' } as const;
