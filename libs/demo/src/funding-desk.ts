import { Injectable } from '@nestjs/common';
import { addDays, addMonths, type CivilDate, yearOf } from '@etabli/kernel';
import { CustomerRoles, CustomerService } from '@etabli/customers';
import {
  Agreements,
  Campaigns,
  Grants,
  Instalments,
  Loans,
  Packs,
  Shares,
  TaxReceiptImport,
  ThankYous,
} from '@etabli/funding';
import type { Cast, Season } from './cast.js';
import { DEMO_FUNDERS, solteaCsv } from './data/funding.js';
import { onWorkDay } from './school-days.js';
import { Stage } from './stage.js';

/** Places in DEMO_CUSTOMERS, with the roles of DEMO_ROLES. */
const SPONSOR = 0;
const PAYER = 3;
const OTHER_PAYER = 12;
const WRITTEN_DAYS = 5;

/** The money that is not sales, written down in one go a few days ago. */
@Injectable()
export class FundingDesk {
  constructor(
    private readonly stage: Stage,
    private readonly customers: CustomerService,
    private readonly roles: CustomerRoles,
    private readonly agreements: Agreements,
    private readonly instalments: Instalments,
    private readonly campaigns: Campaigns,
    private readonly receipts: TaxReceiptImport,
    private readonly thanks: ThankYous,
    private readonly grants: Grants,
    private readonly shares: Shares,
    private readonly loans: Loans,
    private readonly packs: Packs,
  ) {}

  announce({ today, agenda }: Season, cast: Cast): void {
    const day = onWorkDay(addDays(today, -WRITTEN_DAYS));
    agenda.on(day, '11:20', async () => {
      const { direction, compta } = cast.actors;
      const act = <T>(command: string, work: () => Promise<T>): Promise<T> => this.stage.act(direction, command, work);
      const funder = async (who: keyof typeof DEMO_FUNDERS): Promise<string> => {
        const id = await act('customer.create', () => this.customers.create(DEMO_FUNDERS[who]));
        await act('customer.roles', () => this.roles.add(id, { role: 'funder', validFrom: addMonths(day, -24) }));
        return id;
      };
      const region = await funder('region');
      const state = await funder('state');
      await act('funding_agreement.create', () => this.running(region, state, cast.customers[SPONSOR]!, day, cast));
      await this.stage.act(compta, 'tax_campaign.open', () => this.tax(cast, day));
    });
  }

  private async running(region: string, state: string, sponsor: string, day: CivilDate, cast: Cast): Promise<void> {
    const year = yearOf(day);
    const period = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, restricted: false };
    const yearly = await this.agreements.create({
      ...period,
      customerId: region,
      kind: 'region',
      title: `Fonctionnement ${year}`,
      reference: `REG-${year}-0118`,
      amountCents: 64_000_00,
      conditions: 'Accueillir au moins vingt jeunes et rendre un compte rendu financier.',
      reports: [{ label: 'Compte rendu financier', dueOn: `${year + 1}-06-30` }],
    });
    const first = await this.instalments.plan(yearly, {
      kind: 'plain',
      label: 'Première moitié',
      amountCents: 32_000_00,
      dueOn: addMonths(day, -3),
    });
    await this.instalments.claim(first, addDays(addMonths(day, -3), 2));
    await this.instalments.receive(first, addMonths(day, -2), 'VIR REGION DEUX VALLEES');
    await this.instalments.plan(yearly, {
      kind: 'plain',
      label: 'Solde',
      amountCents: 32_000_00,
      dueOn: addDays(day, 20),
    });
    const wage = await this.shares.addCost({
      kind: 'staff',
      label: 'Maître professionnel, métallerie',
      spentOn: addMonths(day, -1) < `${year}-01-01` ? `${year}-01-01` : addMonths(day, -1),
      netCents: 3_180_00,
    });
    await this.shares.share(wage, { agreementId: yearly, shareBp: 6_000 });
    await this.packs.request(yearly);
    await this.gift(sponsor, period, day);
    await this.machines(state, day, cast);
  }

  private async gift(
    customerId: string,
    period: { startsOn: string; endsOn: string; restricted: boolean },
    day: CivilDate,
  ): Promise<void> {
    const id = await this.agreements.create({
      ...period,
      customerId,
      kind: 'sponsor',
      title: 'Tenues de travail',
      amountCents: 9_000_00,
    });
    const one = { kind: 'plain', label: 'Versement', amountCents: 9_000_00, dueOn: addMonths(day, -1) } as const;
    await this.instalments.receive(await this.instalments.plan(id, one), addMonths(day, -1), 'VIR VIAL');
  }

  private async machines(state: string, day: CivilDate, cast: Cast): Promise<void> {
    const agreementId = await this.agreements.create({
      customerId: state,
      kind: 'state',
      title: 'Machines de découpe',
      amountCents: 86_000_00,
      startsOn: addMonths(day, -10),
      endsOn: addMonths(day, 14),
      signedOn: addMonths(day, -10),
      restricted: true,
      instalments: [
        { kind: 'advance', label: 'Avance', amountCents: 25_800_00, dueOn: addMonths(day, -9) },
        { kind: 'interim', label: 'Acompte sur factures', amountCents: 34_400_00, dueOn: addDays(day, 30) },
        { kind: 'balance', label: 'Solde', amountCents: 25_800_00, dueOn: addMonths(day, 8) },
      ],
    });
    const grantId = await this.grants.create({ agreementId, kind: 'equipment', publicity: 'Plaque sur la machine' });
    const used = { inServiceOn: addMonths(day, -8), lifeMonths: 84 };
    await this.grants.addItem(grantId, {
      ...used,
      label: 'Découpe laser',
      eligibleCents: 148_000_00,
      machineId: cast.machines.laser,
    });
    await this.grants.addItem(grantId, { label: 'Extraction des fumées', eligibleCents: 24_000_00 });
    await this.loans.add({
      customerId: state,
      label: 'Prêt machines',
      kind: 'annuity',
      amountCents: 60_000_00,
      rateBp: 325,
      rateBasis: 'Taux fixe du contrat',
      firstDueOn: addMonths(day, -6),
      periodMonths: 3,
      termCount: 28,
      graceCount: 2,
    });
  }

  private async tax(cast: Cast, day: CivilDate): Promise<void> {
    const year = yearOf(day);
    const campaignId = await this.campaigns.open({ year });
    const promise = (customer: number, amountCents: number): Promise<string> =>
      this.campaigns.pledge(campaignId, {
        customerId: cast.customers[customer]!,
        amountCents,
        pledgedOn: `${year}-01-20`,
      });
    await promise(PAYER, 2_500_00);
    await promise(OTHER_PAYER, 1_200_00);
    const { siren } = await this.customers.find(cast.customers[PAYER]!);
    // the payments of a year that has only begun are those of the last one
    const paid = `${year}-10-12` <= day ? year : year - 1;
    const table = await this.receipts.look(Buffer.from(solteaCsv(siren!, paid)));
    await this.receipts.take(campaignId, table, { dryRun: false });
    await this.thanks.request(campaignId, siren);
  }
}
