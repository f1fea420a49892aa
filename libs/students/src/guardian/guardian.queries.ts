import { Injectable } from '@nestjs/common';
import { addDays, addYears, ageOn, fold } from '@etabli/kernel';
import { Clock, currentActor, hasRole, Work } from '@etabli/platform';
import { Student } from '../student/student.entity.js';
import { Visibility } from '../student/visibility.js';
import type { GuardianFoundView, GuardiansOfView, GuardianView } from './guardian.dto.js';
import { Guardian, type GuardianLink } from './guardian.entity.js';
import { contactsOn, isAdult, MAJORITY, signatoriesOn } from './guardian.rules.js';
import { GuardianService } from './guardian.service.js';

const LIKE_SIGNS = /[\\%_]/g;
const SHOWN = 12;

@Injectable()
export class GuardianQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly guardians: GuardianService,
  ) {}

  /** Everybody who answers or answered for the youth, and who is told and signs today. Throws 404 for a foreign youth. */
  async of(studentId: string): Promise<GuardiansOfView> {
    await this.visibility.assertStudent(studentId);
    const { bornOn } = await this.work.manager.findOneByOrFail(Student, { id: studentId });
    const today = this.clock.today();
    const links = await this.guardians.links(studentId);
    const told = contactsOn(bornOn, links, today).guardians;
    const signing = signatoriesOn(bornOn, links, today).guardians;
    const seesMoney = hasRole(currentActor(), 'director');
    const birthday = addYears(bornOn, MAJORITY);
    return {
      adult: isAdult(bornOn, today),
      adultOn: ageOn(bornOn, birthday) >= MAJORITY ? birthday : addDays(birthday, 1),
      links: links.map((link) => ({
        ...rightsOf(link),
        pays: seesMoney ? link.pays : null,
        guardian: toGuardianView(link.guardian),
        contact: told.includes(link),
        signs: signing.includes(link),
      })),
    };
  }

  /** Persons known already, so that brothers and sisters share one. */
  async search(q: string): Promise<GuardianFoundView[]> {
    const sought = fold(q);
    const rows = await this.work.manager
      .createQueryBuilder(Guardian, 'g')
      .where('g.search_text LIKE :sought', { sought: `%${sought.replace(LIKE_SIGNS, '\\$&')}%` })
      .orderBy('g.last_name')
      .addOrderBy('g.id')
      .limit(SHOWN)
      .getMany();
    if (rows.length === 0) return [];
    const students: { guardianId: string; names: string }[] = await this.work.manager.query(
      `SELECT l.guardian_id AS "guardianId", string_agg(DISTINCT s.first_name || ' ' || s.last_name, ', ') AS names
         FROM guardian_links l JOIN students s ON s.id = l.student_id WHERE l.guardian_id = ANY($1) GROUP BY 1`,
      [rows.map(({ id }) => id)],
    );
    return rows.map((row) => ({
      ...toGuardianView(row),
      students: students.find(({ guardianId }) => guardianId === row.id)?.names ?? '',
    }));
  }
}

const toGuardianView = ({
  id,
  firstName,
  lastName,
  email,
  phone,
  otherPhone,
  address,
  channel,
}: Guardian): GuardianView => ({
  id,
  firstName,
  lastName,
  email,
  phone,
  otherPhone,
  address,
  channel,
});

const rightsOf = ({ studentId: _s, guardianId: _g, ...rights }: GuardianLink) => rights;
