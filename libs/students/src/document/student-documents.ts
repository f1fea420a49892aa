import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Files, invalidFields, plainScan, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';
import { DocumentKind, StudentDocument } from './document.entity.js';
import { documentErrors } from './document.errors.js';
import { codeFrom, expiryOf, receiptErrors, REMIND_DAYS } from './document.rules.js';

export const SCAN_LIMIT = 10 * 1024 * 1024;

export interface NewDocument {
  kindId: string;
  receivedOn: CivilDate;
  /** as written on the paper; missing: counted from the kind's months */
  expiresOn?: CivilDate | null;
}
export type NewKind = Omit<DocumentKind, 'id' | 'code' | 'position' | 'active' | 'remindDays'> & {
  /** missing: made from the label */
  code?: string;
  remindDays?: number;
};
export type KindEdit = Partial<Pick<DocumentKind, 'label' | 'required' | 'inPack' | 'active' | 'remindDays'>> & {
  monthsValid?: number | null;
};

/** The papers asked of each youth, those received, and who looked at them. */
@Injectable()
export class StudentDocuments {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly visibility: Visibility,
  ) {}

  /** A paper came; a scan may follow by `attach`. Its id. Throws 404, 422 by field. */
  receive(studentId: string, input: NewDocument): Promise<string> {
    return this.work.run('document.receive', async (tx) => {
      await this.visibility.assertStudent(studentId);
      const kind = await tx.findOneBy(DocumentKind, { id: input.kindId, active: true });
      if (!kind) throw documentErrors.invalid('document.kind_unknown', 'kindId');
      const expiresOn = expiryOf(kind.monthsValid, input.receivedOn, input.expiresOn);
      const wrong = receiptErrors({ receivedOn: input.receivedOn, expiresOn }, this.clock.today());
      if (wrong.length > 0) throw invalidFields(wrong);
      const id = newId();
      await tx.insert(StudentDocument, {
        id,
        studentId,
        kindId: kind.id,
        fileId: null,
        receivedOn: input.receivedOn,
        expiresOn,
        verifiedAt: null,
        verifiedBy: null,
        verifiedByName: null,
        voidedAt: null,
        voidReason: null,
      });
      return id;
    });
  }

  /** The scan; its kind is read from its bytes. Throws 404, 422 `document.file_kind`, `document.has_file`, `document.voided`, `file.*`. */
  attach(id: string, content: Buffer): Promise<void> {
    return this.work.run('document.attach', async (tx) => {
      const document = await this.locked(tx, id);
      if (document.voidedAt) throw documentErrors.refused('document.voided');
      if (document.fileId) throw documentErrors.refused('document.has_file');
      const scan = plainScan(content);
      if (!scan) throw documentErrors.invalid('document.file_kind', 'file');
      const { code } = await tx.findOneByOrFail(DocumentKind, { id: document.kindId });
      const name = `${code}-${document.receivedOn}.${scan.ending}`;
      const fileId = await this.files.keep(scan.bytes, { name, mediaType: scan.mediaType, limit: SCAN_LIMIT });
      await tx.update(StudentDocument, { id }, { fileId });
    });
  }

  /** Somebody looked at it and it is right. Throws 404, `document.voided`, `document.verified`. */
  verify(id: string): Promise<void> {
    return this.work.run('document.verify', async (tx) => {
      const document = await this.locked(tx, id);
      if (document.voidedAt) throw documentErrors.refused('document.voided');
      if (document.verifiedAt) throw documentErrors.refused('document.verified');
      const { userId, name } = currentActor();
      await tx.update(
        StudentDocument,
        { id },
        { verifiedAt: this.clock.now(), verifiedBy: userId, verifiedByName: name },
      );
    });
  }

  /** Noted by mistake, or not good; stays readable. Throws 404, `document.voided`. */
  void(id: string, { reason }: { reason: string }): Promise<void> {
    return this.work.run('document.void', async (tx) => {
      const document = await this.locked(tx, id);
      if (document.voidedAt) throw documentErrors.refused('document.voided');
      await tx.update(StudentDocument, { id }, { voidedAt: this.clock.now(), voidReason: reason });
    });
  }

  /** The scan as a download. Throws 404. */
  async file(id: string): Promise<StreamableFile> {
    const document = await this.work.manager.findOneBy(StudentDocument, { id });
    if (!document) throw documentErrors.notFound('document.not_found');
    await this.visibility.assertStudent(document.studentId);
    if (!document.fileId) throw documentErrors.notFound('document.no_file');
    return this.files.download(document.fileId);
  }

  kinds(): Promise<DocumentKind[]> {
    return this.work.manager.find(DocumentKind, { order: { position: 'ASC', code: 'ASC' } });
  }

  /** One kind more, last in the list. Throws 422 `document.code_taken`. */
  addKind(kind: NewKind): Promise<string> {
    return this.work.run('document.add_kind', async (tx) => {
      const taken = new Set((await tx.find(DocumentKind, { select: { code: true } })).map(({ code }) => code));
      const code = kind.code ?? codeFrom(kind.label, taken);
      if (taken.has(code)) throw documentErrors.invalid('document.code_taken', 'code');
      const id = newId();
      await tx.insert(DocumentKind, {
        id,
        code,
        label: kind.label,
        required: kind.required,
        inPack: kind.inPack,
        monthsValid: kind.monthsValid,
        remindDays: kind.remindDays ?? REMIND_DAYS,
        position: (await tx.count(DocumentKind)) + 1,
        active: true,
      });
      return id;
    });
  }

  /** Missing = unchanged; `monthsValid` null: for good, from the next paper on. Throws 404. */
  editKind(id: string, change: KindEdit): Promise<void> {
    return this.work.run('document.edit_kind', async (tx) => {
      const kind = await tx.findOne(DocumentKind, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!kind) throw documentErrors.notFound('document.not_found');
      await tx.update(
        DocumentKind,
        { id },
        {
          label: change.label ?? kind.label,
          required: change.required ?? kind.required,
          inPack: change.inPack ?? kind.inPack,
          active: change.active ?? kind.active,
          remindDays: change.remindDays ?? kind.remindDays,
          monthsValid: change.monthsValid === undefined ? kind.monthsValid : change.monthsValid,
        },
      );
    });
  }

  private async locked(tx: EntityManager, id: string): Promise<StudentDocument> {
    const document = await tx.findOne(StudentDocument, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!document) throw documentErrors.notFound('document.not_found');
    await this.visibility.assertStudent(document.studentId);
    return document;
  }
}
