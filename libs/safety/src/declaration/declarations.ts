import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, invalidFields, Work } from '@etabli/platform';
import { StaffService } from '@etabli/school';
import { hazardOn } from '../hazard/hazard.rules.js';
import { Hazards } from '../hazard/hazards.js';
import { declarationUntil } from '../permit/terms.rules.js';
import { DerogationDeclaration } from './declaration.entity.js';
import { declarationErrors } from './declaration.errors.js';
import { type DeclarationContent, endErrors, sendRefusals, sentOnErrors } from './declaration.rules.js';

export interface DeclarationInput extends DeclarationContent {
  /** beside the school's own premises */
  readonly sites: readonly string[];
  /** the one in force that this one takes the place of */
  readonly replacesId?: string | null;
}

/** Declarations of derogation: drafted, sent once and for three years; a change is a new one that replaces the old. */
@Injectable()
export class Declarations {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly hazards: Hazards,
    private readonly staff: StaffService,
  ) {}

  /** The newest first, drafts before all. */
  list(): Promise<DerogationDeclaration[]> {
    return this.work.manager.find(DerogationDeclaration, {
      order: { sentOn: { direction: 'DESC', nulls: 'FIRST' }, id: 'DESC' },
    });
  }

  /** Throws `declaration.not_found`. */
  async find(id: string): Promise<DerogationDeclaration> {
    const found = await this.work.manager.findOneBy(DerogationDeclaration, { id });
    if (!found) throw declarationErrors.notFound('declaration.not_found');
    return found;
  }

  /** Answers the id of the draft. Throws 422 for unknown works, families or supervisors, `declaration.not_sent` for the one replaced. */
  draft(input: DeclarationInput): Promise<string> {
    return this.work.run('declaration.draft', async (tx) => {
      await this.assertContent(input);
      if (input.replacesId && (await this.find(input.replacesId)).state !== 'sent')
        throw declarationErrors.invalid('declaration.not_sent', 'replacesId');
      const id = newId();
      await tx.insert(DerogationDeclaration, {
        id,
        state: 'draft',
        ...content(input),
        replacesId: input.replacesId ?? null,
      });
      return id;
    });
  }

  /** Throws `declaration.not_found`, `declaration.not_draft` and as `draft`. */
  edit(id: string, input: DeclarationInput): Promise<void> {
    return this.work.run('declaration.draft', async (tx) => {
      await this.lockedDraft(tx, id);
      await this.assertContent(input);
      await tx.update(DerogationDeclaration, { id }, content(input));
    });
  }

  /** Throws `declaration.not_found`, `declaration.not_draft`. */
  drop(id: string): Promise<void> {
    return this.work.run('declaration.draft', async (tx) => {
      await this.lockedDraft(tx, id);
      await tx.delete(DerogationDeclaration, { id });
    });
  }

  /**
   * It was sent on that day by a means that gives it certainty; it holds for three years, and the one it replaces ends.
   * Throws 409 `declaration.no_work`, `…no_supervisor`, `…not_declarable`, `…not_draft`, 422 on `sentOn`.
   */
  send(id: string, { sentOn, proof }: { sentOn: CivilDate; proof: string }): Promise<void> {
    return this.work.run('declaration.send', async (tx) => {
      const declaration = await this.locked(tx, id);
      const rows = await this.hazards.list();
      declarationErrors.throwIfAny(
        sendRefusals(declaration.state, declaration, (code) => hazardOn(rows, code, sentOn)?.hazardClass === 'R'),
      );
      const wrong = sentOnErrors(sentOn, this.clock.today());
      if (wrong.length > 0) throw invalidFields(wrong);
      await tx.update(
        DerogationDeclaration,
        { id },
        { state: 'sent', sentOn, proof, validUntil: declarationUntil(sentOn) },
      );
      const { replacesId } = declaration;
      if (replacesId) await this.close(tx, replacesId, { state: 'replaced', endedOn: sentOn, endReason: 'Remplacée' });
    });
  }

  /** From that day on it holds no more. Throws `declaration.not_found`, `declaration.not_sent`, 422 on `endedOn`. */
  end(id: string, { endedOn, reason }: { endedOn: CivilDate; reason: string }): Promise<void> {
    return this.work.run('declaration.end', (tx) => this.close(tx, id, { state: 'ended', endedOn, endReason: reason }));
  }

  private async close(
    tx: EntityManager,
    id: string,
    end: { state: 'replaced' | 'ended'; endedOn: CivilDate; endReason: string },
  ): Promise<void> {
    const { state, sentOn, validUntil } = await this.locked(tx, id);
    if (state !== 'sent' || !sentOn || !validUntil) throw declarationErrors.refused('declaration.not_sent');
    const wrong = end.state === 'ended' ? endErrors(end.endedOn, { sentOn, validUntil }) : [];
    if (wrong.length > 0) throw invalidFields(wrong);
    await tx.update(DerogationDeclaration, { id }, end);
  }

  private async locked(tx: EntityManager, id: string): Promise<DerogationDeclaration> {
    const found = await tx.findOne(DerogationDeclaration, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw declarationErrors.notFound('declaration.not_found');
    return found;
  }

  private async lockedDraft(tx: EntityManager, id: string): Promise<void> {
    if ((await this.locked(tx, id)).state !== 'draft') throw declarationErrors.refused('declaration.not_draft');
  }

  private async assertContent({ works, familyIds, supervisorIds }: DeclarationInput): Promise<void> {
    await this.hazards.assertKnown(works, 'works');
    await this.hazards.assertFamilies(familyIds);
    const known = new Set((await this.staff.list()).map(({ id }) => id));
    if (supervisorIds.some((id) => !known.has(id)))
      throw declarationErrors.invalid('declaration.supervisor_unknown', 'supervisorIds');
  }
}

const content = ({ sector, trainings, works, familyIds, machineIds, sites, supervisorIds }: DeclarationInput) => ({
  sector,
  trainings,
  works: [...new Set(works)].sort(),
  familyIds: [...familyIds],
  machineIds: [...machineIds],
  sites: [...sites],
  supervisorIds: [...supervisorIds],
});
