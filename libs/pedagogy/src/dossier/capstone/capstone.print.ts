import { formatDay, formatMinutes } from '@etabli/kernel';
import type { PiecePhotos } from '../facts/photo.facts.js';
import type { Skills } from '../facts/skill.facts.js';
import type { DoneWork } from '../facts/work.facts.js';
import type { Youth } from '../facts/youth.facts.js';
import {
  between,
  dayOr,
  madeFor,
  NOTHING,
  percent,
  photoNote,
  type PrintFrame,
  printedLine,
  printedPhoto,
  printedProof,
  readAt,
  youthFacts,
} from '../print/parts.js';

export interface CapstoneFacts {
  readonly youth: Youth;
  readonly skills: Skills;
  readonly work: DoneWork;
  readonly photos: PiecePhotos;
}

/** What a youth shows of one order at the oral: the piece, his part in it, what it proves, and room for his own words. */
export function printedCapstone({ youth, skills, work, photos }: CapstoneFacts, frame: PrintFrame): object {
  const codes = new Map(skills.skills.map(({ id, code, title }) => [id, `${code} ${title}`]));
  const places = new Map(skills.skills.map(({ id }, place) => [id, place]));
  const proofs = skills.proofs
    .filter(({ orderNumber }) => orderNumber === work.number)
    .toSorted((a, b) => places.get(a.competenceId)! - places.get(b.competenceId)!);
  return {
    school: frame.school,
    date: frame.day,
    subtitle: `Situation au ${formatDay(frame.day)}`,
    name: work.title,
    facts: [
      ...youthFacts(youth, skills.diploma?.title ?? null, frame),
      ['Ordre de fabrication', work.number],
      ['Fait pour', madeFor(work)],
      ['Livré le', work.deliveredOn === null ? null : dayOr(work.deliveredOn)],
    ],
    lines: work.lines.map(printedLine),
    tiles: [
      ['Mes heures', formatMinutes(work.minutes)],
      ['Mes opérations', String(work.operations.length)],
      ['Preuves', String(proofs.length)],
    ],
    when: between(work.fromOn, work.toOn),
    operations: work.operations.map(({ title, machineName, rework, minutes }) => ({
      cells: [
        rework ? `${title} (reprise)` : title,
        machineName ?? NOTHING,
        formatMinutes(minutes),
        percent(minutes / work.minutes),
      ],
    })),
    proofs: proofs.map((proof) => {
      const { on, work: where, level, by, comment } = printedProof(proof, skills.scale);
      return { cells: [codes.get(proof.competenceId) ?? where, level, on, by], note: comment ?? '' };
    }),
    photos: photos.photos.map(printedPhoto),
    photoNote: photoNote(photos),
    questions: [
      'Pourquoi j’ai choisi cet ouvrage',
      'Ce que le client ou l’école attendait',
      'Ce que j’ai fait, étape par étape',
      'Les difficultés, et comment je les ai résolues',
      'Ce que j’ai appris',
    ],
    snapshot: `Lus le ${readAt(frame)}, à la demande de ${frame.requestedByName}.`,
  };
}
