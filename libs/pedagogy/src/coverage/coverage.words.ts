import { type CivilDate, daysBetween } from '@etabli/kernel';
import type { CoverageRule, Strength } from './coverage.rules.js';

const THIN = '\u202f';
const DAYS_A_MONTH = 30.4375;
const proofs = (count: number): string => (count === 1 ? 'une seule preuve' : `${count} preuves`);

/** 'il y a 14 mois', 'il y a 3 semaines', 'aujourd’hui'. */
export function ago(day: CivilDate, today: CivilDate): string {
  const days = Math.max(0, daysBetween(day, today));
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'hier';
  if (days < 14) return `il y a ${days} jours`;
  if (days < 61) return `il y a ${Math.floor(days / 7)} semaines`;
  return `il y a ${Math.round(days / DAYS_A_MONTH)} mois`;
}

const VERDICTS = { fragile: 'fragile', growing: 'à consolider', solid: 'solide' } as const;

/** « niveau 4, mais une seule preuve, il y a 14 mois : fragile »: what a trainer would say of it. */
export function sayStrength(
  { level, count, solidity, solidUnder, reasons, carriedBy }: Strength,
  today: CivilDate,
): string {
  if (level === null || solidity === 'none')
    return count === 0 ? 'aucune preuve' : `${proofs(count)}, mais le formateur n’a pas encore donné de position`;
  if (carriedBy.count === 0 || carriedBy.newestOn === null)
    return `niveau ${level}, mais sans preuve à ce niveau${THIN}: fragile`;
  const last = `${carriedBy.count === 1 ? '' : 'la dernière '}${ago(carriedBy.newestOn, today)}`;
  const sort = reasons.includes('one_source') && carriedBy.count > 1 ? ', toutes de la même sorte' : '';
  const under = solidUnder === null ? '' : ` (niveau ${solidUnder} solide)`;
  return `niveau ${level}, ${solidity === 'solid' ? '' : 'mais '}${proofs(carriedBy.count)}, ${last}${sort}${THIN}: ${VERDICTS[solidity]}${under}`;
}

/** The rule in plain French, a sentence a line. */
export function sayRule({ method, lastN, halfLifeMonths, variedSourcesBonus, solidFrom }: CoverageRule): string[] {
  return [
    {
      best_of_last:
        lastN === 1
          ? 'Le niveau montré est celui de la dernière preuve.'
          : `Le niveau montré est le meilleur des ${lastN} dernières preuves.`,
      last: 'Le niveau montré est celui de la dernière preuve.',
      position: 'Le niveau montré est celui que le formateur donne lui-même, au vu des preuves.',
    }[method],
    `Une preuve perd la moitié de son poids en ${halfLifeMonths} mois${THIN}: celle d’aujourd’hui compte pour une, celle d’il y a ${halfLifeMonths} mois pour une demie.`,
    solidFrom === 1
      ? 'Un niveau est plein avec une preuve d’aujourd’hui à ce niveau ou au-dessus.'
      : `Un niveau est plein avec ${solidFrom} preuves d’aujourd’hui à ce niveau ou au-dessus.`,
    'Il est «\u202fsolide\u202f» à partir de 80 %, «\u202fà consolider\u202f» à partir de 40 %, «\u202ffragile\u202f» en dessous.',
    variedSourcesBonus === 0
      ? 'Que les preuves viennent toutes de l’atelier ou aussi d’ailleurs ne change rien.'
      : `Des preuves d’au moins deux sortes (atelier, classe, stage, examen blanc…) ajoutent ${variedSourcesBonus} % d’une preuve.`,
    'La force va de 0 à 100. Chaque niveau de l’échelle, jusqu’à celui qui est montré, y compte pour la même part, autant qu’il est plein.',
    'Une preuve de plus au niveau montré ou au-dessus n’affaiblit jamais une compétence. Ce que le jeune dit de lui-même n’y entre pas.',
  ];
}
