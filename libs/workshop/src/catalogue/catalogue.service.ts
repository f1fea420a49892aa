import { Injectable, type StreamableFile } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { fold, newId } from '@etabli/kernel';
import { Competence } from '@etabli/curriculum';
import { Files, invalidFields, PICTURE_LIMIT, plainPicture, Work } from '@etabli/platform';
import { Hazards } from '@etabli/safety';
import { CatalogueCompetence, CatalogueOperation, CatalogueStep } from './catalogue.entity.js';
import { catalogueErrors } from './catalogue.errors.js';
import {
  type CatalogueFieldRefusal,
  type CatalogueState,
  competenceRefusals,
  stateRefusals,
  stepRefusals,
  type WantedStep,
  type WeighedCompetence,
} from './catalogue.rules.js';

export interface CatalogueInput {
  readonly code: string;
  readonly title: string;
  readonly machineFamilyId?: string | null;
  /** beside those of the machine */
  readonly hazardCodes?: readonly string[] | null;
  readonly setupMinutes: number;
  /** decimal, two decimals at most */
  readonly pieceMinutes: string;
  readonly competences?: readonly WeighedCompetence[];
  /** the instructions in their order; a step that is not named goes with its picture */
  readonly steps?: readonly WantedStep[];
}

/** The operations that the workshop knows how to do. Each change makes a new version. */
@Injectable()
export class Catalogue {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly hazards: Hazards,
  ) {}

  /** Answers its id. Throws 422 by field: `catalogue.code_taken`, `hazard.unknown`, `machine_family.not_found`, `catalogue.competence_*`. */
  create(input: CatalogueInput): Promise<string> {
    return this.work.run('catalogue.edit', async (tx) => {
      const { code, title, machineFamilyId = null, hazardCodes = null, setupMinutes, pieceMinutes } = input;
      const id = newId();
      await this.assertRight(tx, id, input);
      await tx.insert(CatalogueOperation, {
        id,
        code,
        title,
        machineFamilyId,
        hazardCodes: hazardCodes && sorted(hazardCodes),
        setupMinutes,
        pieceMinutes,
        state: 'active',
        version: 1,
        searchText: searchText({ code, title }, input.steps ?? []),
      });
      await this.writeParts(tx, id, input);
      return id;
    });
  }

  /** Fields left out stay. Throws `catalogue.not_found` and as `create`, 422 `catalogue.step_foreign`. */
  edit(id: string, change: Partial<CatalogueInput>): Promise<void> {
    return this.work.run('catalogue.edit', async (tx) => {
      const now = await this.locked(tx, id);
      await this.assertRight(tx, id, change);
      const { code = now.code, title = now.title } = change;
      const steps = change.steps ?? (await tx.findBy(CatalogueStep, { catalogueOperationId: id }));
      const { machineFamilyId = now.machineFamilyId, hazardCodes = now.hazardCodes } = change;
      await tx.update(
        CatalogueOperation,
        { id },
        {
          code,
          title,
          machineFamilyId,
          hazardCodes: hazardCodes && sorted(hazardCodes),
          setupMinutes: change.setupMinutes ?? now.setupMinutes,
          pieceMinutes: change.pieceMinutes ?? now.pieceMinutes,
          version: now.version + 1,
          searchText: searchText({ code, title }, steps),
        },
      );
      await this.writeParts(tx, id, change);
    });
  }

  /** Chosen no more, and still read. Throws `catalogue.not_found`, `catalogue.already_retired`. */
  retire = (id: string): Promise<void> => this.turn(id, 'retired');

  /** Back into the catalogue. Throws `catalogue.not_found`, `catalogue.already_active`. */
  restore = (id: string): Promise<void> => this.turn(id, 'active');

  /** The picture of a step, written anew without EXIF. Throws `catalogue.step_not_found`, 422 `picture.missing`, `picture.wrong`. */
  putPicture(stepId: string, sent: Buffer | undefined): Promise<void> {
    return this.work.run('catalogue.edit', async (tx) => {
      const { step, operation } = await this.lockedStep(tx, stepId);
      if (!sent?.length) throw catalogueErrors.invalid('picture.missing', 'file');
      const picture = plainPicture(sent);
      if (!picture) throw catalogueErrors.invalid('picture.wrong', 'file');
      const { bytes, mediaType, ending } = picture;
      const name = `${operation.code}-${step.position + 1}.${ending}`;
      const pictureId = await this.files.keep(bytes, { name, mediaType, limit: PICTURE_LIMIT });
      await this.swapPicture(tx, step, pictureId);
    });
  }

  /** Throws `catalogue.step_not_found`. */
  removePicture(stepId: string): Promise<void> {
    return this.work.run('catalogue.edit', async (tx) => {
      const { step } = await this.lockedStep(tx, stepId);
      await this.swapPicture(tx, step, null);
    });
  }

  /** Throws `catalogue.step_not_found`, `catalogue.no_picture`. */
  async picture(stepId: string): Promise<StreamableFile> {
    const step = await this.work.manager.findOneBy(CatalogueStep, { id: stepId });
    if (!step) throw catalogueErrors.notFound('catalogue.step_not_found');
    if (!step.pictureId) throw catalogueErrors.notFound('catalogue.no_picture');
    return this.files.download(step.pictureId);
  }

  private turn(id: string, state: CatalogueState): Promise<void> {
    return this.work.run(state === 'retired' ? 'catalogue.retire' : 'catalogue.restore', async (tx) => {
      const now = await this.locked(tx, id);
      catalogueErrors.throwIfAny(stateRefusals(now.state, state));
      await tx.update(CatalogueOperation, { id }, { state });
    });
  }

  private async assertRight(tx: EntityManager, id: string, input: Partial<CatalogueInput>): Promise<void> {
    const { code, machineFamilyId, hazardCodes, competences = [], steps = [] } = input;
    if (code && (await tx.existsBy(CatalogueOperation, { code, id: Not(id) })))
      throw catalogueErrors.invalid('catalogue.code_taken', 'code');
    await this.hazards.assertKnown(hazardCodes ?? []);
    await this.hazards.assertFamilies(machineFamilyId ? [machineFamilyId] : [], 'machineFamilyId');
    const ids = competences.map(({ competenceId }) => competenceId);
    const known = ids.length ? await tx.find(Competence, { select: { id: true }, where: { id: In(ids) } }) : [];
    const mine = steps.some((one) => one.id) ? await tx.findBy(CatalogueStep, { catalogueOperationId: id }) : [];
    throwIfWrong([...competenceRefusals(competences, idsOf(known)), ...stepRefusals(steps, idsOf(mine))]);
  }

  private async writeParts(tx: EntityManager, id: string, input: Partial<CatalogueInput>): Promise<void> {
    if (input.competences) {
      await tx.delete(CatalogueCompetence, { catalogueOperationId: id });
      const rows = input.competences.map(({ competenceId, weight }) => ({
        catalogueOperationId: id,
        competenceId,
        weight,
      }));
      if (rows.length) await tx.insert(CatalogueCompetence, rows);
    }
    if (input.steps) await this.writeSteps(tx, id, input.steps);
  }

  private async writeSteps(tx: EntityManager, id: string, wanted: readonly WantedStep[]): Promise<void> {
    const known = await tx.findBy(CatalogueStep, { catalogueOperationId: id });
    const gone = known.filter((step) => !wanted.some((one) => one.id === step.id));
    if (gone.length) await tx.delete(CatalogueStep, { id: In(gone.map((step) => step.id)) });
    await this.files.forget(gone.flatMap(({ pictureId }) => pictureId ?? []));
    for (const [position, { id: stepId, text }] of wanted.entries())
      if (stepId) await tx.update(CatalogueStep, { id: stepId }, { position, text });
      else await tx.insert(CatalogueStep, { id: newId(), catalogueOperationId: id, position, text, pictureId: null });
  }

  private async swapPicture(tx: EntityManager, step: CatalogueStep, pictureId: string | null): Promise<void> {
    await tx.update(CatalogueStep, { id: step.id }, { pictureId });
    if (step.pictureId) await this.files.forget([step.pictureId]);
    await tx.increment(CatalogueOperation, { id: step.catalogueOperationId }, 'version', 1);
  }

  private async locked(tx: EntityManager, id: string): Promise<CatalogueOperation> {
    const found = await tx.findOne(CatalogueOperation, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw catalogueErrors.notFound('catalogue.not_found');
    return found;
  }

  private async lockedStep(
    tx: EntityManager,
    stepId: string,
  ): Promise<{ step: CatalogueStep; operation: CatalogueOperation }> {
    const seen = await tx.findOneBy(CatalogueStep, { id: stepId });
    const operation = seen && (await this.locked(tx, seen.catalogueOperationId));
    const step = operation && (await tx.findOneBy(CatalogueStep, { id: stepId }));
    if (!step) throw catalogueErrors.notFound('catalogue.step_not_found');
    return { step, operation };
  }
}

const idsOf = (rows: readonly { id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));
const sorted = (codes: readonly string[]): string[] => [...new Set(codes)].sort();

const searchText = ({ code, title }: { code: string; title: string }, steps: readonly { text: string }[]): string =>
  fold([code, title, ...steps.map(({ text }) => text)].join(' '));

function throwIfWrong(wrong: readonly CatalogueFieldRefusal[]): void {
  if (wrong.length)
    throw invalidFields(
      wrong.map(({ field, ...refusal }) => ({ field, message: catalogueErrors.say(refusal).detail })),
    );
}
