import { fold } from '@etabli/kernel';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  containing,
  type CountView,
  Lists,
  type ListSpec,
  type Searches,
  type SearchHit,
  SearchSource,
  Work,
} from '@etabli/platform';
import type { MachineSort, MachinesRequest, MachinesView, MachineView } from './machine.dto.js';
import { Machine } from './machine.entity.js';
import { machineErrors } from './machine.errors.js';

const LIST: ListSpec<MachineSort> = {
  id: 'm.id',
  sorts: { name: { sql: 'm.name', type: 'text' }, code: { sql: 'm.code', type: 'text' } },
  by: 'name',
};

/** A school has tens of machines: the search needs no index. */
const MATCHES = "unaccent(lower(m.code || ' ' || m.name || ' ' || m.family)) LIKE :like";

@Injectable()
export class MachineQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  page(request: MachinesRequest): Promise<MachinesView> {
    const query = this.query(request).select([
      'm.id AS id',
      'm.code AS code',
      'm.name AS name',
      'm.family AS family',
      'm.location AS location',
      'm.state AS state',
      'm.stop_reason AS "stopReason"',
    ]);
    return this.lists.page<MachineView, MachineSort>(query, LIST, request);
  }

  count(request: MachinesRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Throws `machine.not_found`. */
  async find(id: string): Promise<MachineView> {
    const machine = await this.work.manager.findOneBy(Machine, { id });
    if (!machine) throw machineErrors.notFound('machine.not_found');
    return { ...machine };
  }

  private query({ q, state }: MachinesRequest): SelectQueryBuilder<Machine> {
    const query = this.work.manager.createQueryBuilder(Machine, 'm');
    if (state) query.andWhere('m.state = :state', { state });
    if (q) query.andWhere(MATCHES, { like: containing(fold(q)) });
    return query;
  }
}

@SearchSource('machine.read')
@Injectable()
export class MachineSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const machines = await this.work.manager
      .createQueryBuilder(Machine, 'm')
      .where(MATCHES, { like: containing(fold(text)) })
      .orderBy('m.name')
      .addOrderBy('m.id')
      .limit(limit)
      .getMany();
    return machines.map(({ code, name, family }) => ({
      kind: 'machine',
      title: name,
      detail: `${code} · ${family}`,
      path: `/machines?q=${encodeURIComponent(code)}`,
    }));
  }
}
