import { addDays, eachDay } from '@etabli/kernel';
import { DEMO_INQUIRIES } from './data/inquiries.js';
import { type InquiryStep, momentOf } from './inquiry-life.js';

const LIVES: readonly (readonly InquiryStep[])[] = [
  ['received', 'estimated', 'quoted', 'accepted', 'sentOut'],
  ['received', 'estimated', 'lost'],
];

describe('les demandes de la démonstration', () => {
  it('vivent dans l’ordre, quel que soit le jour où l’école est chargée', () => {
    const muddled = eachDay('2026-01-01', addDays('2026-01-01', 800)).flatMap((today) =>
      DEMO_INQUIRIES.flatMap(({ daysAgo }) =>
        LIVES.map((life) => life.map((step) => momentOf(step, daysAgo, today).join(' '))).filter((moments) =>
          moments.some((moment, index) => index > 0 && moment <= moments[index - 1]!),
        ),
      ),
    );
    expect(muddled).toEqual([]);
  });
});
