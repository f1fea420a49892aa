import { Injectable } from '@nestjs/common';
import { frenchVatNumber, newId, sirenOf } from '@etabli/kernel';
import { Clock, invalidFields, Work } from '@etabli/platform';
import { School } from './school.entity.js';
import { schoolErrors } from './school.errors.js';
import { DEFAULT_PAYMENT_DAYS, identityErrors } from './school.rules.js';

/** Missing = unchanged, null = emptied (unchanged where a value must stand). Numbers are normalised (no spaces, upper case) and checked before. */
export type SchoolEdit = Partial<
  Omit<School, 'id' | 'isDemo' | 'createdAt' | 'holidayRegion' | 'logoId' | 'iban' | 'bic' | 'bankName'>
>;
export type BankEdit = Partial<Pick<School, 'iban' | 'bic' | 'bankName'>>;
export type NewSchool = { name: string; isDemo?: boolean } & SchoolEdit & BankEdit;

/** `school`: there is one. `demo`: it is the demo school. */
export interface SchoolStatus {
  readonly school: boolean;
  readonly demo: boolean;
}

const UNKNOWN_YET = {
  legalForm: null,
  siren: null,
  siret: null,
  vatNumber: null,
  rna: null,
  addressLine1: null,
  addressLine2: null,
  postalCode: null,
  city: null,
  email: null,
  phone: null,
  website: null,
  iban: null,
  bic: null,
  bankName: null,
  latePenaltyText: null,
  discountText: null,
  recoveryText: null,
  logoId: null,
} as const;

@Injectable()
export class SchoolService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Throws `school.missing`. */
  async find(): Promise<School> {
    const school = await this.work.manager.findOneBy(School, {});
    if (!school) throw schoolErrors.refused('school.missing');
    return school;
  }

  /** Asked by the launcher before anybody is logged in. */
  async status(): Promise<SchoolStatus> {
    const school = await this.work.manager.findOneBy(School, {});
    return { school: school !== null, demo: school?.isDemo ?? false };
  }

  /** The first start of a school; everything but its name may follow later. Throws `school.exists` or 422 by field. */
  create(input: NewSchool): Promise<string> {
    return this.work.run('school.create', async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('school', 0))");
      if (await tx.existsBy(School, {})) throw schoolErrors.refused('school.exists');
      const school: School = {
        ...UNKNOWN_YET,
        vatOption: 'on_debits',
        holidayRegion: 'metropole',
        paymentDays: DEFAULT_PAYMENT_DAYS,
        isDemo: false,
        ...completed(input),
        id: newId(),
        createdAt: this.clock.now(),
      };
      assertIdentity(school);
      await tx.insert(School, school);
      return school.id;
    });
  }

  /** Throws `school.missing` or 422 by field. */
  edit(change: SchoolEdit): Promise<void> {
    return this.change('school.edit', completed(change));
  }

  /** Throws `school.missing`. */
  editBank(change: BankEdit): Promise<void> {
    return this.change('bank.edit', change);
  }

  private change(command: string, change: SchoolEdit & BankEdit): Promise<void> {
    return this.work.run(command, async (tx) => {
      const [school] = await tx.find(School, { lock: { mode: 'pessimistic_write' }, take: 1 });
      if (!school) throw schoolErrors.refused('school.missing');
      const { name, vatOption, paymentDays } = { ...school, ...change };
      const kept = {
        name: name ?? school.name,
        vatOption: vatOption ?? school.vatOption,
        paymentDays: paymentDays ?? school.paymentDays,
      };
      const after = { ...school, ...change, ...kept };
      assertIdentity(after);
      await tx.update(School, { id: school.id }, after);
    });
  }
}

/** A SIRET brings its SIREN, a SIREN its VAT number, unless they are given; undefined fields are dropped. */
function completed<T extends SchoolEdit>(change: T): T {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T;
  if (given.siret && given.siren === undefined) given.siren = sirenOf(given.siret);
  if (given.siren && given.vatNumber === undefined) given.vatNumber = frenchVatNumber(given.siren);
  return given;
}

function assertIdentity(school: Pick<School, 'siren' | 'siret' | 'vatNumber'>): void {
  const wrong = identityErrors(school);
  if (wrong.length > 0) throw invalidFields(wrong);
}
