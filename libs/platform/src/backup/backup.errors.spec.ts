import { writingFailure } from './backup.errors.js';

describe('what the disk says', () => {
  it.each([
    ['ENOSPC', 'backup.disk_full'],
    ['EDQUOT', 'backup.disk_full'],
    ['53100', 'backup.disk_full'],
    ['ENOENT', 'backup.folder_missing'],
    ['EACCES', 'backup.folder_closed'],
    ['EROFS', 'backup.folder_closed'],
  ])('%s → %s, with the folder', (code, said) => {
    const failure = writingFailure(Object.assign(new Error('no'), { code }), '/mnt/disque');
    expect(failure).toMatchObject({ code: said, detail: expect.stringContaining('/mnt/disque') });
  });
  it('anything else stays what it is', () => {
    const error = new Error('else');
    expect(writingFailure(error, '/mnt/disque')).toBe(error);
  });
});
