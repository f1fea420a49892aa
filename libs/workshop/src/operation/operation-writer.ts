import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Hazards } from '@etabli/safety';
import { CatalogueCompetence, CatalogueOperation } from '../catalogue/catalogue.entity.js';
import { DEFAULT_WEIGHT } from '../catalogue/catalogue.rules.js';
import { copyCharacteristics } from '../inspection/characteristics.js';
import { Operation, OperationCompetence } from './operation.entity.js';
import { completed, type KnownOperation, type WantedOperation } from './operation.rules.js';

/** What the catalogue says on the day it is chosen. */
interface Chosen {
  readonly version: number;
  readonly hazardCodes: readonly string[];
  readonly weights: ReadonlyMap<string, number>;
}

/** Writes operations that the rules have passed; what is chosen from the catalogue is frozen with its version. */
@Injectable()
export class OperationWriter {
  constructor(private readonly hazards: Hazards) {}

  /** The wanted ones from `first` on, in their order; answers their ids. */
  async write(
    tx: EntityManager,
    orderId: string,
    wanted: readonly WantedOperation[],
    known: readonly KnownOperation[],
    first = 0,
  ): Promise<string[]> {
    const catalogue = await this.catalogue(
      tx,
      wanted.flatMap(({ catalogueOperationId }) => catalogueOperationId ?? []),
    );
    const ids: string[] = [];
    for (const [index, one] of wanted.entries()) {
      const was = known.find(({ id }) => id === one.id);
      ids.push(await this.writeOne(tx, { orderId, position: first + index }, one, { was, catalogue }));
    }
    return ids;
  }

  private async writeOne(
    tx: EntityManager,
    at: { orderId: string; position: number },
    wanted: WantedOperation,
    { was, catalogue }: { was?: KnownOperation; catalogue: ReadonlyMap<string, Chosen> },
  ): Promise<string> {
    const { title, lineId = null, machineId = null, allottedMinutes, dueOn = null } = wanted;
    const from = wanted.catalogueOperationId === undefined ? was?.catalogueOperationId : wanted.catalogueOperationId;
    const chosen = from && from !== was?.catalogueOperationId ? catalogue.get(from) : undefined;
    const values = {
      position: at.position,
      title,
      lineId,
      machineId,
      allottedMinutes,
      dueOn,
      ...completed(wanted, was),
      ...(chosen && { catalogueOperationId: from, catalogueVersion: chosen.version }),
      ...(!from && { catalogueOperationId: null, catalogueVersion: null }),
    };
    const id = was?.id ?? newId();
    if (was) await tx.update(Operation, { id }, values);
    else await tx.insert(Operation, { id, orderId: at.orderId, ...values, state: 'open' });
    await this.writeCompetences(tx, id, wanted, chosen);
    if (chosen && chosen.hazardCodes.length > 0) await this.hazards.ofOperation(id, chosen.hazardCodes);
    if (chosen && from) await copyCharacteristics(tx, id, from);
    return id;
  }

  private async writeCompetences(
    tx: EntityManager,
    operationId: string,
    { competenceIds, weights = {} }: WantedOperation,
    chosen: Chosen | undefined,
  ): Promise<void> {
    const before = await tx.findBy(OperationCompetence, { operationId });
    const weighed = new Map(before.map(({ competenceId, weight }) => [competenceId, weight]));
    await tx.delete(OperationCompetence, { operationId });
    const rows = [...new Set(competenceIds)].map((competenceId) => ({
      operationId,
      competenceId,
      weight: weights[competenceId] ?? weighed.get(competenceId) ?? chosen?.weights.get(competenceId) ?? DEFAULT_WEIGHT,
    }));
    if (rows.length) await tx.insert(OperationCompetence, rows);
  }

  private async catalogue(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Chosen>> {
    if (ids.length === 0) return new Map();
    const operations = await tx.findBy(CatalogueOperation, { id: In([...new Set(ids)]) });
    const weights = await tx.findBy(CatalogueCompetence, { catalogueOperationId: In(ids) });
    return new Map(
      operations.map(({ id, version, hazardCodes }) => [
        id,
        {
          version,
          hazardCodes: hazardCodes ?? [],
          weights: new Map(
            weights
              .filter(({ catalogueOperationId }) => catalogueOperationId === id)
              .map(({ competenceId, weight }) => [competenceId, weight]),
          ),
        },
      ]),
    );
  }
}
