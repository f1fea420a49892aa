import {
  civilDateAt,
  HALF_DAYS,
  type HalfDay,
  halfDayAt,
  isBic,
  isFrenchVatNumber,
  isIban,
  isSiren,
  isSiret,
  normalizeIdentifier,
} from '@etabli/kernel';
import {
  BooleanField,
  CheckedTextField,
  ChoiceField,
  DayField,
  EmailField,
  IdField,
  IntField,
  PatternField,
  TextField,
  TextsField,
} from '@etabli/platform';
import type { School } from './school.entity.js';
import { LONGEST_PAYMENT_DAYS, missingForInvoices, VAT_OPTIONS, type VatOption } from './school.rules.js';

const clean = normalizeIdentifier;

/** Missing = unchanged, null = emptied. */
export class EditSchoolRequest {
  @TextField({ optional: true, max: 160 }) name?: string;
  @TextField({ optional: true, max: 120 }) legalForm?: string | null;
  @CheckedTextField({
    optional: true,
    max: 20,
    clean,
    test: isSiren,
    message: 'Ce SIREN n’est pas correct : neuf chiffres, vérifiez la frappe.',
  })
  siren?: string | null;
  @CheckedTextField({
    optional: true,
    max: 30,
    clean,
    test: isSiret,
    message: 'Ce SIRET n’est pas correct : quatorze chiffres, vérifiez la frappe.',
  })
  siret?: string | null;
  @CheckedTextField({
    optional: true,
    max: 30,
    clean,
    test: isFrenchVatNumber,
    message: 'Ce numéro de TVA n’est pas correct : FR, deux chiffres et le SIREN.',
  })
  vatNumber?: string | null;
  @PatternField({
    optional: true,
    max: 10,
    pattern: /^W\d{9}$/,
    message: 'Le numéro RNA commence par W, suivi de neuf chiffres.',
  })
  rna?: string | null;
  @TextField({ optional: true, max: 160 }) addressLine1?: string | null;
  @TextField({ optional: true, max: 160 }) addressLine2?: string | null;
  @PatternField({ optional: true, max: 5, pattern: /^\d{5}$/, message: 'Le code postal a cinq chiffres.' })
  postalCode?: string | null;
  @TextField({ optional: true, max: 80 }) city?: string | null;
  @EmailField({ optional: true }) email?: string | null;
  @TextField({ optional: true, max: 30 }) phone?: string | null;
  @TextField({ optional: true, max: 120 }) website?: string | null;
  @ChoiceField('VatOption', VAT_OPTIONS, { optional: true }) vatOption?: VatOption;
  @IntField({ optional: true, min: 0, max: LONGEST_PAYMENT_DAYS }) paymentDays?: number;
  @TextField({ optional: true, max: 500 }) latePenaltyText?: string | null;
  @TextField({ optional: true, max: 500 }) discountText?: string | null;
  @TextField({ optional: true, max: 500 }) recoveryText?: string | null;
}

/** Missing = unchanged, null = emptied. */
export class EditBankRequest {
  @CheckedTextField({
    optional: true,
    max: 45,
    clean,
    test: isIban,
    message: 'Cet IBAN n’est pas correct : recopiez-le depuis le RIB.',
  })
  iban?: string | null;
  @CheckedTextField({
    optional: true,
    max: 20,
    clean,
    test: isBic,
    message: 'Ce BIC n’est pas correct : huit ou onze caractères.',
  })
  bic?: string | null;
  @TextField({ optional: true, max: 120 }) bankName?: string | null;
}

export class SchoolView {
  @IdField() id: string;
  @TextField({ max: 160 }) name: string;
  @TextField({ max: 120, nullable: true }) legalForm: string | null;
  @TextField({ max: 9, nullable: true }) siren: string | null;
  @TextField({ max: 14, nullable: true }) siret: string | null;
  @TextField({ max: 13, nullable: true }) vatNumber: string | null;
  @TextField({ max: 10, nullable: true }) rna: string | null;
  @TextField({ max: 160, nullable: true }) addressLine1: string | null;
  @TextField({ max: 160, nullable: true }) addressLine2: string | null;
  @TextField({ max: 5, nullable: true }) postalCode: string | null;
  @TextField({ max: 80, nullable: true }) city: string | null;
  @EmailField({ nullable: true }) email: string | null;
  @TextField({ max: 30, nullable: true }) phone: string | null;
  @TextField({ max: 120, nullable: true }) website: string | null;
  @ChoiceField('VatOption', VAT_OPTIONS) vatOption: VatOption;
  @IntField({ min: 0, max: LONGEST_PAYMENT_DAYS }) paymentDays: number;
  @TextField({ max: 34, nullable: true }) iban: string | null;
  @TextField({ max: 11, nullable: true }) bic: string | null;
  @TextField({ max: 120, nullable: true }) bankName: string | null;
  @TextField({ max: 500, nullable: true }) latePenaltyText: string | null;
  @TextField({ max: 500, nullable: true }) discountText: string | null;
  @TextField({ max: 500, nullable: true }) recoveryText: string | null;
  @IdField({ nullable: true, description: 'the logo on the documents of today' }) logoId: string | null;
  @BooleanField() isDemo: boolean;
  @DayField({ description: 'the day of the school’s clock' }) today: string;
  @ChoiceField('HalfDay', HALF_DAYS, { description: 'the half-day it is now' }) halfDay: HalfDay;
  @TextsField({ max: 20, maxLength: 60, description: 'what invoices still lack, in French words' }) missing: string[];
}

export function toSchoolView(
  { createdAt: _createdAt, holidayRegion: _region, ...school }: School,
  now: Date,
): SchoolView {
  return { ...school, today: civilDateAt(now), halfDay: halfDayAt(now), missing: missingForInvoices(school) };
}
