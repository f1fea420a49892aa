import { dossierFileName, dossierRefusals, namesApart, slug } from './dossier.rules.js';

const standing = { frameworkId: 'f', unitFrameworkId: 'f', minutesOnOrder: 60 };

describe('un dossier demandé', () => {
  it.each([
    ['booklet', { frameworkId: null }, []],
    ['portfolio', { frameworkId: null }, []],
    ['blocks', { frameworkId: null }, ['dossier.no_framework']],
    ['exam_unit', { frameworkId: null }, ['dossier.no_framework']],
    ['exam_unit', { unitFrameworkId: 'other' }, ['dossier.unit_foreign']],
    ['exam_unit', { unitFrameworkId: null }, ['dossier.unit_foreign']],
    ['exam_unit', {}, []],
    ['capstone', { minutesOnOrder: 0 }, ['dossier.no_hours_on_order']],
    ['capstone', {}, []],
  ] as const)('%s avec %j', (kind, change, expected) =>
    expect(dossierRefusals({ kind }, { ...standing, ...change }).map(({ code }) => code)).toEqual(expected),
  );

  it('a un nom de fichier sans accent ni espace', () => {
    expect(slug('  Élodie de La Tour-d’Auvergne ')).toBe('elodie-de-la-tour-d-auvergne');
    expect(dossierFileName('booklet', 'Nguyễn Œuvre', '2026-11-26')).toBe(
      'livret-de-suivi-nguyen-oeuvre-2026-11-26.pdf',
    );
    expect(dossierFileName('booklet', '', '2026-11-26', 'zip')).toBe('livret-de-suivi-2026-11-26.zip');
  });

  it('ne s’écrase pas dans une archive', () =>
    expect(namesApart(['a.pdf', 'b.pdf', 'a.pdf', 'a.pdf'])).toEqual(['a.pdf', 'b.pdf', 'a-2.pdf', 'a-3.pdf']));
});
