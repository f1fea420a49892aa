import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';

type Cell = Pick<Schema<'MatrixCellView'>, 'outcome' | 'reason'>;

/** Of the whole school: said once above the grid, not in each cell, where it would hide what is of one youth or one machine. */
const SCHOOL_WIDE = ['risk_assessment_old', 'risk_assessment_missing', 'declaration_ending'];

const isOfSchool = ({ outcome, reason }: Cell): boolean =>
  outcome === 'warn' && reason !== null && SCHOOL_WIDE.includes(reason.ruleId);

/** What the cell itself shows; warnings of the school come last in the table of rules, so none of the youth hides behind one. */
export const shownOutcome = (cell: Cell): Cell['outcome'] => (isOfSchool(cell) ? 'allow' : cell.outcome);

/** The warnings of the school, each once, with what would lift it. */
export const ofSchool = (cells: readonly Cell[]): string[] => [
  ...new Set(cells.filter(isOfSchool).map(({ reason }) => `${reason!.detail} ${reason!.lift}`)),
];

const PLACES: Readonly<Record<string, string>> = {
  training_missing: '/securite/jeunes',
  derogation_missing: '/securite/declarations',
  supervisor_not_named: '/securite/declarations',
  declaration_ending: '/securite/declarations',
  not_fit: '/securite/aptitudes',
  machine_unclassified: '/securite/machines',
  machine_check_overdue: '/machines',
  machine_stopped: '/machines',
  clearance_missing: '/securite/habilitations',
  driving_permit_missing: '/securite/habilitations',
  risk_assessment_old: '/securite/duerp',
  risk_assessment_missing: '/securite/duerp',
};

interface Way {
  to: string;
  label: string;
}

/** Where one lifts what the rule says; null when no page of the actor's does. */
export function liftOf(
  ruleId: string,
  { groupId, can }: { groupId: string; can: (permission: string) => boolean },
): Way | null {
  const place = PLACES[ruleId];
  const label = fr.safety.permis.lifts[ruleId];
  if (!place || !label || (place === '/securite/aptitudes' && !can('fitness.read'))) return null;
  return { to: place === '/securite/jeunes' ? `${place}?groupe=${groupId}` : place, label };
}
