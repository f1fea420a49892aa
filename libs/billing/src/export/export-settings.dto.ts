import { BooleanField, ChoiceField, DayField, IntField, ObjectField, PatternField } from '@etabli/platform';
import { EXPORT_FORMATS, type ExportFormat } from './format/format.rules.js';
import { DECIMAL_MARKS, type DecimalMark } from './format/ledger-line.rules.js';
import type { ExportChoices } from './export-settings.rules.js';

const CODE = {
  pattern: /^[A-Z0-9]{2}$/,
  message: 'Un code de journal a deux lettres majuscules ou chiffres.',
  max: 2,
  optional: true,
};

export class JournalCodesField {
  @PatternField(CODE) VE?: string | null;
  @PatternField(CODE) BQ?: string | null;
  @PatternField(CODE) OD?: string | null;
  @PatternField(CODE) AN?: string | null;
}

export class ExportSettingsRequest {
  @ChoiceField('ExportFormat', EXPORT_FORMATS) format: ExportFormat;
  @PatternField({
    pattern: /^[A-Z0-9]{0,4}$/,
    message: 'Quatre lettres majuscules ou chiffres au plus, par exemple 411 ou C.',
    max: 4,
  })
  auxPrefix: string;
  @IntField({ min: 6, max: 8, optional: true, description: 'null leaves accounts as they were booked' })
  accountLength?: number | null;
  @ChoiceField('DecimalMark', DECIMAL_MARKS) decimalMark: DecimalMark;
  @ObjectField(() => JournalCodesField, { description: 'the accountant’s code of each journal' })
  journalCodes: JournalCodesField;
  @PatternField({
    pattern: /^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/,
    message: 'Écrivez le mois et le jour de clôture, par exemple 12-31 ou 08-31.',
    max: 5,
  })
  yearEnd: string;
  @DayField({ optional: true }) firstYearStartsOn?: string | null;
  @BooleanField({ description: 'the school declares that all entries of its books are here' })
  holdsAllEntries: boolean;
}

export class ExportSettingsView extends ExportSettingsRequest {}

/** Journals without a code of their own are left out. */
export const toChoices = ({ journalCodes, ...request }: ExportSettingsRequest): ExportChoices => ({
  ...request,
  accountLength: request.accountLength ?? null,
  firstYearStartsOn: request.firstYearStartsOn ?? null,
  journalCodes: Object.fromEntries(
    Object.entries(journalCodes).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  ),
});
