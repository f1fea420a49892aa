import { ChoiceField, DayField, IdField, IntField, ListField, PatternField, TextField } from '@etabli/platform';
import { type Sector, SECTORS } from '../invoice/line.rules.js';
import type { LedgerAccount } from './ledger.entity.js';
import { ACCOUNT_ROLES, type AccountRole } from './ledger.rules.js';

const ACCOUNT = {
  pattern: /^[1-8][0-9]{2}[A-Z0-9]{0,9}$/,
  message: 'Un compte commence par trois chiffres du plan comptable, sans espace.',
  max: 12,
};

export const ROLE_WORDS: Readonly<Record<AccountRole, string>> = {
  customers: 'Clients',
  deposits_received: 'Acomptes reçus',
  sales_goods: 'Ventes de pièces fabriquées',
  sales_services: 'Prestations et travaux à façon',
  vat_due: 'TVA due',
  vat_pending: 'TVA sur prestations, en attente du paiement',
  vat_pending_deposits: 'TVA sur acomptes, en attente du paiement',
  bank: 'Compte de banque, virements',
  cheques: 'Chèques reçus',
  cards: 'Cartes',
  direct_debits: 'Prélèvements',
  cash: 'Espèces',
  opening: 'Contrepartie de la reprise',
};

export class EditLedgerAccountRequest {
  @PatternField(ACCOUNT) account: string;
  @TextField({ max: 80 }) label: string;
}

export class AddLedgerAccountRequest extends EditLedgerAccountRequest {
  @ChoiceField('AccountRole', ACCOUNT_ROLES) role: AccountRole;
  @IntField({ optional: true, min: 0, max: 10_000, description: 'for this rate alone' }) vatRateBp?: number | null;
  @ChoiceField('VatSector', SECTORS, { optional: true, description: 'for this sector alone' }) sector?: Sector | null;
  @DayField({ description: 'for entries from that day on' }) validFrom: string;
}

export class LedgerAccountView {
  @IdField() id: string;
  @ChoiceField('AccountRole', ACCOUNT_ROLES) role: AccountRole;
  @TextField({ max: 120, description: 'what is booked there, in French' }) use: string;
  @IntField({ nullable: true, min: 0, max: 10_000 }) vatRateBp: number | null;
  @ChoiceField('VatSector', SECTORS, { nullable: true }) sector: Sector | null;
  @DayField() validFrom: string;
  @TextField({ max: 12 }) account: string;
  @TextField({ max: 80 }) label: string;
}

export class LedgerAccountsView {
  @ListField(() => LedgerAccountView) items: LedgerAccountView[];
}

export const toLedgerAccountView = (row: LedgerAccount): LedgerAccountView => ({ ...row, use: ROLE_WORDS[row.role] });
