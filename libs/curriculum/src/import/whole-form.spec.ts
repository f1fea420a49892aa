import { xlsx } from '@etabli/platform';
import { FORM, HEAD, namesOf, type Piece, PIECES } from './file-form.rules.js';
import { readFramework } from './framework.reader.js';
import type { ImportProblem } from './paper.rules.js';

type Row = Record<string, string | number | boolean | string[]>;
const HEAD_ROW: Row = {
  code: 'CAP-X',
  intitule: 'CAP Exemple',
  niveau: 3,
  texte: 'Arrêté',
  version: '2026',
  source: 'Journal officiel',
};
const GOOD: Partial<Record<Piece, Row[]>> = {
  levels: [
    { valeur: 1, libelle: 'Non', couleur: '#c92a2a', poids: 0 },
    { valeur: 2, libelle: 'Oui', couleur: '#2f9e44', poids: '0,75' },
  ],
  blocks: [{ code: 'B1', intitule: 'Préparer' }],
  units: [
    { code: 'UP1', intitule: 'Préparation', bloc: 'B1', epreuve: 'EP1', nature: 'Professionnelle', coefficient: 4 },
  ],
  activities: [{ code: 'A1', intitule: 'Préparer', bloc: 'B1' }],
  tasks: [{ code: 'A1-T1', intitule: 'Lire', activite: 'A1', competences: 'C1.1; C1' }],
  competences: [
    { code: 'C1', intitule: 'Préparer', unite: 'UP1' },
    { code: 'C1.1', intitule: 'Lire un plan', parent: 'C1' },
  ],
  criteria: [{ code: 'C1.1-a', intitule: 'Les cotes sont lues', competence: 'C1.1' }],
  knowledge: [{ code: 'S1', intitule: 'Dessin', niveau_taxonomique: 3, competences: 'C1.1' }],
  examRules: [{ unite: 'UP1', candidat: 'Hors contrat', mode: 'ponctuelle écrite', duree: '3 h' }],
  placements: [{ semaines: 12, annee: 1 }],
  mappings: [{ de_version: '2009', de: 'C4', vers: 'C1' }],
};

const jsonFile = (change: Partial<Record<Piece, Row[]>>, head: Row = {}): Uint8Array => {
  const lists = PIECES.map((piece) => [FORM[piece].list, { ...GOOD, ...change }[piece] ?? []]);
  const tree = { format: 'etabli-referentiel-2', ...HEAD_ROW, ...head, ...(Object.fromEntries(lists) as object) };
  return new TextEncoder().encode(JSON.stringify(tree));
};
const workbookFile = (change: Partial<Record<Piece, Row[]>>): Promise<Buffer> => {
  const sheet = (form: typeof HEAD, rows: readonly Row[]) => {
    const names = [...new Set([...namesOf(form.fields), ...rows.flatMap((row) => Object.keys(row))])];
    return {
      name: form.sheet,
      columns: names.map((header) => ({ header, kind: 'text' as const })),
      rows: rows.map((row) => names.map((name) => (row[name] === undefined ? null : String(row[name])))),
    };
  };
  const all = { ...GOOD, ...change };
  return xlsx([sheet(HEAD, [HEAD_ROW]), ...PIECES.map((piece) => sheet(FORM[piece], all[piece] ?? []))]);
};
const plain = (problems: readonly ImportProblem[]): string[] =>
  problems.map(({ path, message }) => `${path} → ${message.replace(/[\u202f\u00a0]/g, ' ')}`);

