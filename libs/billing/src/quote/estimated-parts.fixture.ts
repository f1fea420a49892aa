/** Two parts as the director types them: a flange of the catalogue, and a fitting at a price of hours alone. */
export const flangesAndFitting = (operationId: string) => [
  {
    label: 'Bride percée',
    quantity: '12',
    unit: 'pièce',
    operations: [
      { catalogueOperationId: operationId },
      { title: 'Ébavurage', setupMinutes: 0, pieceMinutes: '1', marginBp: 1000 },
      { title: 'Montage à blanc', kind: 'training', setupMinutes: 60, pieceMinutes: '0' },
    ],
    materials: [
      { label: 'Rond S355 Ø80', unit: 'metre', quantity: '1.2', unitCost: '38.5', wasteBp: 1000, marginBp: 2000 },
    ],
    subcontracts: [
      { supplier: 'Galva Rhône', what: 'Galvanisation à chaud', costCents: 12_000, days: 8, marginBp: 1500 },
    ],
  },
  {
    label: 'Pose',
    quantity: '1',
    unit: 'forfait',
    operations: [{ title: 'Pose', setupMinutes: 120 }],
    materials: [],
    subcontracts: [],
  },
];
