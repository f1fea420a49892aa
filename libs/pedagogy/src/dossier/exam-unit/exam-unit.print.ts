import { formatDay } from '@etabli/kernel';
import type { PiecePhotos } from '../facts/photo.facts.js';
import type { Results } from '../facts/result.facts.js';
import type { Skills } from '../facts/skill.facts.js';
import { axisOf, leavesOf, type Skill, type Unit } from '../facts/skill.rules.js';
import type { Youth } from '../facts/youth.facts.js';
import { unitSubtitle } from '../booklet/booklet.print.js';
import {
  coverageDefinitions,
  groupedSkills,
  percent,
  photoNote,
  type PrintFrame,
  printedAxis,
  printedLevel,
  printedPhoto,
  printedSkill,
  readAt,
  youthFacts,
} from '../print/parts.js';

export interface ExamUnitFacts {
  readonly youth: Youth;
  readonly unit: Unit;
  readonly skills: Skills;
  readonly photos: PiecePhotos;
  readonly results: Results;
}

const MOST_PROOFS = 12;

/** The competences of one unit with all that proves them: what an examiner or a jury asks to see. */
export function printedExamUnit({ youth, unit, skills, photos, results }: ExamUnitFacts, frame: PrintFrame): object {
  const evaluated = skills.skills.filter(({ unitCodes }) => unitCodes.includes(unit.code));
  const leaves = leavesOf(evaluated);
  const whole = axisOf(unit.code, unit.title, leaves);
  const proofs = skills.proofs.filter(({ competenceId }) => evaluated.some(({ id }) => id === competenceId));
  return {
    school: frame.school,
    date: frame.day,
    subtitle: `Situation au ${formatDay(frame.day)}`,
    name: `${unit.code} – ${unit.title}`,
    about: unitSubtitle(unit),
    facts: [
      ...youthFacts(youth, skills.diploma?.title ?? null, frame),
      ['Coefficient', unit.coefficient === null ? null : unit.coefficient.replace(/\.?0+$/, '').replace('.', ',')],
      ['Épreuve', [unit.examCode, unit.mode, unit.duration].filter(Boolean).join(', ') || null],
    ],
    summary: [
      ['Couverture', percent(whole.value)],
      ['Compétences évaluées', `${whole.assessed} sur ${whole.of}`],
      ['Preuves', String(proofs.length)],
    ],
    axes: leaves.map((skill: Skill) => printedAxis(axisOf(skill.code, skill.title, [skill]))),
    scale: skills.scale.map(({ value }) => printedLevel(value, skills.scale)),
    skills: groupedSkills(
      evaluated.map((skill) =>
        printedSkill(skill, { all: skills.skills, scale: skills.scale, proofs, mostProofs: MOST_PROOFS }),
      ),
    ),
    photos: photos.photos.map(printedPhoto),
    photoNote: photoNote(photos),
    results: results.units
      .filter(({ unitCode }) => unitCode === unit.code)
      .map(({ session, result }) => [session, result]),
    classes: results.classes
      .filter(({ unitCodes }) => unitCodes.includes(unit.code))
      .map(({ subject, tests, average }) => [subject, String(tests), average ?? '–']),
    definitions: coverageDefinitions(skills.rule),
    snapshot: `Lus le ${readAt(frame)}, à la demande de ${frame.requestedByName}.`,
  };
}
