import { PERMISSIONS } from '@etabli/platform';
import { roleTable } from '../apps/web/src/texts/role-table.fr.js';

it('the page of the roles names acts that the program has', () => {
  const known: readonly string[] = PERMISSIONS;
  expect(Object.keys(roleTable.actWords).filter((act) => !known.includes(act))).toEqual([]);
});
