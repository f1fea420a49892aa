import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { fingerprintText } from '../import/fingerprint.rules.js';
import { writePieces } from '../import/framework-rows.js';
import { writeMappings } from '../mapping/mapping-rows.js';
import { Framework } from './framework.entity.js';
import { frameworkErrors, notAFramework } from './framework.errors.js';
import { type NewSchoolCompetence, SchoolAdditions } from './school-additions.js';
import { readFramework } from '../import/framework.reader.js';
import type { ImportedFramework } from '../import/imported-framework.rules.js';

export interface ImportOutcome {
  /** null after a dry run */
  frameworkId: string | null;
  framework: ImportedFramework;
}

/** Référentiels come in by file and stay as they came; the school may add competences of its own beside them. */
@Injectable()
export class FrameworkService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly additions: SchoolAdditions,
  ) {}

  /**
   * Imports and publishes one version. A dry run goes the whole way, up to the written rows, and takes them back.
   * Throws 422 `framework.unreadable` with the problems by place, 409 `framework.already_imported` or `framework.version_exists`.
   */
  async import(
    bytes: Uint8Array,
    filename: string,
    { dryRun = false }: { dryRun?: boolean } = {},
  ): Promise<ImportOutcome> {
    const { framework, problems, mappingPlaces } = await readFramework(bytes, filename);
    if (!framework) throw notAFramework(problems);
    return this.work.run('framework.import', async (tx) => {
      await tx.query('SAVEPOINT framework_import');
      const frameworkId = await this.write(tx, framework, mappingPlaces);
      if (dryRun) await tx.query('ROLLBACK TO SAVEPOINT framework_import');
      return { frameworkId: dryRun ? null : frameworkId, framework };
    });
  }

  /** See `SchoolAdditions.addCompetence`. */
  addSchoolCompetence(frameworkId: string, added: NewSchoolCompetence): Promise<string> {
    return this.additions.addCompetence(frameworkId, added);
  }

  private async write(
    tx: EntityManager,
    content: ImportedFramework,
    mappingPlaces: readonly string[],
  ): Promise<string> {
    const { code, version } = content;
    const contentHash = createHash('sha256').update(fingerprintText(content)).digest('hex');
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('framework.import', 0))`);
    if (await tx.existsBy(Framework, { contentHash })) throw frameworkErrors.refused('framework.already_imported');
    if (await tx.existsBy(Framework, { code, version }))
      throw frameworkErrors.refused('framework.version_exists', { code, version });
    const id = newId();
    const importedAt = this.clock.now();
    await tx.insert(Framework, { ...headOf(content), id, contentHash, importedAt });
    await writePieces(tx, id, content);
    const by = currentActor();
    const problems = await writeMappings(tx, content.mappings, { places: mappingPlaces, at: importedAt, by });
    if (problems.length) throw notAFramework(problems);
    return id;
  }
}

function headOf(content: ImportedFramework) {
  const { code, title, level, legalText, version, validFromSession, validToSession } = content;
  const { verification, source, sourceNote, levelScale, scaleFixed } = content;
  return {
    code,
    title,
    level,
    legalText,
    version,
    validFromSession,
    validToSession,
    verification,
    source,
    sourceNote,
    levelScale,
    scaleFixed,
    rncpCode: null,
    state: 'published' as const,
  };
}
