import { type CivilDate, daysBetween, fold, formatCents, type Refusal } from '@etabli/kernel';
import type { Allocation } from '../payment/payment.rules.js';
import { payerKey } from './bank-line.rules.js';

/** Money in, as the rules see it. */
export interface BankCredit {
  readonly bookedOn: CivilDate;
  readonly amountCents: number;
  readonly counterparty: string | null;
  readonly iban: string | null;
  readonly reference: string | null;
  readonly text: string;
}

/** An invoice with something due. */
export interface OpenBill {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly customerId: string;
  readonly customerLabel: string;
  readonly issuedOn: CivilDate;
  readonly dueCents: number;
  readonly quoteNumber: string | null;
  readonly orderNumber: string | null;
  readonly customerReference: string | null;
}

/** A payment recorded by hand that no line bears yet. */
export interface LoosePayment {
  readonly id: string;
  readonly customerId: string;
  readonly customerLabel: string;
  readonly receivedOn: CivilDate;
  readonly amountCents: number;
  readonly reference: string | null;
}

/** Who earlier lines of this account, or of this payer, were matched with. */
export interface Acquaintance {
  readonly byIban: readonly string[];
  readonly byPayer: readonly string[];
}

export interface Proposal {
  readonly kind: 'record' | 'tie' | 'slip';
  /** null: of several */
  readonly customerId: string | null;
  readonly customerLabel: string;
  /** of `tie` */
  readonly paymentId: string | null;
  /** of `slip` */
  readonly slipId: string | null;
  readonly allocations: readonly Allocation[];
  readonly numbers: readonly string[];
  /** what stays with the customer */
  readonly restCents: number;
  readonly score: number;
  readonly reasons: readonly Refusal[];
}

/** What each sign is worth. 60 and more: sure enough to be accepted by one tap. */
export const WEIGHTS = {
  recorded: 50,
  number: 50,
  numberShort: 35,
  reference: 30,
  iban: 30,
  payer: 20,
  name: 15,
  amount: 30,
  sum: 25,
  onlyOne: 15,
} as const;
export const SURE = 60;
const MOST = 5;
const MOST_SUMMED = 12;

/** The likely matches of money in, the best first: by what is cited, what is exact and who paid before. Nothing is ever booked by this. */
export function proposalsOf(
  credit: BankCredit,
  bills: readonly OpenBill[],
  payments: readonly LoosePayment[],
  known: Acquaintance,
): Proposal[] {
  if (credit.amountCents <= 0) return [];
  const payable = bills.filter(({ issuedOn, dueCents }) => issuedOn <= credit.bookedOn && dueCents > 0);
  const said = saidIn(credit);
  const found = [...new Set(payable.map(({ customerId }) => customerId))].flatMap((customerId) =>
    ofCustomer(
      credit,
      said,
      payable.filter((bill) => bill.customerId === customerId),
      payable,
      known,
    ),
  );
  return [...tiesOf(credit, said, payments, known), ...found]
    .toSorted((a, b) => b.score - a.score || Number(b.kind === 'tie') - Number(a.kind === 'tie'))
    .slice(0, MOST);
}

export interface Said {
  /** all texts, upper case, once with and once without spaces: banks cut words at the end of a line */
  readonly texts: readonly string[];
  readonly words: string;
}

export function saidIn(credit: BankCredit): Said {
  const text = [credit.text, credit.reference].filter(Boolean).join(' ').normalize('NFKC').toUpperCase();
  const words = fold([credit.text, credit.reference, credit.counterparty].filter(Boolean).join(' '));
  return { texts: [text, text.replaceAll(/\s/g, '')], words: ` ${words.replaceAll(/[^a-z0-9]+/g, ' ')} ` };
}

/** 'FA-2026-00012' in any spelling: FA 2026 12, fa2026/00012; `short`: 2026-00012 without its prefix. */
export function cites([text = '', tight = '']: readonly string[], number: string): 'whole' | 'short' | null {
  const parts = number
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const last = (parts.at(-1) ?? '').replace(/^0+(?=.)/, '');
  if (last === '' || !tight.includes(last)) return null;
  const spelled = [...parts.slice(0, -1), `0*${last}`];
  if (new RegExp(`(?<![A-Z0-9])${spelled.join(GAP)}(?!\\d)`).test(text)) return 'whole';
  // without spaces nothing tells where the number ends, so that every digit must be there
  if (parts.join('').length >= 6 && new RegExp(`${parts.join(GAP)}(?!\\d)`).test(tight)) return 'whole';
  if (parts.length < 3) return null;
  return new RegExp(`(?<![A-Z0-9])${spelled.slice(1).join('[^A-Z0-9]{1,3}')}(?!\\d)`).test(text) ? 'short' : null;
}

