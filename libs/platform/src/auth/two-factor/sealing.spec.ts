import { readConfig } from '../../config/config.js';
import { Sealing } from './sealing.js';

const sealing = (secret: string): Sealing =>
  new Sealing(
    readConfig({ DATABASE_URL: 'postgres://localhost/x', ETABLI_SECRET: secret, FILES_DIR: '/x', MAIL_DIR: '/x' }),
  );

describe('what is sealed', () => {
  const ours = sealing('a secret for tests only, 32 chars');
  const sealed = ours.seal('use', 'owner', 'JBSWY3DPEHPK3PXP');

  it('opens for its use and its owner, and looks different each time', () => {
    expect(ours.open('use', 'owner', sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(ours.seal('use', 'owner', 'JBSWY3DPEHPK3PXP')).not.toBe(sealed);
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  });

  it.each([
    ['for another owner', () => ours.open('use', 'other', sealed)],
    ['for another use', () => ours.open('other', 'owner', sealed)],
    ['with another secret', () => sealing('another secret for tests, 32 char').open('use', 'owner', sealed)],
    ['changed', () => ours.open('use', 'owner', `${sealed.slice(0, -4)}AAAA`)],
    ['cut off', () => ours.open('use', 'owner', sealed.slice(0, 12))],
  ])('does not open %s', (_name, open) => {
    expect(open()).toBeNull();
  });
});
