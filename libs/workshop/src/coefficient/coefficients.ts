import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Work } from '@etabli/platform';
import { CatalogueOperation } from '../catalogue/catalogue.entity.js';
import { catalogueErrors } from '../catalogue/catalogue.errors.js';
import type { CoefficientView } from './coefficient.dto.js';
import { CoefficientQueries } from './coefficient.queries.js';
import {
  type Coefficient,
  coefficientFor,
  LEARNING_LEVELS,
  type LearningLevel,
  type Observed,
  ratioBp,
} from './coefficient.rules.js';

/** Who will probably work on it, and where; left out: whoever and wherever. */
export interface ExpectedWork {
  readonly level?: LearningLevel | null;
  readonly machineId?: string | null;
}

/** What youths take against what a firm would charge, learnt from the operations that are finished. */
@Injectable()
export class Coefficients {
  constructor(
    private readonly work: Work,
    private readonly queries: CoefficientQueries,
  ) {}

  /** The nearest known ratio: the operation's, its machine family's, the school's, else 1. Throws `catalogue.not_found`. */
  async forEstimate(catalogueOperationId: string, expected: ExpectedWork = {}): Promise<Coefficient> {
    const [found] = (await this.forEstimates([{ catalogueOperationId, ...expected }])).values();
    return found!;
  }

  /** As `forEstimate`, for all the operations of an estimate with one reading; in their order. */
  async forEstimates(
    asked: readonly ({ readonly catalogueOperationId: string } & ExpectedWork)[],
  ): Promise<Coefficient[]> {
    const ids = [...new Set(asked.map((one) => one.catalogueOperationId))];
    const operations = await this.work.manager.findBy(CatalogueOperation, { id: In(ids) });
    const families = new Map(operations.map(({ id, machineFamilyId }) => [id, machineFamilyId]));
    if (families.size < ids.length) throw catalogueErrors.notFound('catalogue.not_found');
    const observed = await this.queries.observed();
    return asked.map(({ catalogueOperationId, level = null, machineId = null }) =>
      coefficientFor(
        { catalogueOperationId, familyId: families.get(catalogueOperationId) ?? null, level, machineId },
        observed,
      ),
    );
  }

  /** As `forEstimates`, for operations of orders, which may be of no catalogue: then their machine's family says it, or the school. One query. */
  async forOperations(
    asked: readonly { readonly catalogueOperationId: string | null; readonly familyId: string | null }[],
  ): Promise<Coefficient[]> {
    const observed = await this.queries.observed();
    const known = new Map<string, Coefficient>();
    return asked.map(({ catalogueOperationId, familyId }) => {
      const id = catalogueOperationId ?? UNKNOWN;
      const key = `${id}|${familyId}`;
      const found =
        known.get(key) ??
        coefficientFor({ catalogueOperationId: id, familyId, level: null, machineId: null }, observed);
      known.set(key, found);
      return found;
    });
  }

  /** What an estimate would take for each level, and what it stands on. Throws `catalogue.not_found`. */
  async ofOperation(catalogueOperationId: string): Promise<CoefficientView> {
    const operation = await this.work.manager.findOneBy(CatalogueOperation, { id: catalogueOperationId });
    if (!operation) throw catalogueErrors.notFound('catalogue.not_found');
    const observed = await this.queries.observed();
    const asked = { catalogueOperationId, familyId: operation.machineFamilyId, machineId: null };
    const mine = observed.filter((one) => one.catalogueOperationId === catalogueOperationId);
    const names = await this.machineNames(mine);
    return {
      ...coefficientFor({ ...asked, level: null }, observed),
      ...minutesOf(mine.find(({ level, machineId }) => level === null && machineId === null)),
      levels: LEARNING_LEVELS.map((level) => ({
        level,
        ...coefficientFor({ ...asked, level }, observed),
        ...minutesOf(mine.find((one) => one.level === level && one.machineId === null)),
      })),
      machines: mine.flatMap(({ machineId, level, observations, ...minutes }) =>
        machineId && level
          ? [
              {
                machineId,
                machineName: names.get(machineId) ?? '',
                level,
                observations,
                ratioBp: ratioBp(minutes),
                allottedMinutes: minutes.allottedMinutes,
                spentMinutes: minutes.spentMinutes,
              },
            ]
          : [],
      ),
    };
  }

  private async machineNames(observed: readonly Observed[]): Promise<Map<string, string>> {
    const ids = observed.flatMap(({ machineId }) => machineId ?? []);
    const rows: { id: string; name: string }[] = await this.work.manager.query(
      'SELECT id, name FROM machines WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

/** No operation of the catalogue has this id. */
const UNKNOWN = 'none';

const minutesOf = (one: Observed | undefined): { allottedMinutes: number; spentMinutes: number } => ({
  allottedMinutes: one?.allottedMinutes ?? 0,
  spentMinutes: one?.spentMinutes ?? 0,
});
