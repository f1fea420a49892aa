import { Injectable } from '@nestjs/common';
import { type ClientPart, type ClientPartLine, type ClientParts, ClientPartSource, countOf } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';

/** Youths in that firm for a period (PFMP): of those whom the actor may see. */
@ClientPartSource('placement.read')
@Injectable()
export class PlacementsOfClient implements ClientParts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  async part(customerId: string, most: number): Promise<ClientPart | null> {
    const mine = await this.visibility.groupIds();
    const groups = mine === 'all' ? null : mine;
    const [counts]: { all: number; now: number; youths: number }[] = await this.work.manager.query(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE $3::date BETWEEN p.from_on AND p.to_on)::int AS now,
              count(DISTINCT p.student_id)::int AS youths ${FROM}`,
      [customerId, groups, this.clock.today()],
    );
    if (!counts?.all) return null;
    const lines: ClientPartLine[] = await this.work.manager.query(
      `SELECT s.first_name || ' ' || s.last_name AS title, 'jusqu’au ' || to_char(p.to_on, 'DD/MM/YYYY') || ', tuteur ' || p.tutor_name AS detail,
              p.from_on AS "on", NULL::bigint AS cents, '/jeunes?ouvert=' || s.id || '&onglet=stages' AS path
         ${FROM} ORDER BY p.from_on DESC, p.id DESC LIMIT $3`,
      [customerId, groups, most],
    );
    return {
      kind: 'placements',
      figures: [
        countOf('Périodes en entreprise', counts.all),
        countOf('Jeunes', counts.youths),
        countOf('En ce moment', counts.now),
      ],
      lines,
    };
  }
}

const FROM = `FROM placements p JOIN students s ON s.id = p.student_id
  WHERE p.host_id = $1 AND p.cancelled_on IS NULL AND ($2::uuid[] IS NULL OR s.group_id = ANY($2))`;
