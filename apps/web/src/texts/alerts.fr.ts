/** Words of the alerts: who is at risk of breaking off, and why one says so. */
export const alerts = {
  title: 'Alertes',
  hint: 'Les jeunes qui risquent de décrocher, chacun avec les faits qui le disent.',
  noun: ['jeune', 'jeunes'] as const,
  levels: { risk: 'risque', watch: 'à surveiller' },
  level: 'Degré',
  group: 'Groupe',
  student: 'Jeune',
  facts: 'Faits',
  nobody: 'Aucun signe aujourd’hui.',
  nobodyHint: 'Les signes sont recalculés chaque jour à partir des appels, des preuves et des notes.',
  rules: 'Régler les seuils',
  rulesHint:
    'Un champ vide\u202f: ce signe n’est pas regardé. Plusieurs signes ensemble font un risque\u202f; ne plus revenir en est un à lui seul.',
  saved: 'Les seuils sont enregistrés.',
  fields: {
    windowDays: 'Appels et notes regardés sur (jours)',
    unjustifiedHalfDays: 'Demi-journées sans motif accepté, à partir de',
    absentPercent: 'Absences, à partir de (% des appels)',
    awayHalfDays: 'Pas revenu, à partir de (demi-journées de suite)',
    evidenceWeeks: 'Sans compétence évaluée, à partir de (semaines)',
    coveragePoints: 'Couverture en retard sur l’examen, à partir de (points)',
    averageBelow: 'Moyenne de classe sous (sur 20)',
    riskFacts: 'Signes ensemble qui font un risque',
  },
} as const;
