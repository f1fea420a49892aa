import { withoutKey } from './request-log.js';

it.each([
  ['/api/v1/public/links/AAAAAAAAAAAAAAAAAAAAAA/pdf', '/api/v1/public/links/…/pdf'],
  ['/client/AAAAAAAAAAAAAAAAAAAAAA', '/client/…'],
  ['/api/v1/client-links/01890000', '/api/v1/client-links/01890000'],
  ['/clients', '/clients'],
])('the log writes %s as %s', (path, written) => expect(withoutKey(path)).toBe(written));
