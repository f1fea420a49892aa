import type { DutyRequest } from '@etabli/school';
import type { YearFactsInput } from '@etabli/reports';

/** Codes of the suggestions that the demo school has taken up; all have a day of the year. */
export const FOLLOWED_DUTIES: readonly string[] = [
  'insurance',
  'fitness',
  'exam_entry',
  'exam_needs',
  'budget',
  'tax_listing',
  'state_report',
  'tax_campaign',
  'accounts',
  'risk_assessment',
  'fire_drill',
  'checks',
];

export const OWN_DUTY: DutyRequest = {
  title: 'Entretiens annuels des maîtres professionnels',
  rule: 'day',
  monthDay: '01-31',
  leadDays: 30,
};

/** What the school alone knows of that year, and who receives the figures. */
export const stateReportOf = (year: number): { costs: YearFactsInput; recipient: string } => ({
  costs: {
    costCents: 268_400_00,
    outOfSchoolMonths: 6,
    workshopFromBp: 6_000,
    workshopToBp: 6_700,
    source: `Compte de résultat ${year}-${year + 1}, assemblée générale`,
  },
  recipient: 'Préfecture, service des subventions',
});
