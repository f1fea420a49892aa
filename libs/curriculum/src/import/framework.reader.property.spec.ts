import fc from 'fast-check';
import { readFramework } from './framework.reader.js';

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
  competences: [{ code: 'C1', intitule: 'Préparer', unite: 'UP1' }],
};
const HEADER = 'type;code;intitule;niveau;texte;version;source;coefficient;parent;unite;valeur;libelle;couleur';

describe('quoi qu’on lui donne, la lecture ne jette pas et ne se contredit pas', () => {
  const whole = async (file: Uint8Array, name: string): Promise<void> => {
    const { framework, problems } = await readFramework(file, name);
    expect(framework === null).toBe(problems.length > 0);
    for (const problem of problems) expect(problem.message).not.toBe('');
  };

  it('des octets quelconques', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.json', 'a.csv', ''), whole));
  });

  it('du JSON quelconque, et notre forme avec des valeurs quelconques', async () => {
    await fc.assert(fc.asyncProperty(fc.json(), (text) => whole(bytes(text), 'a.json')));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(FILE), 'echelle', '__proto__'), fc.jsonValue(), (field, value) =>
        whole(bytes(JSON.stringify({ ...FILE, [field]: value })), 'a.json'),
      ),
    );
    const row = fc.record({
      code: fc.jsonValue(),
      intitule: fc.string(),
      parent: fc.constantFrom('C1', 'C2', null),
      unite: fc.jsonValue(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row), (competences) =>
        whole(bytes(JSON.stringify({ ...FILE, competences })), 'a.json'),
      ),
    );
  });

  it('du CSV quelconque', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('référentiel', 'compétence', 'niveau', 'unité', 'C1', '"', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 14 })), (lines) =>
        whole(bytes([HEADER, ...lines.map((cells) => cells.join(';'))].join('\n')), 'a.csv'),
      ),
    );
  });
});
