export type SubjectKey = 'french' | 'maths' | 'safety';

/** What the teacher teaches; the codes are those of the référentiels of the demo, old and new ones. */
export const DEMO_SUBJECTS: readonly { key: SubjectKey; name: string; unitCodes: readonly string[] }[] = [
  { key: 'french', name: 'Français, histoire-géographie', unitCodes: ['UG1', 'EG1'] },
  { key: 'maths', name: 'Mathématiques et sciences', unitCodes: ['UG2', 'EG2'] },
  { key: 'safety', name: 'Prévention, santé, environnement', unitCodes: ['UG4'] },
];

export interface DemoTest {
  readonly subject: SubjectKey;
  readonly title: string;
  readonly lesson: string;
  readonly kind: 'class_test' | 'mock_exam';
  /** hundredths */
  readonly coefficient: number;
  /** days before the demo is loaded */
  readonly ago: number;
  /** an order of the workshop served */
  readonly order: boolean;
}

type Row = readonly [SubjectKey, string, string, number, number, boolean?];

const ROWS: readonly Row[] = [
  ['maths', 'Périmètres et aires', 'L’aire d’une tôle découpée, trous déduits', 100, 196, true],
  ['maths', 'Lire une cote et sa tolérance', 'Cotes, écarts et intervalle de tolérance sur le plan', 100, 174, true],
  ['french', 'Compte rendu d’une journée d’atelier', 'Raconter dans l’ordre, avec les mots du métier', 100, 160],
  ['safety', 'Les équipements de protection', 'Choisir ses protections selon la machine', 100, 139],
  ['maths', 'Proportions et échelles', 'Du plan à la pièce\u202f: lire une échelle', 100, 118],
  ['french', 'Lettre de motivation', 'Écrire à une entreprise', 150, 97],
  ['maths', 'Volume et masse d’une pièce', 'Masse d’une trémie à partir de son plan', 200, 55, true],
  ['french', 'Lecture d’un texte technique', 'Chercher l’information dans une notice', 100, 34],
  ['safety', 'Gestes et postures', 'Lever et porter une charge à deux', 100, 27],
  ['maths', 'Trigonométrie pour le traçage', 'Angles et pliage', 100, 13],
];

export const DEMO_TESTS: readonly DemoTest[] = [
  ...ROWS.map(([subject, title, lesson, coefficient, ago, order = false]): DemoTest => ({
    subject,
    title,
    lesson,
    coefficient,
    ago,
    order,
    kind: 'class_test',
  })),
  {
    subject: 'maths',
    title: 'Examen blanc de mathématiques',
    lesson: 'Sujet de la session précédente',
    kind: 'mock_exam',
    coefficient: 200,
    ago: 20,
    order: false,
  },
];
