import { fr } from '../../texts/fr.js';

const PLACES: Readonly<Record<string, string>> = {
  training_missing: '/securite/jeunes',
  derogation_missing: '/securite/declarations',
  supervisor_not_named: '/securite/declarations',
  declaration_ending: '/securite/declarations',
  not_fit: '/securite/aptitudes',
  machine_unclassified: '/securite/machines',
  machine_check_overdue: '/securite/machines',
  machine_stopped: '/reglages/machines',
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
