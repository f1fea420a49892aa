import type { CivilDate } from '@etabli/kernel';

/** Money in positive, money out negative. */
export interface DemoMovement {
  readonly day: CivilDate;
  readonly cents: number;
  readonly name: string;
  readonly text: string;
  /** of the ISO transaction code: ICDT and RCDT are transfers, RCHQ a slip of cheques */
  readonly family: 'RCDT' | 'ICDT' | 'RCHQ';
}

export interface DemoStatement {
  readonly iban: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly openingCents: number;
  readonly closingCents: number;
  readonly movements: readonly DemoMovement[];
}

const euros = (cents: number): string => (Math.abs(cents) / 100).toFixed(2);
const side = (cents: number): string => (cents < 0 ? 'DBIT' : 'CRDT');
const said = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const balance = (code: 'OPBD' | 'CLBD', cents: number, day: CivilDate): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euros(cents)}</Amt><CdtDbtInd>${side(cents)}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;

const entry = ({ day, cents, name, text, family }: DemoMovement, rank: number): string => {
  const party = cents < 0 ? 'Cdtr' : 'Dbtr';
  return `<Ntry><Amt Ccy="EUR">${euros(cents)}</Amt><CdtDbtInd>${side(cents)}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>DEMO${day.replaceAll('-', '')}${rank}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><${party}><Pty><Nm>${said(name)}</Nm></Pty></${party}></RltdPties><RmtInf><Ustrd>${said(text)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
};

/** The statement as a bank gives it, CAMT.053. */
export const camtOf = ({ iban, from, to, openingCents, closingCents, movements }: DemoStatement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${to}</MsgId></GrpHdr>
<Stmt><Id>${to}</Id><FrToDt><FrDtTm>${from}T00:00:00</FrDtTm><ToDtTm>${to}T23:59:59</ToDtTm></FrToDt><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', openingCents, from)}${balance('CLBD', closingCents, to)}
${movements.map(entry).join('\n')}
</Stmt></BkToCstmrStmt></Document>
`;
