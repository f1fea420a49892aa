/** What was done to the school’s own settings, by the name of the command. */
export const schoolCommands: Readonly<Record<string, string>> = {
  'school.open': 'École ouverte',
  'school.create': 'École ouverte',
  'school.edit': 'École modifiée',
  'bank.edit': 'Coordonnées bancaires modifiées',
  'logo.add': 'Logo de l’école ajouté',
  'logo.choose': 'Logo de l’école repris',
  'logo.remove': 'Logo de l’école retiré',
  'staff.create': 'Personne ajoutée au personnel',
  'staff.edit': 'Personnel ajouté ou modifié',
  'slot.set': 'Horaires modifiés',
};

/** What it was done to, by table. */
export const schoolTables: Readonly<Record<string, string>> = {
  schools: 'École',
  school_logos: 'Logo de l’école',
  slots: 'Horaires',
  staff_members: 'Personnel',
  vat_rates: 'Taux de TVA',
};

/** The fields of a logo. */
export const schoolFields: Readonly<Record<string, string>> = {
  logo_id: 'Logo',
  file_id: 'Fichier',
  sha256: 'Empreinte du fichier',
  ending: 'Format',
  width: 'Largeur (pixels)',
  height: 'Hauteur (pixels)',
  added_by: 'Ajouté par',
  added_at: 'Ajouté à',
};
