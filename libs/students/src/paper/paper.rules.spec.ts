import { DEFAULT_TEXTS } from '../enrolment-text/enrolment-text.rules.js';
import { type Paper, PAPER_KINDS, type PaperFacts, paperRefusals, printedPaper } from './paper.rules.js';

const student = { state: 'enrolled', bornOn: '2009-05-04', leftOn: null } as const;
const gone = { ...student, state: 'left', leftOn: '2026-11-20' } as const;

it.each([
  ['schooling', student, []],
  ['schooling', gone, []],
  ['schooling', { ...student, state: 'trial_week' }, ['paper.not_enrolled']],
  ['presence', { ...student, state: 'inquiry' }, ['paper.not_enrolled']],
  ['enrolment_pack', { ...student, state: 'interview' }, []],
  ['enrolment_pack', { ...student, state: 'inquiry' }, ['paper.pack_too_early']],
  ['enrolment_pack', gone, ['paper.pack_too_early']],
  ['exit_notice', student, ['paper.not_left']],
  ['exit_notice', gone, []],
  ['exit_notice', { ...gone, bornOn: '2008-11-21' }, []],
  ['exit_notice', { ...gone, bornOn: '2008-11-20' }, ['paper.adult']],
] as const)('%s of %j', (kind, of, codes) => expect(paperRefusals(kind, of).map(({ code }) => code)).toEqual(codes));

const facts: PaperFacts = {
  firstName: 'Léa',
  lastName: 'Roux',
  bornOn: '2009-05-04',
  enrolledOn: '2026-09-01',
  leftOn: '2026-11-20',
  diploma: 'CAP Métallier',
  trade: 'Métallerie',
  outcome: 'broken_off',
  reasonCode: 'moved',
  city: 'Lyon',
  director: 'H. Marchetti',
  signatories: ['Nadia Roux'],
  uses: ['Site internet de l’école'],
  presence: { due: 12, inFirm: 2, called: 10, present: 9, late: 1, excused: 0, unexcused: 1 },
};
const paper = (kind: Paper['kind'], change: Partial<PaperFacts> = {}): Paper => ({
  kind,
  facts: { ...facts, ...change },
  issuedOn: '2026-11-23',
  fromOn: '2026-11-01',
  toOn: '2026-11-30',
  text: kind === 'enrolment_pack' ? { version: 3, sha256: 'ab'.repeat(32) } : null,
});

it.each(PAPER_KINDS)('%s names the youth and leaves no hole', (kind) => {
  const said = JSON.stringify(printedPaper(paper(kind)));
  expect(said).toContain('Léa Roux');
  expect(said).not.toMatch(/undefined|null,"null"|NaN/);
});

it('a certificate says since when, or from when to when', () => {
  expect(JSON.stringify(printedPaper(paper('schooling')))).toContain('du 01/09/2026 au 20/11/2026');
  expect(JSON.stringify(printedPaper(paper('schooling', { leftOn: null })))).toContain('depuis le 01/09/2026');
});

it('the notice says the day and the reason; the pack is signed by all who sign', () => {
  const notice = printedPaper(paper('exit_notice'));
  expect(notice.facts).toEqual(
    expect.arrayContaining([
      ['Dernier jour', '20/11/2026'],
      ['Issue', 'arrêt avant le terme'],
      ['Motif', 'déménagement'],
    ]),
  );
  expect(printedPaper(paper('enrolment_pack')).parts[0]!.signatures).toEqual([
    'Pour l’école, H. Marchetti',
    'Nadia Roux, lu et approuvé',
    'Léa Roux, lu et approuvé',
  ]);
});

it('the pack is written from the school’s own texts, and says which version', () => {
  const texts = DEFAULT_TEXTS.map((one) =>
    one.kind === 'contract'
      ? { ...one, title: 'Contrat {prenom}', paragraphs: ['{groupe} · {diplome} · {entree}'] }
      : one,
  );
  const { parts } = printedPaper(paper('enrolment_pack', { texts, group: null }));
  expect(parts[0]).toMatchObject({
    title: 'Contrat Léa',
    paragraphs: ['…………………… · CAP Métallier · 01/09/2026'],
  });
  expect(parts.at(-1)!.paragraphs[1]).toBe('Texte version 3, empreinte abababababab.');
});

it('a pack printed before the school had its own texts prints as then', () => {
  const { parts } = printedPaper({ ...paper('enrolment_pack'), text: null });
  expect(parts[0]!.paragraphs[0]).toBe('Entre l’école et Nadia Roux, Léa Roux.');
  expect(parts.at(-1)!.paragraphs).toHaveLength(1);
});
