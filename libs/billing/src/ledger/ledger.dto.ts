import { ChoiceField, ListField, PatternField, TextField } from '@etabli/platform';
import type { LedgerAccount } from './ledger.entity.js';
import { ACCOUNT_ROLES, type AccountRole } from './ledger.rules.js';

const ACCOUNT = {
  pattern: /^[1-8][0-9]{2}[A-Z0-9]{0,9}$/,
  message: 'Un compte commence par trois chiffres du plan comptable, sans espace.',
  max: 12,
};

export const ROLE_WORDS: Readonly<Record<AccountRole, string>> = {
  customers: 'Clients',
  sales_goods: 'Ventes de pièces fabriquées',
  sales_services: 'Prestations et travaux à façon',
  vat_due: 'TVA due',
  vat_pending: 'TVA sur prestations, en attente du paiement',
  bank: 'Virements, cartes, prélèvements',
  cheques: 'Chèques',
  cash: 'Espèces',
};

export class EditLedgerAccountRequest {
  @PatternField(ACCOUNT) account: string;
  @TextField({ max: 80 }) label: string;
}

export class LedgerAccountView {
  @ChoiceField('AccountRole', ACCOUNT_ROLES) role: AccountRole;
  @TextField({ max: 120, description: 'what is booked there, in French' }) use: string;
  @TextField({ max: 12 }) account: string;
  @TextField({ max: 80 }) label: string;
}

export class LedgerAccountsView {
  @ListField(() => LedgerAccountView) items: LedgerAccountView[];
}

export const toLedgerAccountView = ({ role, account, label }: LedgerAccount): LedgerAccountView => ({
  role,
  use: ROLE_WORDS[role],
  account,
  label,
});