describe('la forme entière', () => {
  it('dit la même chose en JSON et en classeur', async () => {
    const fromJson = await readFramework(jsonFile({}), 'x.json');
    expect(fromJson.problems).toEqual([]);
    expect(fromJson.framework).toMatchObject({
      levelScale: [{ weight: 0 }, { weight: 75 }],
      units: [{ blockCode: 'B1', examCode: 'EP1', kind: 'professional' }],
      tasks: [{ activityCode: 'A1', competenceCodes: ['C1.1', 'C1'] }],
      criteria: [{ competenceCode: 'C1.1' }],
      knowledge: [{ taxonomicLevel: 3 }],
      examRules: [{ unitCode: 'UP1', candidateCategory: 'school_hors_contrat', fromSession: 0, duration: '3 h' }],
      placements: [{ year: 1, weeks: 12, aim: null }],
      mappings: [
        {
          from: { framework: 'CAP-X', version: '2009', code: 'C4' },
          to: { framework: 'CAP-X', version: '2026', code: 'C1' },
          source: 'Journal officiel',
        },
      ],
    });
    expect((await readFramework(await workbookFile({}), 'x.xlsx')).framework).toEqual(fromJson.framework);
  });

  it('prend une liste JSON de codes, et oui comme vrai', async () => {
    const tasks = [{ code: 'T1', intitule: 'a', activite: 'A1', competences: ['C1', 'C1.1', 'C1'] }];
    const { framework } = await readFramework(jsonFile({ tasks }, { grille_nationale: true }), 'x.json');
    expect(framework).toMatchObject({ scaleFixed: true, tasks: [{ competenceCodes: ['C1', 'C1.1'] }] });
  });

  it('ne lit rien de nouveau sous l’ancien format', async () => {
    const file = JSON.stringify({
      format: 'etabli-referentiel-1',
      ...HEAD_ROW,
      competences: GOOD.competences!.slice(1),
      blocs: [],
    });
    expect((await readFramework(Buffer.from(file), 'x.json')).problems.map(({ path }) => path)).toEqual([
      'blocs',
      'competences.0.parent',
    ]);
  });
});

