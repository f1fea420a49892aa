/** Who may import whom. The one table: the import rules are generated from it, and so is the page in docs. */
export const MAY_IMPORT = {
  kernel: [],
  platform: ['kernel'],
  school: ['kernel', 'platform'],
  customers: ['kernel', 'platform', 'school'],
  curriculum: ['kernel', 'platform', 'school'],
  students: ['kernel', 'platform', 'school', 'customers', 'curriculum'],
  workshop: ['kernel', 'platform', 'school', 'students', 'customers', 'curriculum'],
  pedagogy: ['kernel', 'platform', 'school', 'students', 'customers', 'curriculum', 'workshop'],
  billing: ['kernel', 'platform', 'school', 'customers', 'workshop'],
  reports: ['kernel', 'platform', 'school', 'customers', 'curriculum', 'students', 'workshop', 'pedagogy', 'billing'],
  schema: ['kernel', 'platform', 'school', 'customers', 'curriculum', 'students', 'workshop', 'pedagogy', 'billing', 'reports'],
  demo: ['kernel', 'platform', 'school', 'customers', 'curriculum', 'students', 'workshop', 'pedagogy', 'billing', 'reports', 'schema'],
  contract: [],
};
