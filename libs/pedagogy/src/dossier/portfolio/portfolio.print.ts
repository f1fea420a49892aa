import { formatDay, formatMinutes } from '@etabli/kernel';
import type { PiecePhotos } from '../facts/photo.facts.js';
import type { Skills } from '../facts/skill.facts.js';
import type { DoneWork } from '../facts/work.facts.js';
import type { Youth } from '../facts/youth.facts.js';
import { overviewOf } from '../booklet/booklet.print.js';
import {
  between,
  counted,
  fullName,
  madeFor,
  NOTHING,
  photoNote,
  type PrintFrame,
  printedLine,
  printedPhoto,
  readAt,
} from '../print/parts.js';

export interface PortfolioFacts {
  readonly youth: Youth;
  readonly skills: Skills;
  readonly works: readonly DoneWork[];
  readonly photos: PiecePhotos;
}

const MOST_WORKS = 24;
const PHOTOS_OF_A_WORK = 2;

/**
 * What a youth shows to an employer: the real parts that he made for customers, the longest work first, with their pictures, and what
 * he can do. No mark, no absence, no birthday: those are his to tell.
 */
export function printedPortfolio({ youth, skills, works, photos }: PortfolioFacts, frame: PrintFrame): object {
  const real = works.filter(({ customer }) => customer !== null).toSorted((a, b) => b.minutes - a.minutes);
  const shown = real.slice(0, MOST_WORKS);
  const left = real.length - shown.length;
  return {
    school: frame.school,
    date: frame.day,
    subtitle: fullName(youth),
    name: fullName(youth),
    facts: [
      ['Diplôme préparé', skills.diploma?.title ?? null],
      ['Métier', youth.trade],
      ['À l’école', youth.enrolledOn === null ? null : between(youth.enrolledOn, youth.leftOn)],
    ],
    tiles: [
      ['Heures d’atelier', formatMinutes(works.reduce((sum, { minutes }) => sum + minutes, 0))],
      ['Ouvrages pour des clients', String(real.length)],
      ['Entreprises d’accueil', String(new Set(youth.placements.map(({ hostName }) => hostName)).size)],
    ],
    works: shown.map((work) => ({
      title: work.title,
      madeFor: madeFor(work),
      when: `${between(work.fromOn, work.toOn)}, ${formatMinutes(work.minutes)} de travail`,
      lines: work.lines.map(printedLine),
      operations: work.operations.map(({ title }) => title).join(', '),
      photos: photos.photos
        .filter(({ orderId }) => orderId === work.orderId)
        .slice(0, PHOTOS_OF_A_WORK)
        .map(printedPhoto),
    })),
    worksMore: left > 0 ? `et ${counted(left, 'autre ouvrage', 'autres ouvrages')} pour des clients` : null,
    photoNote: photos.photos.length > 0 && !photos.unreadable ? null : photoNote(photos),
    ...overviewOf(skills),
    placements: youth.placements.map(({ hostName, fromOn, toOn, attestedDays }) => [
      hostName,
      between(fromOn, toOn),
      attestedDays === null ? NOTHING : String(attestedDays),
    ]),
    snapshot: `Situation au ${formatDay(frame.day)}. Faits lus le ${readAt(frame)}. Le nom d’un client n’est écrit que s’il a donné son accord.`,
  };
}
