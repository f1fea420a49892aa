import type { ImportColumns, TableRow } from '@etabli/platform';
import { MACHINE_STATE_LABELS, type MachineState } from './machine.rules.js';

/** Named as the fields of the form, so that what the form refuses is said on the column. */
export const MACHINE_COLUMNS = {
  code: {
    label: 'Code',
    needed: true,
    headings: ['numero', 'n', 'no', 'repere', 'code machine', 'n machine', 'reference'],
  },
  name: { label: 'Nom', needed: true, headings: ['machine', 'designation', 'libelle', 'nom de la machine', 'modele'] },
  family: { label: 'Famille', needed: true, headings: ['type', 'categorie', 'type de machine', 'famille de machine'] },
  location: { label: 'Emplacement', headings: ['lieu', 'atelier', 'zone', 'place'] },
  serialNumber: { label: 'N° de série', headings: ['numero de serie', 'serie', 'no de serie'] },
  builtYear: { label: 'Année', headings: ['annee de construction', 'annee de fabrication', 'construite en'] },
  boughtOn: {
    label: 'Achetée le',
    headings: ['achat', 'date d achat', 'achete le', 'acquisition', 'date d acquisition'],
  },
  supplier: { label: 'Fournisseur', headings: ['vendeur', 'marchand'] },
  state: { label: 'État', headings: ['statut', 'situation'] },
  stopReason: { label: 'Raison de l’arrêt', headings: ['motif', 'raison', 'motif de l arret'] },
  hourlyCost: {
    label: 'Coût horaire (€)',
    headings: ['cout horaire', 'cout heure', 'cout', 'taux horaire', 'prix de l heure', 'cout de l heure'],
  },
  costFrom: { label: 'Coût depuis le', headings: ['depuis le', 'a partir du', 'cout a partir du'] },
} as const satisfies ImportColumns<string>;
export type MachineColumn = keyof typeof MACHINE_COLUMNS;

const STATE_WORDS: Readonly<Record<string, MachineState>> = {
  'en service': 'in_use',
  marche: 'in_use',
  'en marche': 'in_use',
  ok: 'in_use',
  "a l'arret": 'stopped',
  'a l’arret': 'stopped',
  arret: 'stopped',
  arretee: 'stopped',
  'hors service': 'stopped',
  hs: 'stopped',
  panne: 'stopped',
  'en panne': 'stopped',
  'en entretien': 'maintenance',
  entretien: 'maintenance',
  maintenance: 'maintenance',
  'en maintenance': 'maintenance',
};

/** The fields of the form; those without a cell are left out. */
export const machineOf = (row: TableRow<MachineColumn>): Record<string, unknown> => ({
  code: row.needed('code', 'Écrivez le code de la machine.'),
  name: row.needed('name', 'Écrivez le nom de la machine.'),
  family: row.needed('family', 'Écrivez la famille\u202f: tour, fraiseuse, scie…'),
  location: row.text('location') ?? undefined,
  serialNumber: row.text('serialNumber') ?? undefined,
  builtYear: row.whole('builtYear') ?? undefined,
  boughtOn: row.day('boughtOn') ?? undefined,
  supplier: row.text('supplier') ?? undefined,
  state: row.choice('state', STATE_WORDS, Object.values(MACHINE_STATE_LABELS)) ?? undefined,
  stopReason: row.text('stopReason') ?? undefined,
});
