import { FunderReport, FundingAgreement, FundingDocument, FundingInstalment } from './agreement/agreement.entity.js';
import { EquipmentGrant, GrantItem } from './grant/grant.entity.js';
import { FundingLoan } from './loan/loan.entity.js';
import { FundingPack } from './pack/pack.entity.js';
import { FundingRule } from './rule/funding-rule.entity.js';
import { FundedCost, FundingShare } from './share/share.entity.js';
import { TaxCampaign, TaxHeading, TaxImport, TaxLetter, TaxPledge, TaxReceipt } from './tax/tax.entity.js';

export * from './funding.module.js';
export { AgreementQueries } from './agreement/agreement.queries.js';
export { Agreements } from './agreement/agreements.js';
export { FundingDocuments } from './agreement/funding-documents.js';
export { Instalments } from './agreement/instalments.js';
export { GrantQueries } from './grant/grant.queries.js';
export { Grants } from './grant/grants.js';
export { Loans } from './loan/loans.js';
export { MoneyQueries } from './money/money.queries.js';
export { Packs } from './pack/packs.js';
export { FundingRules } from './rule/funding-rules.js';
export { ShareQueries } from './share/share.queries.js';
export { Shares } from './share/shares.js';
export { CampaignQueries } from './tax/campaign.queries.js';
export { Campaigns } from './tax/campaigns.js';
export { TaxReceiptImport } from './tax/tax-import.js';
export { ThankYous } from './tax/thank-yous.js';
export { FundedCost, FundingAgreement, FundingInstalment, FundingShare, TaxCampaign };

export const FUNDING_ENTITIES = [
  FundingRule,
  FundingAgreement,
  FundingInstalment,
  FunderReport,
  FundingDocument,
  TaxCampaign,
  TaxPledge,
  TaxImport,
  TaxReceipt,
  TaxHeading,
  TaxLetter,
  FundedCost,
  FundingShare,
  EquipmentGrant,
  GrantItem,
  FundingLoan,
  FundingPack,
] as const;
