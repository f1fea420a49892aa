import { isCivilDate, maxDay, minDay, parseDecimal } from '@etabli/kernel';
import { Element, NotXml } from '../supplier-invoice/xml-tree.js';
import { type FileProblem, type Reading, type ReadLine, type ReadStatement } from './bank-line.rules.js';

/** Values banks write where there is none. */
const NOT_GIVEN = new Set(['NOTPROVIDED', 'NOT PROVIDED', 'NONREF', 'NONE', '']);

const MOST_CENTS = 100_000_000_00n;

class Unreadable extends Error {
  constructor(
    readonly path: string,
    readonly said: string,
  ) {
    super(said);
  }
}

/** Reads a CAMT.053 (ISO 20022, versions 02 to 08): the booked movements of each account. Pure; never throws, whatever the bytes. */
export function readCamt(bytes: Uint8Array): Reading {
  try {
    const root = Element.parse(bytes);
    const reports = root.all('BkToCstmrStmt', 'Stmt');
    if (reports.length === 0)
      return refuse({
        path: 'file',
        message: 'Ce fichier XML n’est pas un relevé CAMT.053. Demandez à la banque un relevé de ce format, ou un CSV.',
      });
    return { statements: byAccount(reports.flatMap(statementOf)), problems: [] };
  } catch (error) {
    if (error instanceof Unreadable) return refuse({ path: error.path, message: error.said });
    if (error instanceof NotXml)
      return refuse({ path: 'file', message: error.detail.replace('au fournisseur', 'à la banque') });
    throw error;
  }
}

const refuse = (problem: FileProblem): Reading => ({ statements: [], problems: [problem] });

function statementOf(report: Element): ReadStatement[] {
  const currency = report.text('Acct', 'Ccy');
  if (currency !== undefined && currency !== 'EUR')
    throw new Unreadable('Acct', `Ce compte est en ${currency}\u202f: Établi ne tient que des euros.`);
  const lines = report.all('Ntry').flatMap((entry, index) => linesOf(entry, `mouvement ${index + 1}`));
  const days = [
    report.text('FrToDt', 'FrDtTm')?.slice(0, 10),
    report.text('FrToDt', 'ToDtTm')?.slice(0, 10),
    ...report.all('Bal', 'Dt', 'Dt').map((day) => day.text()),
    ...lines.map(({ bookedOn }) => bookedOn),
  ].filter((day): day is string => isCivilDate(day));
  if (days.length === 0) return [];
  return [
    {
      format: 'camt',
      account: report.text('Acct', 'Id', 'IBAN') ?? report.text('Acct', 'Id', 'Othr', 'Id') ?? null,
      fromDay: minDay(...days),
      toDay: maxDay(...days),
      openingCents: balance(report, ['OPBD', 'PRCD']),
      closingCents: balance(report, ['CLBD']),
      lines,
    },
  ];
}

/** Files of several days hold several statements of one account. */
function byAccount(statements: readonly ReadStatement[]): ReadStatement[] {
  return [...new Set(statements.map(({ account }) => account))].map((account) => {
    const days = statements.filter((one) => one.account === account);
    const ordered = days.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : a.fromDay > b.fromDay ? 1 : 0));
    return {
      format: 'camt',
      account,
      fromDay: ordered[0]!.fromDay,
      toDay: maxDay(...ordered.map(({ toDay }) => toDay)),
      openingCents: ordered[0]!.openingCents,
      closingCents: ordered.at(-1)!.closingCents,
      lines: ordered.flatMap(({ lines }) => lines),
    };
  });
}

function balance(report: Element, codes: readonly string[]): number | null {
  const found = report.all('Bal').find((one) => codes.includes(one.text('Tp', 'CdOrPrtry', 'Cd') ?? ''));
  if (!found) return null;
  return signed(found, amountOf(found.one('Amt'), 'Bal'));
}

