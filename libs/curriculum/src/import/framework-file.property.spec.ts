import fc from 'fast-check';
import { CANDIDATE_CATEGORIES, UNIT_KINDS, VERIFICATIONS } from '../framework/framework.rules.js';
import { fingerprintText } from './fingerprint.rules.js';
import { jsonOf, templateWorkbook, workbookOf } from './framework-file.js';
import { readFramework } from './framework.reader.js';
import type { ImportedFramework } from './imported-framework.rules.js';
import { TEMPLATE } from './template.rules.js';

const text = fc
  .string({ unit: fc.constantFrom(...'abcé ’;,"=<&°1'), minLength: 1, maxLength: 30 })
  .map((said) => `x${said}x`);
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const verification = fc.constantFrom(...VERIFICATIONS);
const claim = { verification, source: text };
const coefficient = fc.constantFrom('4', '1.5', '0.25');
/** the pieces of a list, coded one after the other */
const coded = <T extends object>(letter: string, one: fc.Arbitrary<T>) =>
  some(one).map((all) => all.map((piece, i) => ({ code: `${letter}${i + 1}`, ...piece })));
const named = <T extends object>(letter: string, more: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  coded(letter, fc.record({ title: text, ...claim, ...more }));

const framework: fc.Arbitrary<ImportedFramework> = fc
  .record({
    blocks: named('B', {}),
    competences: named('C', {}).filter((all) => all.length > 0),
    source: text,
    sourceNote: maybe(text),
    verification: fc.constantFrom('partly_verified' as const, 'to_verify' as const),
    scaleFixed: fc.boolean(),
    weights: fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 2 })
      .map((all) => all.toSorted((a, b) => a - b)),
  })
  .chain(({ blocks, competences, weights, ...head }) => {
    const block = maybe(fc.constantFrom(...blocks.map(({ code }) => code), ...(blocks.length ? [] : [null])));
    const competence = fc.constantFrom(...competences.map(({ code }) => code));
    const codes = fc.uniqueArray(competence, { maxLength: 3 });
    return fc
      .record({
        units: named('U', {
          blockCode: block,
          examCode: maybe(fc.constant('EP1')),
          kind: maybe(fc.constantFrom(...UNIT_KINDS)),
          coefficient: maybe(coefficient),
          mode: maybe(text),
          duration: maybe(text),
        }),
        activities: named('A', { blockCode: block }),
        criteria: named('K', { competenceCode: competence }),
        knowledge: named('S', {
          parentCode: fc.constant(null),
          taxonomicLevel: maybe(fc.integer({ min: 1, max: 4 })),
          competenceCodes: codes,
        }),
        placements: some(
          fc.record({
            year: maybe(fc.integer({ min: 1, max: 5 })),
            weeks: fc.integer({ min: 1, max: 104 }),
            aim: maybe(text),
            ...claim,
          }),
        ),
        mappings: fc.uniqueArray(competence, { maxLength: 3 }).map((all) =>
          all.map((code) => ({
            from: { framework: 'CAP-X', version: '2009', code: 'C1' },
            to: { framework: 'CAP-X', version: '2026', code },
            source: head.source,
          })),
        ),
      })
      .chain((pieces) => {
        const unit = pieces.units.map(({ code }) => code);
        const activity = pieces.activities.map(({ code }) => code);
        return fc.record({
          ...Object.fromEntries(Object.entries(pieces).map(([name, all]) => [name, fc.constant(all)])),
          tasks: activity.length
            ? named('T', { activityCode: fc.constantFrom(...activity), competenceCodes: codes })
            : fc.constant([]),
          examRules: fc
            .uniqueArray(
              fc.record({
                unitCode: fc.constantFrom('', ...unit),
                candidateCategory: fc.constantFrom(...CANDIDATE_CATEGORIES),
                fromSession: fc.constantFrom(0, 2027),
                mode: text,
                coefficient: maybe(coefficient),
                duration: maybe(text),
                ...claim,
              }),
              { maxLength: 4, selector: (rule) => [rule.unitCode, rule.candidateCategory, rule.fromSession].join(' ') },
            )
            .map((all) => all.filter(({ unitCode }) => unitCode !== '')),
          linked: fc.constant(
            competences.map((one, i) => ({
              ...one,
              parentCode: i > 0 && i % 2 === 1 ? competences[0]!.code : null,
              unitCode: unit[0] ?? null,
              otherUnitCodes: unit.slice(1, 3),
            })),
          ),
        });
      })
      .map((pieces) => {
        const { linked, ...others } = pieces as unknown as Pick<
          ImportedFramework,
          'units' | 'activities' | 'criteria' | 'knowledge' | 'placements' | 'mappings' | 'tasks' | 'examRules'
        > & { linked: ImportedFramework['competences'] };
        return {
          ...head,
          code: 'CAP-X',
          title: 'CAP Exemple',
          level: 3,
          legalText: 'Arrêté',
          version: '2026',
          validFromSession: null,
          validToSession: 2030,
          levelScale: weights.map((weight, i) => ({ value: i + 1, label: `n${i}`, colour: '#c92a2a', weight })),
          blocks,
          ...others,
          competences: linked,
        };
      });
  });

describe('un référentiel écrit en fichier', () => {
  it('se relit le même, en JSON et en classeur', async () => {
    await fc.assert(
      fc.asyncProperty(framework, async (written) => {
        const fromJson = await readFramework(jsonOf(written), 'x.json');
        expect(fromJson.problems).toEqual([]);
        expect(fromJson.framework).toEqual(written);
        const fromWorkbook = await readFramework(await workbookOf(written), 'x.xlsx');
        expect(fromWorkbook.problems).toEqual([]);
        expect(fromWorkbook.framework).toEqual(written);
        expect(fingerprintText(fromWorkbook.framework!)).toBe(fingerprintText(fromJson.framework!));
      }),
      { numRuns: 25 },
    );
  });

  it('le modèle se lit tel quel', async () => {
    const { framework: read, problems } = await readFramework(await templateWorkbook(), 'modele.xlsx');
    expect(problems).toEqual([]);
    expect(read).toEqual(TEMPLATE);
  });
});

describe('l’empreinte d’un contenu', () => {
  it('est restée celle des premiers fichiers, pour qu’ils soient reconnus', () => {
    const source = 'Journal officiel';
    const first = {
      code: 'CAP-X',
      title: 'CAP Exemple',
      level: 3,
      legalText: 'Arrêté',
      version: '2026',
      validFromSession: null,
      verification: 'to_verify' as const,
      source,
      sourceNote: null,
      levelScale: TEMPLATE.levelScale,
      units: [
        {
          code: 'UP1',
          title: 'a',
          coefficient: '4',
          mode: null,
          duration: null,
          verification: 'to_verify' as const,
          source,
        },
      ],
      competences: [
        { code: 'C1', title: 'b', parentCode: null, unitCode: 'UP1', verification: 'to_verify' as const, source },
      ],
    };
    const now: ImportedFramework = {
      ...first,
      validToSession: null,
      scaleFixed: false,
      blocks: [],
      activities: [],
      tasks: [],
      criteria: [],
      knowledge: [],
      examRules: [],
      placements: [],
      mappings: [],
      units: first.units.map((unit) => ({ blockCode: null, examCode: null, kind: null, ...unit })),
      competences: first.competences.map((one) => ({ otherUnitCodes: [], ...one })),
    };
    expect(fingerprintText(now)).toBe(JSON.stringify(first));
    expect(fingerprintText({ ...now, scaleFixed: true })).not.toBe(JSON.stringify(first));
  });
});
