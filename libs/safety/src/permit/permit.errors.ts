import { errorsOf, type Params, type Refusal } from '@etabli/kernel';
import { codeOf } from './effect.rules.js';
import { PERMIT_TABLE, type PermitRuleId } from './permit-table.rules.js';
import type { Finding } from './permit.rules.js';

type PermitCode = `permit.${PermitRuleId}`;

/** Each rule of the table in words: what is the matter, and what would lift it. */
const RULE_TEXTS = Object.fromEntries(
  Object.entries(PERMIT_TABLE).map(([ruleId, { text, lift }]) => [`permit.${ruleId}`, `${text} ${lift}`]),
) as Record<PermitCode, string>;

export const permitErrors = errorsOf({
  ...RULE_TEXTS,
  'permit.reason_missing': 'Dites pourquoi vous passez outre cet avertissement.',
  'permit.decision_not_found': 'Cette décision n’existe pas. Revenez à la liste.',
  'permit.incident_not_found': 'Cet incident n’existe pas. Revenez à la liste.',
  'permit.incident_closed': 'Cet incident est déjà clos. Rechargez la page.',
});

/** Of whom it speaks; the reason of a medical block is nobody's but the director's. */
export const findingRefusal = (finding: Finding, of: { studentId: string; name: string }): Refusal => {
  const { reason: _reason, ...values } = finding.values;
  const why: Params = finding.ruleId === 'machine_stopped' ? { why: 'à l’arrêt' } : {};
  return { code: codeOf(finding), params: { ...of, ...why, ...values } };
};
