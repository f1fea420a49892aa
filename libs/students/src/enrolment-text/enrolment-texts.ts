import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import { EnrolmentText } from './enrolment-text.entity.js';
import { enrolmentTextErrors } from './enrolment-text.errors.js';
import { DEFAULT_TEXTS, DEFAULT_VERSION, textErrors, type TextPart, tidied } from './enrolment-text.rules.js';

/** The texts in force. Those that come with the program have no row, no day and no author. */
export interface TextInForce {
  readonly id: string | null;
  readonly version: number;
  readonly parts: readonly TextPart[];
  readonly sha256: string;
  readonly writtenAt: Date | null;
  readonly writtenByName: string | null;
}

const SHOWN = 50;

const hashOf = (parts: readonly TextPart[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts.map(({ kind, title, paragraphs }) => ({ kind, title, paragraphs }))))
    .digest('hex');

const SHIPPED: TextInForce = {
  id: null,
  version: DEFAULT_VERSION,
  parts: DEFAULT_TEXTS,
  sha256: hashOf(DEFAULT_TEXTS),
  writtenAt: null,
  writtenByName: null,
};

/** The contract, the rules and the consents as the school writes them: each change is a version more. */
@Injectable()
export class EnrolmentTexts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async inForce(): Promise<TextInForce> {
    const [latest] = await this.versions(1);
    return latest!;
  }

  /** Newest first, the shipped one last. */
  async versions(limit = SHOWN): Promise<TextInForce[]> {
    const rows = await this.work.manager.find(EnrolmentText, { order: { version: 'DESC' }, take: limit });
    return [...rows, SHIPPED].slice(0, limit);
  }

  /** Throws 404. */
  async find(id: string): Promise<TextInForce> {
    const row = await this.work.manager.findOneBy(EnrolmentText, { id });
    if (!row) throw enrolmentTextErrors.notFound('enrolment_text.not_found');
    return row;
  }

  /** A version more; packs that were handed out keep theirs. Its id. Throws 422 by field, `enrolment_text.changed`, `enrolment_text.same`. */
  write(parts: readonly TextPart[], basedOn: number): Promise<string> {
    return this.work.run('enrolment_text.write', async (tx) => {
      const wrong = textErrors(parts);
      if (wrong.length > 0) throw invalidFields(wrong);
      await tx.query('LOCK TABLE enrolment_texts IN SHARE ROW EXCLUSIVE MODE');
      const { version, sha256: before } = await this.inForce();
      if (version !== basedOn) throw enrolmentTextErrors.refused('enrolment_text.changed', { version });
      const kept = tidied(parts);
      const sha256 = hashOf(kept);
      if (sha256 === before) throw enrolmentTextErrors.refused('enrolment_text.same', { version });
      const { userId, name } = currentActor();
      const id = newId();
      await tx.insert(EnrolmentText, {
        id,
        version: version + 1,
        parts: kept,
        sha256,
        writtenAt: this.clock.now(),
        writtenBy: userId,
        writtenByName: name,
      });
      return id;
    });
  }
}
