import fs from 'node:fs';
import path from 'node:path';
import { FRAMEWORK_FILE_LIMIT, readFramework } from './framework.reader.js';
import { USUAL_SCALE } from '../framework/framework.rules.js';
import type { ImportProblem } from './paper.rules.js';
import { readShippedFramework, SHIPPED_FRAMEWORKS } from './shipped-frameworks.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILE = {
  format: 'etabli-referentiel-1',
  code: 'CAP-X',
  intitule: 'CAP Exemple',
  niveau: 3,
  texte: 'Arrêté du 1er janvier 2026',
  version: '2026',
  source: 'Journal officiel',
  unites: [{ code: 'UP1', intitule: 'Préparation', coefficient: 4 }],
  competences: [
    { code: 'C1', intitule: 'Préparer', unite: 'UP1' },
    { code: 'C1.1', intitule: 'Lire un plan', parent: 'C1' },
  ],
};
const json = (change: object): Uint8Array => bytes(JSON.stringify({ ...FILE, ...change }));
const HEADER = 'type;code;intitule;niveau;texte;version;source;coefficient;parent;unite;valeur;libelle;couleur';
const HEAD = 'référentiel;CAP-X;CAP Exemple;3;Arrêté du 1er janvier 2026;2026;Journal officiel;;;;;;';
const csv = (...lines: string[]): Uint8Array => bytes([HEADER, HEAD, ...lines].join('\r\n'));
const plain = (problems: readonly ImportProblem[]): string[] =>
  problems.map(({ path: at, message }) => `${at} → ${message.replace(/[\u202f\u00a0]/g, ' ')}`);

describe('un bon fichier', () => {
  it('se lit en JSON', async () => {
    const { framework, problems } = await readFramework(json({}), 'x.json');
    expect(problems).toEqual([]);
    expect(framework).toMatchObject({
      code: 'CAP-X',
      title: 'CAP Exemple',
      level: 3,
      validFromSession: null,
      verification: 'to_verify',
      sourceNote: null,
    });
    expect(framework?.units).toEqual([
      {
        code: 'UP1',
        title: 'Préparation',
        coefficient: '4',
        blockCode: null,
        examCode: null,
        kind: null,
        mode: null,
        duration: null,
        verification: 'to_verify',
        source: 'Journal officiel',
      },
    ]);
    expect(framework?.competences.map(({ code, parentCode, unitCode }) => [code, parentCode, unitCode])).toEqual([
      ['C1', null, 'UP1'],
      ['C1.1', 'C1', null],
    ]);
  });

  it('dit la même chose en CSV, en UTF-8 ou en Windows-1252, avec ; ou une virgule', async () => {
    const lines = [
      'unité;UP1;Préparation;;;;;4;;;;;',
      'compétence;C1;Préparer;;;;;;;UP1;;;',
      '',
      'compétence;C1.1;Lire un plan;;;;;;C1;;;;',
    ];
    const expected = (await readFramework(json({}), 'x.json')).framework;
    expect((await readFramework(csv(...lines), 'x.csv')).framework).toEqual(expected);
    expect((await readFramework(bytes('\ufeff' + [HEADER, HEAD, ...lines].join('\n')), 'x.csv')).framework).toEqual(
      expected,
    );
    expect(
      (await readFramework(Buffer.from([HEADER, HEAD, ...lines].join('\n'), 'latin1'), 'x.csv')).framework,
    ).toEqual(expected);
    expect(
      (await readFramework(bytes([HEADER, HEAD, ...lines].join('\n').replaceAll(';', ',')), 'x.csv')).framework,
    ).toEqual(expected);
  });

  it('apporte son échelle, sinon prend celle d’usage', async () => {
    const echelle = [
      { valeur: 0, libelle: 'Non', couleur: '#AA0000' },
      { valeur: 1, libelle: 'Oui', couleur: '#00aa00' },
    ];
    expect((await readFramework(json({ echelle }), 'x.json')).framework?.levelScale).toEqual([
      { value: 0, label: 'Non', colour: '#aa0000' },
      { value: 1, label: 'Oui', colour: '#00aa00' },
    ]);
    expect((await readFramework(json({}), 'x.json')).framework?.levelScale).toEqual(USUAL_SCALE);
  });

  it.each(SHIPPED_FRAMEWORKS)('%s, livré, se lit sans problème', async (name) => {
    const { framework, problems } = await readFramework(await readShippedFramework(name), name);
    expect(problems).toEqual([]);
    const { blocks, units, activities, tasks, competences, criteria, knowledge, examRules, placements } = framework!;
    const pieces = [
      [...blocks, ...units, ...activities, ...tasks, ...competences],
      [...criteria, ...knowledge, ...examRules, ...placements],
    ].flat();
    expect(pieces.every(({ source, verification }) => source !== '' && verification !== 'to_verify')).toBe(true);
    expect(framework!.mappings).toEqual([]);
  });

  it('les deux exemples de la documentation disent le même référentiel', async () => {
    const page = fs.readFileSync(path.join(import.meta.dirname, '../../../../docs/referentiel-import.md'), 'utf8');
    const example = (form: string): string => new RegExp('```' + form + '\\n([\\s\\S]*?)```').exec(page)?.[1] ?? '';
    const fromJson = await readFramework(bytes(example('json')), 'x.json');
    expect(fromJson.problems).toEqual([]);
    expect((await readFramework(bytes(example('csv')), 'x.csv')).framework).toEqual(fromJson.framework);
  });
});