/** An entry is one line; a grouped one as many as it has details, when these add up to it. Movements not booked yet are left out. */
function linesOf(entry: Element, path: string): ReadLine[] {
  const status = entry.text('Sts', 'Cd') ?? entry.text('Sts') ?? 'BOOK';
  if (status !== 'BOOK') return [];
  const bookedOn = dayOf(entry, 'BookgDt') ?? dayOf(entry, 'ValDt');
  if (bookedOn === null)
    throw new Unreadable(path, 'Ce mouvement n’a pas de date lisible. Redemandez le fichier à la banque.');
  const whole = amountOf(entry.one('Amt'), path);
  const details = entry.all('NtryDtls', 'TxDtls');
  const amounts = details.map((detail) => detailCents(detail, path));
  const adds =
    amounts.reduce<number>((sum, cents) => sum + (cents ?? 0), 0) === whole && amounts.every((one) => one !== null);
  const shared = { bookedOn, valueOn: dayOf(entry, 'ValDt'), bankCode: codeOf(entry) };
  if (details.length > 1 && adds) {
    return details
      .map((detail, index) => ({
        ...shared,
        ...partyOf(entry, [detail]),
        amountCents: signed(entry, amounts[index]!),
        bankReference: given(detail.text('Refs', 'AcctSvcrRef')),
      }))
      .filter(moved);
  }
  const line = {
    ...shared,
    ...partyOf(entry, details),
    amountCents: signed(entry, whole),
    bankReference: given(entry.text('AcctSvcrRef')) ?? given(details[0]?.text('Refs', 'AcctSvcrRef')),
  };
  return [line].filter(moved);
}

const moved = ({ amountCents }: { amountCents: number }): boolean => amountCents !== 0;

function detailCents(detail: Element, path: string): number | null {
  const amount = detail.all('Amt')[0] ?? detail.all('AmtDtls', 'TxAmt', 'Amt')[0];
  return amount ? amountOf(amount, path) : null;
}

function amountOf(amount: Element, path: string): number {
  const currency = amount.attribute('Ccy');
  const cents = parseDecimal((amount.text() ?? '').replace(/(\.\d{2})0+$/, '$1'), 2);
  if (cents === null || cents < 0n || cents > MOST_CENTS)
    throw new Unreadable(path, 'Ce montant ne se lit pas. Redemandez le fichier à la banque.');
  if (currency !== undefined && currency !== 'EUR')
    throw new Unreadable(path, `Ce montant est en ${currency}\u202f: Établi ne tient que des euros.`);
  return Number(cents);
}

/** The sign is what happened to the account, also of a reversal. */
const signed = (of: Element, cents: number): number => (of.text('CdtDbtInd') === 'DBIT' ? 0 - cents : cents);

const dayOf = (entry: Element, name: string): string | null => {
  const day = (entry.text(name, 'Dt') ?? entry.text(name, 'DtTm') ?? '').slice(0, 10);
  return isCivilDate(day) ? day : null;
};

const given = (text: string | undefined): string | null =>
  text === undefined || NOT_GIVEN.has(text.toUpperCase()) ? null : text.slice(0, 140);

function codeOf(entry: Element): string | null {
  const domain = entry.one('BkTxCd', 'Domn');
  const parts = [domain.text('Cd'), domain.text('Fmly', 'Cd'), domain.text('Fmly', 'SubFmlyCd')].filter(Boolean);
  return parts.length > 0 ? parts.join('-') : null;
}

/** The other side and what it says: the debtor of money in, the creditor of money out; since version 08 one level deeper. */
function partyOf(
  entry: Element,
  details: readonly Element[],
): Pick<ReadLine, 'counterparty' | 'iban' | 'reference' | 'text'> {
  const [first] = details;
  const side = entry.text('CdtDbtInd') === 'DBIT' ? 'Cdtr' : 'Dbtr';
  const parties = first?.one('RltdPties');
  const names = [`Ultmt${side}`, side].map((role) => parties?.text(role, 'Nm') ?? parties?.text(role, 'Pty', 'Nm'));
  const said = details.flatMap((detail) => [
    ...detail.all('RmtInf', 'Ustrd').map((text) => text.text()),
    ...detail
      .all('RmtInf', 'Strd')
      .flatMap((one) => [
        one.text('CdtrRefInf', 'Ref'),
        ...one.all('RfrdDocInf').map((document) => document.text('Nb')),
        ...one.all('AddtlRmtInf').map((text) => text.text()),
      ]),
    detail.text('AddtlTxInf'),
  ]);
  const text = [...said, entry.text('AddtlNtryInf')].filter((part): part is string => Boolean(part));
  return {
    counterparty: (names[1] ?? names[0])?.slice(0, 140) ?? null,
    iban: parties?.text(`${side}Acct`, 'Id', 'IBAN')?.replaceAll(/\s/g, '').slice(0, 34) ?? null,
    reference: given(first?.text('Refs', 'EndToEndId')) ?? given(first?.text('Refs', 'InstrId')),
    text: [...new Set(text)].join(' ').replaceAll(/\s+/g, ' ').slice(0, 1000),
  };
}
