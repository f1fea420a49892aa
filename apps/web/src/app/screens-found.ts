import { fold } from '@etabli/kernel';
import { DOMAINS } from './domains.js';

export interface ScreenFound {
  readonly to: string;
  readonly label: string;
}

const SCREENS = DOMAINS.flatMap(({ nav, settings = [], pages = [] }) => [...nav, ...pages, ...settings]);
const MOST = 6;

/** The screens that the actor may open and of whose name a word begins with the text, each once. */
export function screensFound(text: string, can: (permission: string) => boolean): ScreenFound[] {
  const start = fold(text);
  const found = SCREENS.filter(({ label, permission }) => ` ${fold(label)}`.includes(` ${start}`) && can(permission));
  return [...new Map(found.map(({ to, label }) => [to, { to, label }])).values()].slice(0, MOST);
}
