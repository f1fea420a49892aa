import { Injectable } from '@nestjs/common';
import { formatDay } from '@etabli/kernel';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';
import type { FrozenContent } from './state-report.js';

interface Row {
  readonly content: string;
  readonly recipient: string;
  readonly frozenOn: string;
}

/** In which figures that went out a youth was counted: under a number, never by name. */
@SubjectSource({ subject: 'student', place: 340, covers: ['frozen_reports'] })
@Injectable()
export class FrozenReportSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const reports: Row[] = await this.work.manager.query(
      `SELECT content, recipient, (frozen_at AT TIME ZONE 'Europe/Paris')::date AS "frozenOn" FROM frozen_reports
        WHERE content LIKE '%' || $1 || '%' ORDER BY frozen_at, id`,
      [id],
    );
    return [{ title: 'Chiffres envoyés aux financeurs', rows: reports.flatMap((report) => rowsOf(report, id)) }];
  }
}

function rowsOf({ content, recipient, frozenOn }: Row, id: string): SubjectSection['rows'] {
  const { title, indicators } = JSON.parse(content) as FrozenContent;
  return indicators.flatMap(({ label, scope, behind }) =>
    behind
      .filter(({ studentId }) => studentId === id)
      .map(({ counted, detail }) => ({
        Rapport: title,
        'Envoyé à': recipient,
        'Figé le': formatDay(frozenOn),
        Chiffre: [label, scope].filter(Boolean).join(', '),
        Compté: counted,
        Précision: detail,
      })),
  );
}
