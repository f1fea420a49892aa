/** Statements as banks write them, in the two shapes of the parties: before version 08 and since. */
export interface Entry {
  cents: number;
  day?: string;
  name?: string;
  iban?: string;
  text?: string;
  reference?: string;
  bankReference?: string;
  status?: string;
  /** of the ISO transaction code: 'RCHQ'; a transfer when left out */
  family?: string;
  /** several payers in one movement */
  details?: readonly { cents: number; name: string; text: string }[];
}

const euros = (cents: number): string =>
  `${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;

export function camt(
  entries: readonly Entry[],
  { version = '08', account = 'FR7630006000011234567890189', day = '2026-11-20' } = {},
): string {
  const pty = (name: string): string => (version === '08' ? `<Pty><Nm>${name}</Nm></Pty>` : `<Nm>${name}</Nm>`);
  const detail = (e: Entry, cents: number | null): string => {
    const side = e.cents < 0 ? 'Cdtr' : 'Dbtr';
    return `<TxDtls><Refs><EndToEndId>${e.reference ?? 'NOTPROVIDED'}</EndToEndId></Refs>${cents === null ? '' : `<Amt Ccy="EUR">${euros(cents)}</Amt><CdtDbtInd>${e.cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`}
      <RltdPties>${e.name ? `<${side}>${pty(e.name)}</${side}>` : ''}${e.iban ? `<${side}Acct><Id><IBAN>${e.iban}</IBAN></Id></${side}Acct>` : ''}</RltdPties>
      ${e.text ? `<RmtInf><Ustrd>${e.text}</Ustrd></RmtInf>` : ''}</TxDtls>`;
  };
  const entry = (
    e: Entry,
  ): string => `<Ntry><Amt Ccy="EUR">${euros(e.cents)}</Amt><CdtDbtInd>${e.cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>
    <Sts>${version === '08' ? `<Cd>${e.status ?? 'BOOK'}</Cd>` : (e.status ?? 'BOOK')}</Sts><BookgDt><Dt>${e.day ?? day}</Dt></BookgDt><ValDt><Dt>${e.day ?? day}</Dt></ValDt>
    ${e.bankReference ? `<AcctSvcrRef>${e.bankReference}</AcctSvcrRef>` : ''}<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${e.family ?? (e.cents < 0 ? 'ICDT' : 'RCDT')}</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
    <NtryDtls>${e.details ? e.details.map((one) => detail({ ...e, ...one }, one.cents)).join('') : detail(e, null)}</NtryDtls></Ntry>`;
  const balance = (code: string, cents: number): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euros(cents)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
    <Stmt><Id>1</Id><Acct><Id><IBAN>${account}</IBAN></Id><Ccy>EUR</Ccy></Acct>${balance('OPBD', 100_00)}${balance('CLBD', 100_00 + entries.reduce((sum, { cents }) => sum + cents, 0))}
    ${entries.map(entry).join('')}</Stmt></BkToCstmrStmt></Document>`;
}