describe('un mauvais fichier est refusé avec sa place et une phrase', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['vide', bytes('  \n'), ['file → Ce fichier est vide.']],
    [
      'un PDF',
      bytes('%PDF-1.7\u0000'),
      [
        'file → Ce fichier n’est pas un référentiel. Ce n’est ni un classeur ni un fichier de texte : enregistrez-le en XLSX, en CSV ou en JSON.',
      ],
    ],
    [
      'un classeur',
      Buffer.from([0x50, 0x4b, 3, 4, 0xff]),
      [
        'file → Ce fichier n’est pas un référentiel. Ce classeur n’est pas lisible. Enregistrez-le en .xlsx ou en CSV, puis envoyez-le de nouveau.',
      ],
    ],
    [
      'trop gros',
      new Uint8Array(FRAMEWORK_FILE_LIMIT + 1),
      ['file → Ce fichier dépasse 2 Mo ; un référentiel est bien plus petit.'],
    ],
    [
      'du JSON coupé',
      bytes('{"format": "etabli'),
      [
        'file → Ce fichier n’est pas un référentiel. Le JSON ne se lit pas : vérifiez les guillemets, les virgules et les accolades.',
      ],
    ],
    [
      'un autre JSON',
      bytes('{"name": "etabli", "version": "1"}'),
      ['format → Ce fichier n’est pas un référentiel. Le champ « format » doit valoir etabli-referentiel-2.'],
    ],
    [
      'une liste JSON',
      bytes('[1]'),
      [
        'ligne 1 → Ce fichier n’est pas un référentiel. La première ligne doit nommer les colonnes, dont type, code et intitule.',
      ],
    ],
    ['compétences en texte', json({ competences: 'C1' }), ['competences → Donnez une liste, entre crochets.']],
    [
      'une compétence en texte',
      json({ competences: ['C1'] }),
      ['competences.0 → Chaque élément de la liste est un bloc entre accolades.'],
    ],
    [
      'sans compétence ni unité',
      json({ competences: [], unites: [] }),
      ['competences → Il faut au moins une compétence ou une unité.'],
    ],
    [
      'sans titre ni version',
      json({ intitule: ' ', version: null }),
      ['intitule → Ce champ est obligatoire.', 'version → Ce champ est obligatoire.'],
    ],
    [
      'sans niveau',
      json({ niveau: undefined }),
      ['niveau → Écrivez le niveau du diplôme : 3 pour un CAP, 4 pour un bac professionnel.'],
    ],
    ['niveau 9', json({ niveau: 9 }), ['niveau → Écrivez un nombre entier de 1 à 8.']],
    [
      'champ inconnu',
      json({ titre: 'x' }),
      [
        'titre → Ce champ n’a pas sa place ici ; les champs possibles sont : code, intitule, niveau, texte, version, premiere_session, derniere_session, grille_nationale, verification, source, note.',
      ],
    ],
    [
      'code avec espace',
      json({ code: 'CAP X' }),
      ['code → Un code est fait de lettres, de chiffres, de points et de tirets, sans espace.'],
    ],
    [
      'caractère nul',
      json({ intitule: 'a\u0000b' }),
      ['intitule → Ce texte contient un caractère illisible ; récrivez-le.'],
    ],
    ['titre en liste', json({ intitule: ['a'] }), ['intitule → Écrivez un texte.']],
    [
      'code deux fois',
      json({
        competences: [
          { code: 'C1', intitule: 'a' },
          { code: 'C1', intitule: 'b' },
        ],
      }),
      ['competences.1.code → Le code C1 sert déjà pour une autre compétence ; chaque code est unique.'],
    ],
    [
      'parent inconnu',
      json({ competences: [{ code: 'C1', intitule: 'a', parent: 'C9' }] }),
      ['competences.0.parent → La compétence C9 n’existe pas dans ce fichier.'],
    ],
    [
      'unité inconnue',
      json({ competences: [{ code: 'C1', intitule: 'a', unite: 'UP9' }] }),
      ['competences.0.unite → L’unité UP9 n’existe pas dans ce fichier.'],
    ],
    [
      'parent de soi',
      json({ competences: [{ code: 'C1', intitule: 'a', parent: 'C1' }] }),
      ['competences.0.parent → La compétence C1 est rangée sous elle-même ; corrigez son parent.'],
    ],
    [
      'coefficient 0',
      json({ unites: [{ code: 'UP1', intitule: 'a', coefficient: 0 }] }),
      ['unites.0.coefficient → Écrivez un coefficient plus grand que 0, par exemple 4 ou 1,5.'],
    ],
    [
      'vérification inventée',
      json({ verification: 'presque' }),
      ['verification → Écrivez « vérifié », « partiellement vérifié » ou « à vérifier ».'],
    ],
    [
      'un tout plus sûr que ses parties',
      json({ verification: 'vérifié' }),
      ['verification → Le référentiel se dit vérifié, mais UP1 ne l’est pas ; écrivez « partiellement vérifié ».'],
    ],
    [
      'échelle d’un niveau',
      json({ echelle: [{ valeur: 1, libelle: 'a', couleur: '#000000' }] }),
      ['echelle → Une échelle a de 2 à 8 niveaux.'],
    ],
    [
      'échelle qui descend',
      json({
        echelle: [
          { valeur: 2, libelle: 'a', couleur: '#000000' },
          { valeur: 1, libelle: 'b', couleur: 'rouge' },
        ],
      }),
      [
        'echelle.1.couleur → Écrivez une couleur comme #2f9e44.',
        'echelle → Les valeurs de l’échelle vont en montant, chacune une seule fois.',
      ],
    ],
    [
      'CSV de clients',
      bytes('nom;ville\nDurand;Lyon'),
      [
        'ligne 1 → Ce fichier n’est pas un référentiel. La première ligne doit nommer les colonnes, dont type, code et intitule.',
      ],
    ],
    [
      'colonne inconnue',
      bytes('type;code;intitule;prix\n'),
      ['ligne 1 → La colonne « prix » n’est pas connue ; enlevez-la ou corrigez son nom.'],
    ],
    ['colonne deux fois', bytes('type;code;code;intitule\n'), ['ligne 1 → La colonne « code » figure deux fois.']],
    [
      'type inconnu',
      csv('matière;C1;a'),
      [
        'ligne 3, type → Écrivez le type de la ligne : référentiel, niveau, bloc, unité, activité, tâche, compétence, critère, savoir, règlement, stage ou correspondance.',
      ],
    ],
    [
      'deux référentiels',
      csv(HEAD),
      ['ligne 3 → Un fichier décrit un seul référentiel ; gardez une seule ligne de type « référentiel ».'],
    ],
    [
      'pas de référentiel',
      bytes('type;code;intitule\ncompétence;C1;a'),
      ['file → Ce fichier n’est pas un référentiel. Il manque la ligne de type « référentiel ».'],
    ],
    [
      'parent inconnu en CSV',
      csv('compétence;C1;a;;;;;;C9;;;;'),
      ['ligne 3, parent → La compétence C9 n’existe pas dans ce fichier.'],
    ],
    [
      'guillemets ouverts',
      bytes('type;code;intitule\nréférentiel;"X;a'),
      ['ligne 2 → Ce fichier n’est pas un référentiel. Cette ligne ne se lit pas : vérifiez les guillemets.'],
    ],
  ])('%s', async (_name, file, expected) => {
    const { framework, problems } = await readFramework(file, 'fichier');
    expect(framework).toBeNull();
    expect(plain(problems)).toEqual(expected);
  });
});
