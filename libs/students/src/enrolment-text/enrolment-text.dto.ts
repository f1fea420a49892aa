import {
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextsField,
} from '@etabli/platform';
import { DEFAULT_TEXTS, PLACEHOLDERS, TEXT_KINDS, type TextKind } from './enrolment-text.rules.js';
import type { TextInForce } from './enrolment-texts.js';

export class EnrolmentTextPart {
  @ChoiceField('EnrolmentTextKind', TEXT_KINDS) kind: TextKind;
  @TextField({ max: 120 }) title: string;
  @TextsField({ max: 80, maxLength: 4000, description: 'placeholders stand between braces: {prenom}' })
  paragraphs: string[];
}

export class WriteEnrolmentTextRequest {
  @IntField({ min: 1, max: 100_000, description: 'the version that was changed' }) basedOn: number;
  @ListField(() => EnrolmentTextPart, { min: 3, max: 3 }) parts: EnrolmentTextPart[];
}

export class EnrolmentTextVersionView {
  @IdField({ nullable: true, description: 'null: the text that comes with the program' }) id: string | null;
  @IntField({ min: 1, max: 100_000 }) version: number;
  @TextField({ max: 64, description: 'hash of the parts' }) sha256: string;
  @InstantField({ nullable: true }) writtenAt: Date | null;
  @TextField({ max: 120, nullable: true }) writtenByName: string | null;
}

export class EnrolmentTextView extends EnrolmentTextVersionView {
  @ListField(() => EnrolmentTextPart) parts: EnrolmentTextPart[];
}

export class PlaceholderView {
  @TextField({ max: 20 }) word: string;
  @TextField({ max: 80 }) meaning: string;
}

export class EnrolmentTextsView {
  @ObjectField(() => EnrolmentTextView) inForce: EnrolmentTextView;
  @ListField(() => EnrolmentTextVersionView, { description: 'newest first' }) versions: EnrolmentTextVersionView[];
  @ListField(() => EnrolmentTextPart, { description: 'the text that comes with the program' })
  shipped: EnrolmentTextPart[];
  @ListField(() => PlaceholderView) placeholders: PlaceholderView[];
}

const toVersionView = ({ id, version, sha256, writtenAt, writtenByName }: TextInForce): EnrolmentTextVersionView => ({
  id,
  version,
  sha256,
  writtenAt,
  writtenByName,
});

const toParts = (parts: TextInForce['parts']): EnrolmentTextPart[] =>
  parts.map(({ kind, title, paragraphs }) => ({ kind, title, paragraphs: [...paragraphs] }));

export const toEnrolmentTextView = (text: TextInForce): EnrolmentTextView => ({
  ...toVersionView(text),
  parts: toParts(text.parts),
});

export const toEnrolmentTextsView = (versions: readonly TextInForce[]): EnrolmentTextsView => ({
  inForce: toEnrolmentTextView(versions[0]!),
  versions: versions.map(toVersionView),
  shipped: toParts(DEFAULT_TEXTS),
  placeholders: Object.entries(PLACEHOLDERS).map(([word, meaning]) => ({ word, meaning })),
});