describe('un mauvais fichier est refusé, feuille et ligne nommées', () => {
  const C1 = { code: 'C1', intitule: 'Préparer' };
  const step = (valeur: number, poids: string | number): Row => ({ valeur, libelle: 'n', couleur: '#000000', poids });

  it.each<[string, Partial<Record<Piece, Row[]>>, string]>([
    [
      'un code en double',
      { competences: [...GOOD.competences!, C1] },
      'Compétences, ligne 4, code → Le code C1 sert déjà pour une autre compétence ; chaque code est unique.',
    ],
    [
      'un critère en double',
      { criteria: [...GOOD.criteria!, ...GOOD.criteria!] },
      'Critères, ligne 3, code → Le code C1.1-a sert déjà pour un autre critère ; chaque code est unique.',
    ],
    [
      'une unité qui manque',
      { competences: [...GOOD.competences!, { code: 'C2', intitule: 'a', unite: 'UP9' }] },
      'Compétences, ligne 4, unite → L’unité UP9 n’existe pas dans ce fichier.',
    ],
    [
      'une unité qui manque au règlement',
      { examRules: [{ unite: 'UP9', candidat: 'apprenti', mode: 'CCF' }] },
      'Règlement, ligne 2, unite → L’unité UP9 n’existe pas dans ce fichier.',
    ],
    [
      'un bloc qui manque',
      { activities: [{ code: 'A1', intitule: 'a', bloc: 'B9' }] },
      'Activités, ligne 2, bloc → Le bloc B9 n’existe pas dans ce fichier.',
    ],
    [
      'une autre unité qui manque',
      { competences: [{ ...C1, autres_unites: 'UP1, UP8' }, GOOD.competences![1]!] },
      'Compétences, ligne 2, autres_unites → L’unité UP8 n’existe pas dans ce fichier.',
    ],
    [
      'un poids de plus de 1',
      { levels: [step(1, 0), step(2, '1,2')] },
      'Échelle, ligne 3, poids → Écrivez un poids de 0 à 1, avec deux décimales au plus, par exemple 0,5.',
    ],
    [
      'un poids qui descend',
      { levels: [step(1, '0,5'), step(2, '0,4')] },
      'Échelle, ligne 3, poids → Le poids ne descend pas quand le niveau monte ; corrigez l’un des deux.',
    ],
    [
      'un troisième niveau de compétence',
      { competences: [...GOOD.competences!, { code: 'C1.1.1', intitule: 'a', parent: 'C1.1' }] },
      'Compétences, ligne 4, parent → La compétence C1.1 est déjà une sous-compétence ; deux niveaux au plus, le détail va dans les critères.',
    ],
    [
      'un règlement en double',
      { examRules: [...GOOD.examRules!, ...GOOD.examRules!] },
      'Règlement, ligne 3, candidat → Une autre ligne règle déjà cette unité pour ces candidats ; gardez-en une seule.',
    ],
    [
      'un candidat inconnu',
      { examRules: [{ unite: 'UP1', candidat: 'libre', mode: 'CCF' }] },
      'Règlement, ligne 2, candidat → Écrivez « hors contrat », « sous contrat », « apprenti », « formation continue » ou « autre ».',
    ],
    [
      'une correspondance qui tourne en rond',
      { mappings: [...GOOD.mappings!, { de: 'C1', vers_version: '2009', vers: 'C3' }] },
      'Correspondances, ligne 3 → Cette correspondance tourne en rond : elle ramène une version vers elle-même. Une preuve va de l’ancienne version à la nouvelle ; corrigez la ligne.',
    ],
    [
      'une correspondance entre deux autres versions',
      { mappings: [{ de_version: '2009', de: 'C4', vers_version: '2015', vers: 'C1' }] },
      'Correspondances, ligne 2 → L’un des deux côtés est le référentiel de ce fichier, dans cette version ; corrigez la ligne.',
    ],
    [
      'une correspondance vers une compétence qui manque',
      { mappings: [{ de_version: '2009', de: 'C4', vers: 'C9' }] },
      'Correspondances, ligne 2, vers → La compétence C9 n’existe pas dans ce fichier.',
    ],
    [
      'un niveau taxonomique de 5',
      { knowledge: [{ code: 'S1', intitule: 'a', niveau_taxonomique: 5 }] },
      'Savoirs, ligne 2, niveau_taxonomique → Écrivez un nombre entier de 1 à 4.',
    ],
    [
      'un stage sans semaines',
      { placements: [{ annee: 1 }] },
      'Stages, ligne 2, semaines → Écrivez le nombre de semaines, un nombre entier.',
    ],
    [
      'une colonne inconnue',
      { units: [{ ...GOOD.units![0]!, prix: 3 }] },
      'Unités, ligne 1 → La colonne « prix » n’est pas connue ; enlevez-la ou corrigez son nom.',
    ],
  ])('%s', async (_name, change, expected) => {
    const { framework, problems } = await readFramework(await workbookFile(change), 'x.xlsx');
    expect(framework).toBeNull();
    expect(plain(problems)).toEqual([expected]);
  });

  it('dans un JSON de plusieurs lignes, la ligne est dite avec la place', async () => {
    const tree = JSON.parse(
      new TextDecoder().decode(jsonFile({ competences: [C1, { code: 'C1.1', intitule: 'a' }, C1] })),
    ) as object;
    const text = JSON.stringify(tree, null, 2);
    const line = text.split('\n').findLastIndex((one) => one.includes('"C1"') && one.includes('code'));
    expect(plain((await readFramework(Buffer.from(text), 'x.json')).problems)).toEqual([
      `competences.2.code, ligne ${line} → Le code C1 sert déjà pour une autre compétence ; chaque code est unique.`,
    ]);
  });

  it('une feuille inconnue, et une feuille sans référentiel', async () => {
    const columns = [{ header: 'code', kind: 'text' as const }];
    const unknown = await xlsx([{ name: 'Prix', columns, rows: [['a']] }]);
    expect(plain((await readFramework(unknown, 'x.xlsx')).problems)).toEqual([
      'Prix → Cette feuille n’est pas connue ; les feuilles possibles sont : Référentiel, Échelle, Blocs, Unités, Activités, Tâches, Compétences, Critères, Savoirs, Règlement, Stages, Correspondances, Lisez-moi.',
    ]);
    const headless = await xlsx([{ name: 'Blocs', columns, rows: [['B1']] }]);
    expect(plain((await readFramework(headless, 'x.xlsx')).problems)).toEqual([
      'Référentiel → Il manque la feuille « Référentiel », ou sa deuxième ligne.',
    ]);
  });

  it('un classeur qui n’en est pas un', async () => {
    const { problems } = await readFramework(Buffer.from('PK\u0003\u0004 rien'), 'x.xlsx');
    expect(problems).toHaveLength(1);
  });

  it('dit cinquante problèmes au plus', async () => {
    const competences = Array.from({ length: 80 }, () => ({ code: 'C1' }));
    expect((await readFramework(jsonFile({ competences }), 'x.json')).problems).toHaveLength(50);
  });
});
