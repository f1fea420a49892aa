import { formatDay, formatDayLong } from '@etabli/kernel';
import type { Results } from '../facts/result.facts.js';
import type { Skills } from '../facts/skill.facts.js';
import { axisOf, byUnit, leavesOf } from '../facts/skill.rules.js';
import type { Youth } from '../facts/youth.facts.js';
import { between, fullName, NO_EXAMS, percent, type PrintFrame, readAt } from '../print/parts.js';

export interface BlockFacts {
  readonly youth: Youth;
  readonly skills: Skills;
  readonly results: Results;
}

/** What the school attests of the blocks: how far they were worked at, and which units an exam validated. The rectorat's attestation is another. */
export function printedBlocks({ youth, skills, results }: BlockFacts, frame: PrintFrame): object {
  const rows = byUnit(skills.skills, skills.units).flatMap(({ unit, skills: of }) => {
    if (unit === null) return [];
    const axis = axisOf(unit.code, unit.title, leavesOf(of));
    const result = results.units.findLast(({ unitCode, validated }) => unitCode === unit.code && validated);
    return [
      {
        code: unit.blockCode ?? unit.code,
        title: unit.blockTitle ?? unit.title,
        unit: unit.blockCode === null ? null : `Unité ${unit.code} – ${unit.title}`,
        assessed: `${axis.assessed} sur ${axis.of}`,
        value: axis.value,
        percent: percent(axis.value),
        validated: result ? `${result.session}, ${result.result}` : null,
      },
    ];
  });
  return {
    school: frame.school,
    date: frame.day,
    facts: [['Délivrée le', formatDay(frame.day)]],
    intro: `La direction de l’école atteste que ${fullName(youth)}, né(e) le ${formatDayLong(youth.bornOn)}, prépare à l’école le diplôme suivant${
      youth.enrolledOn === null ? '' : `, ${between(youth.enrolledOn, youth.leftOn)}`
    }\u202f:`,
    diploma: skills.diploma && `${skills.diploma.title} (${skills.diploma.legalText})`,
    rows,
    examsNote: results.examsShown ? null : NO_EXAMS,
    caution:
      'Cette attestation décrit le travail fait à l’école. Elle ne remplace pas l’attestation des blocs de compétences que délivre le rectorat à la suite des épreuves (Code de l’éducation, art. D337-5).',
    how: [
      ['Évaluées', 'Compétences du bloc qu’un formateur a évaluées au moins une fois.'],
      ['Couverture', 'Part de l’échelle atteinte, en moyenne des compétences du bloc.'],
      ...(results.examsShown
        ? [
            [
              'Validé',
              'Unité acquise à l’examen, avec sa session\u202f; sans mention, aucune épreuve ne l’a encore validée.',
            ],
          ]
        : []),
    ],
    snapshot: `Faits lus le ${readAt(frame)}.`,
  };
}
