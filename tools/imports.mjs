const DOMAINS = [
  'school',
  'customers',
  'curriculum',
  'students',
  'safety',
  'workshop',
  'pedagogy',
  'billing',
  'funding',
];
const BELOW = ['kernel', 'platform'];

/** Who may import whom. The one table: the import rules are generated from it. */
export const MAY_IMPORT = {
  kernel: [],
  platform: ['kernel'],
  school: BELOW,
  customers: [...BELOW, 'school'],
  curriculum: [...BELOW, 'school'],
  students: [...BELOW, 'school', 'customers', 'curriculum'],
  safety: [...BELOW, 'school', 'students'],
  workshop: [...BELOW, 'school', 'students', 'safety', 'customers', 'curriculum'],
  pedagogy: [...BELOW, 'school', 'students', 'customers', 'curriculum', 'workshop'],
  billing: [...BELOW, 'school', 'customers', 'workshop'],
  funding: [...BELOW, 'school', 'students', 'customers', 'workshop', 'pedagogy', 'billing'],
  reports: [...BELOW, ...DOMAINS],
  schema: [...BELOW, ...DOMAINS, 'reports'],
  demo: [...BELOW, ...DOMAINS, 'reports', 'schema'],
  contract: [],
};
