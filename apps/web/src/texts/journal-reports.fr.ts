/** The reports, as the journal names their acts and their tables. */
export const reportCommands = {
  'report.request': 'Rapport demandé',
  'report.finish': 'Rapport terminé',
  'frozen_report.freeze': 'Rapport figé et envoyé',
  'indicator_facts.write': 'Chiffres de l’année écrits',
} as const;

export const reportTables = {
  reports: 'Rapport',
  frozen_reports: 'Rapport figé',
  frozen_report_requests: 'Demande de rapport figé',
  indicator_year_facts: 'Chiffres de l’école pour l’année',
} as const;
