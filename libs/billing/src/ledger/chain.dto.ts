import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
} from '@etabli/platform';
import { BREAKS, type Break } from './chain.rules.js';
import { type Journal, JOURNALS } from './ledger.rules.js';

const MANY = { min: 0, max: 1_000_000_000_000 };

/** records: what the database says; files: the file of every original is read again on disk too, which takes its time. */
export const CHAIN_DEPTHS = ['records', 'files'] as const;
export type ChainDepth = (typeof CHAIN_DEPTHS)[number];

export class ChainRequest {
  @ChoiceField('ChainDepth', CHAIN_DEPTHS, { optional: true, description: 'records when left out' })
  depth?: ChainDepth;
}

export class BrokenChainView {
  @ChoiceField('ChainFault', BREAKS) fault: Break;
  @IntField({ ...MANY, nullable: true }) position: number | null;
  @TextField({ max: 20 }) kind: string;
  @IdField({ nullable: true }) subjectId: string | null;
  @TextField({ max: 120, nullable: true }) name: string | null;
  @TextField({ max: 400, description: 'a sentence' }) words: string;
}

export class BrokenEntryView {
  @ChoiceField('Journal', JOURNALS) journal: Journal;
  @IntField({ ...MANY, nullable: true }) entryNumber: number | null;
  @IdField({ nullable: true }) entryId: string | null;
}

export class ChainView {
  @InstantField() checkedAt: Date;
  @BooleanField() intact: boolean;
  @IntField(MANY) linkCount: number;
  @TextField({ max: 64, description: 'SHA-256 of the last link' }) headHash: string;
  @IntField({ ...MANY, nullable: true, description: 'files read again on disk; null: not asked for' })
  fileCount: number | null;
  @IntField(MANY) brokenCount: number;
  @ListField(() => BrokenChainView, { description: 'the first twenty at most, in the order of the chain' })
  broken: BrokenChainView[];
  @ListField(() => BrokenEntryView, { description: 'the first of each journal that is not what was booked' })
  brokenEntries: BrokenEntryView[];
  @IntField({ ...MANY, description: 'invoices whose buyer was erased and cannot be checked' }) erasedCount: number;
}

export class ChainCheckRequest {
  @ChoiceField('ChainDepth', CHAIN_DEPTHS, { description: 'how deep the check shall go' }) depth: ChainDepth;
}

export class ChainSinceView {
  @IntField({ ...MANY, description: 'links after the last check' }) linkCount: number;
  @BooleanField({ description: 'they are whole, and the last check still ends where it did' }) intact: boolean;
}

export class ChainChecksView {
  @ObjectField(() => ChainView, { nullable: true, description: 'the last check of the whole; null: none yet' })
  last: ChainView | null;
  @ObjectField(() => ChainSinceView, { nullable: true, description: 'null: no check yet' })
  since: ChainSinceView | null;
  @IdField({ nullable: true, description: 'of a check that is running or waits' }) runId: string | null;
}
