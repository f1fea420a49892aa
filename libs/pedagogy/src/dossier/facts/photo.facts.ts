import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Files, Work } from '@etabli/platform';
import { ImageConsents } from '@etabli/students';
import { choosePhotos, type Shown } from './photo.rules.js';

/** What the documents show are pieces; the youth's answer on « présentation des réalisations » rules them all the same. */
const USE = 'client_portfolio';
const MOST_BYTES = 16 * 1024 * 1024;

export interface PiecePhoto {
  /** as the template asks for it */
  readonly name: string;
  /** absolute */
  readonly path: string;
  readonly caption: string | null;
  readonly takenOn: CivilDate;
  readonly orderId: string;
  /** null: beside a proof that comes from no order */
  readonly orderTitle: string | null;
  readonly operationTitle: string;
}
export interface PiecePhotos {
  /** false: the youth, or those who sign for him, did not agree; then there are none */
  readonly agreed: boolean;
  readonly photos: readonly PiecePhoto[];
  /** left out because their files are damaged */
  readonly unreadable?: number;
  /** left out for want of room */
  readonly older?: number;
}

export const firstOf = (of: PiecePhotos, most: number): PiecePhotos => ({
  ...of,
  photos: of.photos.slice(0, most),
  older: Math.max(0, of.photos.length - most),
});

type Row = Shown & Omit<PiecePhoto, 'name' | 'path'> & { fileId: string; mediaType: string };

/** Pictures of the pieces that a youth worked at. */
@Injectable()
export class PhotoFacts {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly consents: ImageConsents,
  ) {}

  /** At most so many, of one order alone when it is given. `day`: on which the consents are read. */
  async of(
    studentId: string,
    day: CivilDate,
    { most, orderId = null }: { most: number; orderId?: string | null },
  ): Promise<PiecePhotos> {
    if (!(await this.consents.allowed([studentId], USE, day)).has(studentId)) return { agreed: false, photos: [] };
    const rows = await this.marked(await this.candidates(studentId, orderId), day);
    const chosen = choosePhotos(rows, { most, mostBytes: MOST_BYTES });
    const photos: PiecePhoto[] = [];
    for (const [
      index,
      { fileId, mediaType, caption, takenOn, orderId: of, orderTitle, operationTitle },
    ] of chosen.entries()) {
      const { path } = await this.files.find(fileId);
      const name = `photo-${index + 1}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
      photos.push({ name, path, caption, takenOn, orderId: of, orderTitle, operationTitle });
    }
    return { agreed: true, photos };
  }

  /** Taken at the operations he worked at, or kept beside a proof of his. */
  private candidates(studentId: string, orderId: string | null): Promise<(Row & { crew: string[] })[]> {
    return this.work.manager.query(
      `WITH found AS (
         SELECT f.id, f.caption, f.taken_at AS at, f.file_id, p.id AS operation_id, p.title AS operation_title
           FROM operation_photos f JOIN operations p ON p.id = f.operation_id
          WHERE EXISTS (SELECT FROM time_entries t WHERE t.operation_id = p.id AND t.student_id = $1 AND t.voided_at IS NULL)
         UNION ALL
         SELECT f.id, f.caption, f.added_at, f.file_id, p.id, coalesce(p.title, c.code || ' ' || c.title)
           FROM evidence_files f JOIN evidence e ON e.id = f.evidence_id JOIN competences c ON c.id = e.competence_id
           LEFT JOIN operations p ON p.id = e.operation_id
          WHERE e.student_id = $1 AND f.kind = 'photo' AND e.withdrawn_at IS NULL)
       SELECT f.id, f.caption, to_char(f.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS "takenAt",
              (f.at AT TIME ZONE 'Europe/Paris')::date AS "takenOn", coalesce(o.id, f.id) AS "orderId", o.title AS "orderTitle",
              f.operation_title AS "operationTitle", f.file_id AS "fileId", s.media_type AS "mediaType", s.size,
              ARRAY(SELECT DISTINCT t.student_id FROM time_entries t WHERE t.operation_id = f.operation_id AND t.voided_at IS NULL
                       AND t.day = (f.at AT TIME ZONE 'Europe/Paris')::date)::text[] AS crew
         FROM found f JOIN stored_files s ON s.id = f.file_id LEFT JOIN operations p ON p.id = f.operation_id
         LEFT JOIN production_orders o ON o.id = p.order_id WHERE ($2::uuid IS NULL OR o.id = $2)`,
      [studentId, orderId],
    );
  }

  /** Tells which pictures somebody of the crew refused: an answer that carries no longer is a refusal, no answer is none. */
  private async marked(rows: readonly (Row & { crew: string[] })[], day: CivilDate): Promise<Row[]> {
    const crew = [...new Set(rows.flatMap((row) => row.crew))];
    const answered: { id: string }[] = await this.work.manager.query(
      'SELECT DISTINCT student_id AS id FROM student_consents WHERE student_id = ANY($1::uuid[]) AND use = $2 AND given_on <= $3',
      [crew, USE, day],
    );
    const allowed = await this.consents.allowed(crew, USE, day);
    const refusing = new Set(answered.map(({ id }) => id).filter((id) => !allowed.has(id)));
    return rows.map((row) => ({ ...row, refused: row.crew.some((id) => refusing.has(id)) }));
  }
}
