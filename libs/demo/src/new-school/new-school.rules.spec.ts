import { passwordFault } from './new-school.rules.js';

const owner = { name: 'Claire Dumontel', email: 'c.dumontel@lycee.example' };

describe('le premier mot de passe', () => {
  it.each([
    ['court', 'neuf-sign', 'new_school.password_short'],
    ['celui de la démonstration', 'etabli-demo', 'new_school.password_weak'],
    ['connu de tous', 'Azertyuiop1', 'new_school.password_weak'],
    ['toujours le même signe', 'aaaaaaaaaaaa', 'new_school.password_weak'],
    ['le nom de la personne', 'Dumontel2026', 'new_school.password_weak'],
    ['sans fin', 'ab1cd'.repeat(50), 'new_school.password_long'],
  ])('%s est refusé', (_why, password, fault) => {
    expect(passwordFault(password, owner)).toBe(fault);
  });

  it.each(['cheval lampe octobre', 'Tx7!kd-9sLm', 'la-tour-dumontel-penche'])('« %s » est accepté', (password) => {
    expect(passwordFault(password, owner)).toBeNull();
  });
});
