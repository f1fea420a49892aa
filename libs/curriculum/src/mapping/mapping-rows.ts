import type { EntityManager } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Competence, Framework } from '../framework/framework.entity.js';
import type { CompetenceRef, ImportedMapping } from '../import/imported-framework.rules.js';
import { ROUND } from '../import/links.rules.js';
import type { ImportProblem } from '../import/paper.rules.js';
import { CompetenceMapping } from './mapping.entity.js';
import { closingStep } from './mapping.rules.js';

/** Two who change the mappings at once wait for each other, so that none closes a round unseen. */
export const lockMappings = (tx: EntityManager): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('curriculum.mapping', 0))`);

/** The versions that mappings lead between, those set aside too: the school may take them up again. */
export async function stepsBetweenVersions(tx: EntityManager): Promise<{ from: string; to: string }[]> {
  return tx
    .createQueryBuilder(CompetenceMapping, 'm')
    .innerJoin(Competence, 'a', 'a.id = m.from_competence_id')
    .innerJoin(Competence, 'b', 'b.id = m.to_competence_id')
    .select(['a.framework_id AS "from"', 'b.framework_id AS "to"'])
    .distinct(true)
    .getRawMany<{ from: string; to: string }>();
}

const keyOf = ({ framework, version, code }: CompetenceRef): string => JSON.stringify([framework, version, code]);

/**
 * Writes the mappings of a file whose own competences are already there; a pair that is known, whoever decided it, stays as it is.
 * Answers a problem for each line that names a version or a competence not imported, and for the line that closes a round; then nothing is written.
 */
export async function writeMappings(
  tx: EntityManager,
  mappings: readonly ImportedMapping[],
  written: { places: readonly string[]; at: Date; by: { userId: string | null; name: string } },
): Promise<ImportProblem[]> {
  if (mappings.length === 0) return [];
  await lockMappings(tx);
  const known = await competencesOf(tx, mappings);
  const problems: ImportProblem[] = [];
  const pairs = mappings.map(({ from, to, source }, i) => {
    const [origin, target] = [from, to].map((ref) => {
      const found = known.get(keyOf(ref));
      if (!found) problems.push({ path: written.places[i]!, message: notImported(ref, known) });
      return found;
    });
    return { i, source, origin, target };
  });
  if (problems.length) return problems;
  const found = pairs.map(({ i, source, origin, target }) => ({
    i,
    source,
    fromCompetenceId: origin!.id,
    toCompetenceId: target!.id,
    from: origin!.frameworkId,
    to: target!.frameworkId,
  }));
  const before = (await stepsBetweenVersions(tx)).map((step) => ({ ...step, i: -1 }));
  const closing = closingStep([...before, ...found]);
  if (closing) return [{ path: written.places[closing.i]!, message: ROUND }];
  await tx
    .createQueryBuilder()
    .insert()
    .into(CompetenceMapping)
    .values(
      found.map(({ fromCompetenceId, toCompetenceId, source }) => ({
        id: newId(),
        fromCompetenceId,
        toCompetenceId,
        source,
        origin: 'official' as const,
        state: 'in_force' as const,
        decidedBy: written.by.userId,
        decidedByName: written.by.name,
        decidedAt: written.at,
      })),
    )
    .orIgnore()
    .execute();
  return [];
}

interface Known {
  id: string;
  frameworkId: string;
}

async function competencesOf(tx: EntityManager, mappings: readonly ImportedMapping[]): Promise<Map<string, Known>> {
  const rows = await tx
    .createQueryBuilder(Competence, 'c')
    .innerJoin(Framework, 'f', 'f.id = c.framework_id')
    .select(['c.id AS id', 'f.id AS "frameworkId"', 'f.code AS framework', 'f.version AS version', 'c.code AS code'])
    .where('f.code IN (:...codes)', { codes: mappings.flatMap(({ from, to }) => [from.framework, to.framework]) })
    .getRawMany<Known & CompetenceRef>();
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function notImported(ref: CompetenceRef, known: ReadonlyMap<string, Known & Partial<CompetenceRef>>): string {
  const isThere = [...known.values()].some((one) => one.framework === ref.framework && one.version === ref.version);
  return isThere
    ? `La compétence ${ref.code} n’existe pas dans ${ref.framework}, version «\u202f${ref.version}\u202f»\u202f; corrigez la ligne.`
    : `Le référentiel ${ref.framework}, version «\u202f${ref.version}\u202f», n’est pas importé\u202f; importez-le d’abord, ou enlevez la ligne.`;
}
