import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@etabli/kernel';
import { Clock, type DueDates, DueDateSource, type DueItem, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';
import type { AskedDocumentView, StudentDocumentView } from './document.dto.js';
import { StudentDocument } from './document.entity.js';
import { DAYS_TO_BRING, documentState, REMIND_DAYS } from './document.rules.js';
import { StudentDocuments } from './student-documents.js';

interface DueRow {
  studentId: string;
  name: string;
  label: string;
  inPack: boolean;
  enrolledOn: CivilDate;
  expiresOn: CivilDate | null;
  received: boolean;
  printedOn: CivilDate | null;
}

@Injectable()
export class DocumentQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly documents: StudentDocuments,
  ) {}

  /** Each kind asked, with the paper that counts today. Throws 404 for a foreign youth. */
  async of(studentId: string): Promise<AskedDocumentView[]> {
    await this.visibility.assertStudent(studentId);
    const rows = await this.work.manager.find(StudentDocument, {
      where: { studentId },
      order: { receivedOn: 'DESC', id: 'DESC' },
    });
    const today = this.clock.today();
    const kinds = await this.documents.kinds();
    return kinds
      .filter(({ id, active }) => active || rows.some(({ kindId }) => kindId === id))
      .map(({ position: _p, ...kind }) => {
        const mine = rows.filter(({ kindId }) => kindId === kind.id);
        const current = mine.find(({ voidedAt }) => voidedAt === null) ?? null;
        return {
          kind,
          state: documentState(current, today, kind.remindDays),
          current: current && toDocumentView(current),
          earlier: mine.filter((one) => one !== current).map(toDocumentView),
        };
      });
  }
}

/** Papers that end, and papers that were never brought: a pack that went home is chased from the day it was printed. */
@DueDateSource('document.read')
@Injectable()
export class DocumentDues implements DueDates {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  /** A kind that is reminded earlier or later than the others shows as many days earlier or later. */
  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const mine = await this.visibility.groupIds();
    const rows: DueRow[] = await this.work.manager.query(
      `SELECT s.id AS "studentId", s.first_name || ' ' || s.last_name AS name, k.label, k.in_pack AS "inPack", s.enrolled_on AS "enrolledOn",
              d.expires_on AS "expiresOn", d.id IS NOT NULL AS received,
              (SELECT max(p.issued_on) FROM student_papers p WHERE p.student_id = s.id AND p.kind = 'enrolment_pack') AS "printedOn"
         FROM students s CROSS JOIN document_kinds k
         LEFT JOIN LATERAL (SELECT id, expires_on FROM student_documents d
           WHERE d.student_id = s.id AND d.kind_id = k.id AND d.voided_at IS NULL ORDER BY received_on DESC, id DESC LIMIT 1) d ON true
        WHERE s.state IN ('enrolled', 'suspended') AND k.active AND k.required AND ($3::uuid[] IS NULL OR s.group_id = ANY($3))
          AND (d.id IS NULL OR d.expires_on - k.remind_days + $4::int <= $1)
        ORDER BY coalesce(d.expires_on, s.enrolled_on), s.id, k.position LIMIT $2`,
      [until, limit, mine === 'all' ? null : mine, REMIND_DAYS],
    );
    return rows.map(toDue).filter(({ kind, dueOn }) => kind === 'document.expiry' || dueOn <= until);
  }
}

function toDue({ studentId, name, label, inPack, enrolledOn, expiresOn, received, printedOn }: DueRow): DueItem {
  const path = `/jeunes?ouvert=${studentId}&onglet=documents`;
  if (received)
    return {
      kind: 'document.expiry',
      dueOn: expiresOn!,
      title: `${name}\u202f: ${label}, fin de validité`,
      detail: null,
      path,
    };
  const chased = inPack && printedOn !== null;
  return {
    kind: chased ? 'document.pack' : 'document.missing',
    dueOn: addDays(chased ? printedOn : enrolledOn, DAYS_TO_BRING),
    title: `${name}\u202f: ${label} à recevoir`,
    detail: chased ? 'Le dossier d’inscription a été remis\u202f; ce papier n’est pas revenu signé.' : null,
    path,
  };
}

const toDocumentView = (one: StudentDocument): StudentDocumentView => ({
  id: one.id,
  receivedOn: one.receivedOn,
  expiresOn: one.expiresOn,
  hasFile: one.fileId !== null,
  verifiedAt: one.verifiedAt,
  verifiedByName: one.verifiedByName,
  voidedAt: one.voidedAt,
  voidReason: one.voidReason,
});