const GAP = '[^A-Z0-9]{0,3}';

function ofCustomer(
  credit: BankCredit,
  said: Said,
  own: readonly OpenBill[],
  all: readonly OpenBill[],
  known: Acquaintance,
): Proposal[] {
  const cited = own.flatMap((bill) => citation(said, bill));
  const who = acquaintance(said, own[0]!, known);
  const base = (cited.length > 0 ? Math.max(...cited.map(({ score }) => score)) : 0) + worth(who);
  const reasons = [...cited.map(({ reason }) => reason), ...who.map(({ reason }) => reason)];
  const bills = cited.map(({ bill }) => bill);
  const make = (chosen: readonly OpenBill[], score: number, more: readonly Refusal[]): Proposal =>
    proposal(credit, chosen, base + score, [...reasons, ...more]);

  if (bills.length > 0) {
    const exact = bills.length === 1 ? [bills[0]!] : bills;
    if (sumOf(exact) === credit.amountCents) return [make(exact, WEIGHTS.amount, [exactly(exact)])];
    const among = summing(credit.amountCents, bills) ?? summing(credit.amountCents, own, bills);
    return among ? [make(among, WEIGHTS.sum, [exactly(among)])] : [make(bills, 0, [])];
  }
  const single = own.filter(({ dueCents }) => dueCents === credit.amountCents);
  if (single.length > 0) {
    const alone = all.filter(({ dueCents }) => dueCents === credit.amountCents).length === 1;
    const only = alone ? [{ code: 'proposal.only_one' }] : [];
    return single
      .slice(0, 2)
      .map((bill) => make([bill], WEIGHTS.amount + (alone ? WEIGHTS.onlyOne : 0), [exactly([bill]), ...only]));
  }
  const sum = summing(credit.amountCents, own);
  if (sum && (who.length > 0 || sum.length === own.length)) return [make(sum, WEIGHTS.sum, [exactly(sum)])];
  return who.length > 0 ? [make(own, 0, [])] : [];
}

function citation(said: Said, bill: OpenBill): { bill: OpenBill; score: number; reason: Refusal }[] {
  const { number } = bill;
  const how = cites(said.texts, number);
  if (how === 'whole')
    return [{ bill, score: WEIGHTS.number, reason: { code: 'proposal.number', params: { number } } }];
  const reference = [bill.quoteNumber, bill.orderNumber, bill.customerReference].find(
    (one) =>
      one !== null && /\d/.test(one) && one.replaceAll(/[^A-Za-z0-9]/g, '').length >= 5 && cites(said.texts, one),
  );
  if (reference)
    return [{ bill, score: WEIGHTS.reference, reason: { code: 'proposal.reference', params: { reference, number } } }];
  return how === 'short'
    ? [{ bill, score: WEIGHTS.numberShort, reason: { code: 'proposal.number_short', params: { number } } }]
    : [];
}

interface Sign {
  readonly score: number;
  readonly reason: Refusal;
}
const worth = (signs: readonly Sign[]): number => signs.reduce((sum, { score }) => sum + score, 0);

/** Who pays: the account known from before, else the payer's name, else the customer's name in the text. */
function acquaintance(said: Said, of: { customerId: string; customerLabel: string }, known: Acquaintance): Sign[] {
  if (known.byIban.includes(of.customerId)) return [{ score: WEIGHTS.iban, reason: { code: 'proposal.iban' } }];
  if (known.byPayer.includes(of.customerId)) return [{ score: WEIGHTS.payer, reason: { code: 'proposal.payer' } }];
  const name = payerKey(of.customerLabel);
  const there = name !== null && name.length >= 4 && said.words.includes(` ${name} `);
  return there ? [{ score: WEIGHTS.name, reason: { code: 'proposal.name' } }] : [];
}

