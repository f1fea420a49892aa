/** Of the shared tablet, in the journal. */
export const tabletCommands = {
  'device.edit': 'Tablette ajoutée ou modifiée',
  'device.pair': 'Tablette enregistrée',
  'device.revoke': 'Tablette retirée',
  'pin.own': 'Code de tablette choisi',
  'pin.reset': 'Code de tablette effacé',
  'time_entry.abandon': 'Saisie de tablette abandonnée',
} as const;

export const tabletTables = {
  abandoned_entries: 'Saisie de tablette abandonnée',
  devices: 'Tablette',
  pins: 'Code de tablette',
} as const;
