import type { Domain } from '../app/domain.js';

export const pedagogyDomain: Domain = { routes: [], nav: [] };