const sumOf = (bills: readonly OpenBill[]): number => bills.reduce((sum, { dueCents }) => sum + dueCents, 0);

const exactly = (bills: readonly OpenBill[]): Refusal => {
  const [first, ...others] = bills;
  if (others.length > 0)
    return { code: 'proposal.sum', params: { numbers: bills.map(({ number }) => number).join(', ') } };
  return {
    code: first!.kind === 'deposit' ? 'proposal.deposit' : 'proposal.amount',
    params: { number: first!.number },
  };
};

/** The oldest invoices, `with` among them, that add up exactly; the fewest of them first. */
function summing(cents: number, bills: readonly OpenBill[], withAll: readonly OpenBill[] = []): OpenBill[] | null {
  const free = oldest(bills)
    .filter((bill) => !withAll.includes(bill))
    .slice(0, MOST_SUMMED);
  const sums = [sumOf(withAll)];
  const counts = [withAll.length];
  let best: number | null = null;
  for (let set = 0; set < 2 ** free.length; set++) {
    const rest = set & (set - 1);
    if (set > 0) {
      sums[set] = sums[rest]! + free[31 - Math.clz32(set ^ rest)]!.dueCents;
      counts[set] = counts[rest]! + 1;
    }
    if (counts[set] === 0 || sums[set] !== cents) continue;
    if (best === null || counts[set]! < counts[best]!) best = set;
  }
  return best === null ? null : oldest([...withAll, ...free.filter((_, index) => (best & (1 << index)) !== 0)]);
}

const oldest = (bills: readonly OpenBill[]): OpenBill[] =>
  bills.toSorted((a, b) =>
    a.issuedOn === b.issuedOn ? (a.number < b.number ? -1 : 1) : a.issuedOn < b.issuedOn ? -1 : 1,
  );

/** Fills the invoices, oldest first; what is more stays with the customer. */
function proposal(
  credit: BankCredit,
  bills: readonly OpenBill[],
  score: number,
  reasons: readonly Refusal[],
): Proposal {
  let rest = credit.amountCents;
  const filled = oldest(bills).flatMap((bill) => {
    const amountCents = Math.min(rest, bill.dueCents);
    rest -= amountCents;
    return amountCents > 0 ? [{ bill, amountCents }] : [];
  });
  const part = filled.some(({ bill, amountCents }) => amountCents < bill.dueCents);
  return {
    kind: 'record',
    customerId: bills[0]!.customerId,
    customerLabel: bills[0]!.customerLabel,
    paymentId: null,
    slipId: null,
    allocations: filled.map(({ bill, amountCents }) => ({ invoiceId: bill.id, amountCents })),
    numbers: filled.map(({ bill }) => bill.number),
    restCents: rest,
    // what does not come out even is looked at, whatever else speaks for it
    score: Math.min(score, part || rest > 0 ? SURE - 5 : 100),
    reasons: [
      ...reasons,
      ...(part ? [{ code: 'proposal.part' }] : []),
      ...(rest > 0 ? [{ code: 'proposal.rest', params: { rest: formatCents(rest) } }] : []),
    ],
  };
}

export const NEAR_DAYS = 20;

/** Payments typed before the statement came: of the same amount, not far from its day. */
function tiesOf(credit: BankCredit, said: Said, payments: readonly LoosePayment[], known: Acquaintance): Proposal[] {
  return payments
    .filter(
      ({ amountCents, receivedOn }) =>
        amountCents === credit.amountCents && Math.abs(daysBetween(receivedOn, credit.bookedOn)) <= NEAR_DAYS,
    )
    .map((payment) => {
      const who = acquaintance(said, payment, known);
      const cited =
        payment.reference !== null && payment.reference.length >= 4 && cites(said.texts, payment.reference) !== null;
      return {
        kind: 'tie',
        customerId: payment.customerId,
        customerLabel: payment.customerLabel,
        paymentId: payment.id,
        slipId: null,
        allocations: [],
        numbers: [],
        restCents: 0,
        score: Math.min(WEIGHTS.recorded + worth(who) + (cited ? WEIGHTS.reference : 0), 100),
        reasons: [
          { code: 'proposal.recorded', params: { day: payment.receivedOn } },
          ...who.map(({ reason }) => reason),
        ],
      };
    });
}
