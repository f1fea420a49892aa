import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { Competence, ExamUnit, Framework } from './framework.entity.js';
import { frameworkErrors, notAFramework } from './framework.errors.js';
import { readFramework } from './framework.reader.js';
import type { ImportedFramework } from './framework-import.rules.js';

export interface ImportOutcome {
  /** null after a dry run */
  frameworkId: string | null;
  framework: ImportedFramework;
}

export interface NewSchoolCompetence {
  code: string;
  title: string;
  parentId?: string | null;
  unitCode?: string | null;
}

const SCHOOL_SOURCE = 'Ajout de l’école, hors texte officiel';

/** Référentiels come in by file and stay as they came; the school may add competences of its own beside them. */
@Injectable()
export class FrameworkService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /**
   * Imports and publishes one version. A dry run goes the whole way, up to the written rows, and takes them back.
   * Throws 422 `framework.unreadable` with the problems by place, 409 `framework.already_imported` or `framework.version_exists`.
   */
  import(bytes: Uint8Array, filename: string, { dryRun = false }: { dryRun?: boolean } = {}): Promise<ImportOutcome> {
    const { framework, problems } = readFramework(bytes, filename);
    if (!framework) throw notAFramework(problems);
    return this.work.run('framework.import', async (tx) => {
      await tx.query('SAVEPOINT framework_import');
      const frameworkId = await this.write(tx, framework);
      if (dryRun) await tx.query('ROLLBACK TO SAVEPOINT framework_import');
      return { frameworkId: dryRun ? null : frameworkId, framework };
    });
  }

  /**
   * Adds a competence that no official text holds, marked as the school's own.
   * Throws `framework.not_found`, `competence.code_taken`, and 422 for a parent or a unit of another framework.
   */
  addSchoolCompetence(frameworkId: string, added: NewSchoolCompetence): Promise<string> {
    return this.work.run('framework.edit', async (tx) => {
      // locked, so that two additions at once do not take the same place
      const framework = await tx.findOne(Framework, {
        where: { id: frameworkId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!framework) throw frameworkErrors.notFound('framework.not_found');
      if (await tx.existsBy(Competence, { frameworkId, code: added.code }))
        throw frameworkErrors.refused('competence.code_taken', { code: added.code });
      if (added.parentId && !(await tx.existsBy(Competence, { id: added.parentId, frameworkId })))
        throw frameworkErrors.invalid('competence.parent_elsewhere', 'parentId');
      if (added.unitCode && !(await tx.existsBy(ExamUnit, { frameworkId, code: added.unitCode }))) {
        throw frameworkErrors.invalid('competence.unit_unknown', 'unitCode', { unit: added.unitCode });
      }
      const last = (await tx.maximum(Competence, 'position', { frameworkId })) ?? 0;
      const id = newId();
      await tx.insert(Competence, {
        id,
        frameworkId,
        code: added.code,
        title: added.title,
        parentId: added.parentId ?? null,
        position: last + 1,
        unitCode: added.unitCode ?? null,
        verification: null,
        source: SCHOOL_SOURCE,
        origin: 'school',
      });
      return id;
    });
  }

  private async write(tx: EntityManager, content: ImportedFramework): Promise<string> {
    const { units, competences, ...head } = content;
    const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('framework.import', 0))`);
    if (await tx.existsBy(Framework, { contentHash })) throw frameworkErrors.refused('framework.already_imported');
    if (await tx.existsBy(Framework, { code: head.code, version: head.version })) {
      throw frameworkErrors.refused('framework.version_exists', { code: head.code, version: head.version });
    }
    const frameworkId = newId();
    await tx.insert(Framework, {
      ...head,
      id: frameworkId,
      validToSession: null,
      rncpCode: null,
      scaleFixed: false,
      state: 'published',
      contentHash,
      importedAt: this.clock.now(),
    });
    const ids = new Map(competences.map(({ code }) => [code, newId()]));
    if (units.length)
      await tx.insert(
        ExamUnit,
        units.map((unit, i) => ({
          ...unit,
          id: newId(),
          frameworkId,
          position: i + 1,
          blockCode: null,
          examCode: null,
          kind: null,
        })),
      );
    // one statement: a competence may stand before its parent in the file, the key is checked at the end
    await tx.insert(
      Competence,
      competences.map(({ parentCode, ...competence }, i) => ({
        ...competence,
        id: ids.get(competence.code)!,
        frameworkId,
        parentId: parentCode ? ids.get(parentCode)! : null,
        position: i + 1,
        origin: 'official' as const,
      })),
    );
    return frameworkId;
  }
}
