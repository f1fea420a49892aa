import type { QueryClient } from '@tanstack/react-query';
import { takeOver } from '../offline/acting.js';
import { keepMe } from '../offline/kept.js';
import { tablet } from '../tablet/registered.js';
import { api } from './api.js';
import type { Me } from './me.js';

/** A session was just opened: nothing of who was here before stays on screen. */
export function enter(me: Me, client: QueryClient): void {
  client.clear();
  takeOver(me);
  void keepMe(me);
  tablet.unlock();
  client.setQueryData(api.queryOptions('get', '/api/v1/sessions/me', {}).queryKey, me);
}
