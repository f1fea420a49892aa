import { Injectable } from '@nestjs/common';
import { type ClientPart, type ClientPartLine, type ClientParts, ClientPartSource, countOf } from '@etabli/customers';
import { Work } from '@etabli/platform';

/** Leavers whom that firm took, as they said in the surveys; anonymous ones left the firm's name behind. */
@ClientPartSource('survey.read')
@Injectable()
export class HiredByClient implements ClientParts {
  constructor(private readonly work: Work) {}

  async part(customerId: string, most: number): Promise<ClientPart | null> {
    const [counts]: { youths: number; apprentices: number }[] = await this.work.manager.query(
      `SELECT count(DISTINCT respondent_id)::int AS youths,
              count(DISTINCT respondent_id) FILTER (WHERE situation = 'apprenticeship')::int AS apprentices
         FROM exit_surveys WHERE employer_id = $1`,
      [customerId],
    );
    if (!counts?.youths) return null;
    const lines: ClientPartLine[] = await this.work.manager.query(
      `SELECT s.first_name || ' ' || s.last_name AS title,
              CASE e.situation WHEN 'apprenticeship' THEN 'en apprentissage' ELSE 'en emploi' END
                || CASE e.months WHEN 0 THEN ' au départ' ELSE ' à ' || e.months || ' mois' END AS detail,
              e.closed_on AS "on", NULL::bigint AS cents, '/jeunes?ouvert=' || s.id || '&onglet=sortie' AS path
         FROM exit_surveys e JOIN students s ON s.id = e.student_id
        WHERE e.employer_id = $1 ORDER BY e.closed_on DESC, e.id DESC LIMIT $2`,
      [customerId, most],
    );
    return {
      kind: 'employer',
      figures: [countOf('Jeunes embauchés', counts.youths), countOf('Dont en apprentissage', counts.apprentices)],
      lines,
    };
  }
}
