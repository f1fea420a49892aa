import type { HouseRuleId } from './permit-facts.rules.js';

/** `house`: block or warn as the school's own row says. */
export type RuleSeverity = 'block' | 'warn' | 'house';
/** Whom the rule protects on the day of the work: those under eighteen, the others, or everybody. */
export type AppliesTo = 'minors' | 'adults' | 'everybody';

export interface PermitRule {
  readonly article: string;
  readonly appliesTo: AppliesTo;
  readonly severity: RuleSeverity;
  /** who may pass over its warning, with a reason; null: it is told, nobody is asked */
  readonly overriddenBy: 'trainer' | 'director' | null;
  /** what is the matter, of whom: `{name}` and the values read */
  readonly text: string;
  readonly lift: string;
}

/** The decision table, in the order in which its findings are told. A changed row is a new version of the ruleset. */
export const PERMIT_TABLE = {
  too_young: {
    article: 'L4153-1',
    appliesTo: 'minors',
    severity: 'block',
    overriddenBy: null,
    text: '{name} a moins de 15 ans ce jour-là.',
    lift: 'Aucun travail avant ses 15 ans.',
  },
  hazard_unknown: {
    article: 'L4153-8',
    appliesTo: 'minors',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: le risque « {codes} » n’est pas dans la table des travaux.',
    lift: 'Corrigez les risques de la machine ou de l’opération.',
  },
  hazard_forbidden: {
    article: 'L4153-8',
    appliesTo: 'minors',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: travaux interdits aux mineurs ({codes}).',
    lift: 'Rien ne le permet avant 18 ans. Donnez une autre opération.',
  },
  derogation_missing: {
    article: 'R4153-40',
    appliesTo: 'minors',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: aucune déclaration de dérogation en cours ne couvre {codes} sur ce poste.',
    lift: 'La direction envoie une déclaration qui couvre ces travaux, cette machine et ce lieu.',
  },
  supervisor_not_named: {
    article: 'R4153-40',
    appliesTo: 'minors',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: l’encadrant n’est pas parmi les personnes compétentes de la déclaration.',
    lift: 'Confiez l’encadrement à une personne nommée dans la déclaration, ou déclarez le changement.',
  },
  supervisor_away: {
    article: 'R4153-40',
    appliesTo: 'minors',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: l’encadrant n’est pas présent pendant toute la durée.',
    lift: 'Prévoyez une personne compétente présente du début à la fin.',
  },
  clearance_missing: {
    article: 'R4153-50',
    appliesTo: 'minors',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: il faut une habilitation ou une autorisation en cours pour {codes}.',
    lift: 'Enregistrez l’habilitation ou l’autorisation de conduite du jeune.',
  },
  driving_permit_missing: {
    article: 'R4323-56',
    appliesTo: 'adults',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: il faut une autorisation de conduite en cours ({codes}).',
    lift: 'Formez le jeune et délivrez l’autorisation de conduite.',
  },
  not_fit: {
    article: 'R4153-40',
    appliesTo: 'minors',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: pas d’avis médical d’aptitude valable pour ces travaux ce jour-là.',
    lift: 'La direction demande ou relance l’avis médical.',
  },
  training_missing: {
    article: 'L4141-2',
    appliesTo: 'everybody',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: la formation à la sécurité « {family} » n’est pas signée.',
    lift: 'Faites la formation au poste et signez-la avec le jeune.',
  },
  machine_unclassified: {
    article: 'R4153-40',
    appliesTo: 'everybody',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: la famille de la machine « {machine} » n’est pas indiquée, ses risques sont inconnus.',
    lift: 'La direction range la machine dans une famille.',
  },
  machine_stopped: {
    article: 'R4322-1',
    appliesTo: 'everybody',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: la machine « {machine} » est {why}.',
    lift: 'Choisissez une autre machine, ou remettez-la en service.',
  },
  machine_check_overdue: {
    article: 'R4323-23',
    appliesTo: 'everybody',
    severity: 'block',
    overriddenBy: null,
    text: '{name}\u202f: la vérification périodique de « {machine} » est dépassée depuis le {due}.',
    lift: 'Faites vérifier la machine et notez la date du prochain contrôle.',
  },
  day_too_long: {
    article: 'L3162-1',
    appliesTo: 'minors',
    severity: 'house',
    overriddenBy: 'director',
    text: '{name}\u202f: la journée ferait {read}, plus que {limit}.',
    lift: 'Raccourcissez la journée.',
  },
  week_too_long: {
    article: 'L3162-1',
    appliesTo: 'minors',
    severity: 'house',
    overriddenBy: 'director',
    text: '{name}\u202f: la semaine ferait {read}, plus que {limit}.',
    lift: 'Raccourcissez la semaine.',
  },
  break_missing: {
    article: 'L3162-3',
    appliesTo: 'minors',
    severity: 'house',
    overriddenBy: 'director',
    text: '{name}\u202f: {read} de suite sans pause de 30 minutes, plus que {limit}.',
    lift: 'Prévoyez une pause de 30 minutes.',
  },
  night_work: {
    article: 'L3163-2',
    appliesTo: 'minors',
    severity: 'house',
    overriddenBy: 'director',
    text: '{name}\u202f: travail de nuit ({read}), interdit entre {limit} et 06:00.',
    lift: 'Choisissez des heures de jour.',
  },
  daily_rest_short: {
    article: 'L3164-1',
    appliesTo: 'minors',
    severity: 'house',
    overriddenBy: 'director',
    text: '{name}\u202f: {read} de repos entre deux journées, moins que {limit}.',
    lift: 'Commencez plus tard ou finissez plus tôt.',
  },
  weekly_rest_missing: {
    article: 'L3164-2',
    appliesTo: 'minors',
    severity: 'house',
    overriddenBy: 'director',
    text: '{name}\u202f: la semaine n’a plus deux jours de repos de suite.',
    lift: 'Laissez deux jours de suite sans travail.',
  },
  public_holiday: {
    article: 'L3164-6',
    appliesTo: 'minors',
    severity: 'house',
    overriddenBy: 'director',
    text: '{name}\u202f: le {day} est un jour férié.',
    lift: 'Choisissez un autre jour.',
  },
  too_many_youths: {
    article: 'R4153-40',
    appliesTo: 'minors',
    severity: 'warn',
    overriddenBy: 'trainer',
    text: 'L’encadrant aurait {read} jeunes à la fois, plus que {limit}.',
    lift: 'Répartissez les jeunes, ou confirmez avec une raison.',
  },
  risk_assessment_old: {
    article: 'R4121-2',
    appliesTo: 'everybody',
    severity: 'warn',
    overriddenBy: 'director',
    text: 'Le document unique (DUERP) du {read} a plus d’un an.',
    lift: 'La direction met à jour le DUERP et note la date.',
  },
  risk_assessment_missing: {
    article: 'R4121-1',
    appliesTo: 'everybody',
    severity: 'warn',
    overriddenBy: null,
    text: 'La date du document unique (DUERP) n’est pas enregistrée.',
    lift: 'La direction note la date du DUERP.',
  },
  declaration_ending: {
    article: 'R4153-44',
    appliesTo: 'minors',
    severity: 'warn',
    overriddenBy: null,
    text: 'La déclaration de dérogation se termine le {read}.',
    lift: 'La direction renouvelle la déclaration.',
  },
} as const satisfies Record<string, PermitRule> & Record<HouseRuleId, PermitRule>;

export type PermitRuleId = keyof typeof PERMIT_TABLE;
export const PERMIT_RULES = Object.keys(PERMIT_TABLE) as PermitRuleId[];

/** Of the table and of the interpreter together; a spec pins the table to it. */
export const RULESET_VERSION = '2026.2';
export const MAJORITY = 18;
export const YOUNGEST = 15;
/** A renewal is the director's task so many days before the declaration ends. */
export const RENEWAL_DAYS = 60;
export const MOST_YOUTHS = 12;
