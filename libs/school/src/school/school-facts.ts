import { Injectable } from '@nestjs/common';
import {
  beside,
  type LetterheadSchool,
  type PrintedLogo,
  type Reading,
  readTogether,
  rowsFrom,
  rowsWith,
  taking,
  Work,
} from '@etabli/platform';
import { School } from './school.entity.js';
import { schoolErrors } from './school.errors.js';
import type { VatOption } from './school.rules.js';

/** The seller as a document of today prints it: plain JSON, to be kept with what was issued. */
export interface SellerFacts {
  readonly name: string;
  readonly legalForm: string | null;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly rna: string | null;
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly country: 'FR';
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly vatOption: VatOption;
  readonly paymentDays: number;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly bankName: string | null;
  readonly latePenaltyText: string | null;
  readonly discountText: string | null;
  readonly recoveryText: string | null;
  /** missing in what was issued before there were logos */
  readonly logo?: PrintedLogo | null;
}

const CHOSEN_LOGO = `SELECT l.sha256 || '.' || l.ending AS file, l.width, l.height
  FROM schools s JOIN school_logos l ON l.id = s.logo_id`;

/** What documents print of the school. */
@Injectable()
export class SchoolFacts {
  constructor(private readonly work: Work) {}

  /** Throws `school.missing`. */
  async seller(): Promise<SellerFacts> {
    const [seller] = await readTogether(this.work.manager, this.readSeller());
    return seller;
  }

  /** As `seller`, asked in one statement with what else the command reads. */
  readSeller(): Reading<SellerFacts> {
    return taking(
      beside(
        rowsWith(School),
        rowsFrom<PrintedLogo>(() => CHOSEN_LOGO),
      ),
      ([[school], [logo]]) => {
        if (!school) throw schoolErrors.refused('school.missing');
        const { id: _id, isDemo: _demo, createdAt: _at, holidayRegion: _region, logoId: _logo, ...facts } = school;
        return { ...facts, country: 'FR', logo: logo ?? null };
      },
    );
  }

  /** For the template letterhead.typ. Throws `school.missing`. */
  async letterhead(): Promise<LetterheadSchool> {
    return toLetterhead(await this.seller());
  }
}

/** Also of a seller kept with an issued document. */
export function toLetterhead(seller: SellerFacts): LetterheadSchool {
  const { name, legalForm, siren, siret, vatNumber, rna, email, phone, website, logo = null } = seller;
  return { name, legalForm, lines: addressLines(seller), siren, siret, vatNumber, rna, email, phone, website, logo };
}

function addressLines(at: Pick<SellerFacts, 'addressLine1' | 'addressLine2' | 'postalCode' | 'city'>): string[] {
  return [at.addressLine1, at.addressLine2, [at.postalCode, at.city].filter(Boolean).join(' ')].filter(
    (line): line is string => Boolean(line),
  );
}
