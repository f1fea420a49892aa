import { Module } from '@nestjs/common';
import { BillingModule } from '@etabli/billing';
import { CustomersModule } from '@etabli/customers';
import { SchoolModule } from '@etabli/school';
import { AgreementController } from './agreement/agreement.controller.js';
import { AgreementQueries } from './agreement/agreement.queries.js';
import { AgreementSearch } from './agreement/agreement.search.js';
import { Agreements } from './agreement/agreements.js';
import { FundingDocuments } from './agreement/funding-documents.js';
import { FundingDues, FundingYearDues } from './agreement/funding-dues.js';
import { InstalmentController } from './agreement/instalment.controller.js';
import { Instalments } from './agreement/instalments.js';
import { FunderOfClient } from './client-part/funder-of-client.js';
import { TaxOfClient } from './client-part/tax-of-client.js';
import { GrantEvidence } from './grant/grant-evidence.js';
import { GrantController } from './grant/grant.controller.js';
import { GrantQueries } from './grant/grant.queries.js';
import { GrantSearch } from './grant/grant.search.js';
import { Grants } from './grant/grants.js';
import { LoanController } from './loan/loan.controller.js';
import { LoanSearch } from './loan/loan.search.js';
import { Loans } from './loan/loans.js';
import { MoneyController } from './money/money.controller.js';
import { MoneyQueries } from './money/money.queries.js';
import { MakePack } from './pack/make-pack.job.js';
import { PackController } from './pack/pack.controller.js';
import { PacksRetained } from './pack/pack.retained.js';
import { PackQueries } from './pack/pack.queries.js';
import { PackSearch } from './pack/pack.search.js';
import { Packs } from './pack/packs.js';
import { FundingRuleController } from './rule/funding-rule.controller.js';
import { FundingRules } from './rule/funding-rules.js';
import { ShareController } from './share/share.controller.js';
import { ShareQueries } from './share/share.queries.js';
import { Shares } from './share/shares.js';
import { CampaignQueries } from './tax/campaign.queries.js';
import { Campaigns } from './tax/campaigns.js';
import { MakeThankYous } from './tax/make-thank-yous.job.js';
import { TaxController } from './tax/tax.controller.js';
import { TaxSearch } from './tax/tax.search.js';
import { TaxReceiptImport } from './tax/tax-import.js';
import { ThankYous } from './tax/thank-yous.js';
import { TrailController } from './trail/trail.controller.js';
import { FundingTrail } from './trail/trail.queries.js';

const SERVICES = [
  FundingRules,
  Agreements,
  Instalments,
  FundingDocuments,
  AgreementQueries,
  Campaigns,
  CampaignQueries,
  TaxReceiptImport,
  ThankYous,
  Shares,
  ShareQueries,
  Grants,
  GrantEvidence,
  GrantQueries,
  Loans,
  MoneyQueries,
  FundingTrail,
  PackQueries,
  Packs,
];

const SEARCHES = [AgreementSearch, GrantSearch, LoanSearch, PackSearch, TaxSearch];

@Module({
  imports: [SchoolModule, CustomersModule, BillingModule],
  providers: [...SERVICES, PacksRetained],
  exports: SERVICES,
})
export class FundingModule {}

@Module({
  imports: [FundingModule],
  controllers: [
    AgreementController,
    InstalmentController,
    TaxController,
    GrantController,
    LoanController,
    ShareController,
    MoneyController,
    FundingRuleController,
    TrailController,
    PackController,
  ],
  providers: [FundingDues, FundingYearDues, TaxOfClient, FunderOfClient, ...SEARCHES],
})
export class FundingHttpModule {}

@Module({ imports: [FundingModule, SchoolModule], providers: [MakeThankYous, MakePack] })
export class FundingJobsModule {}
