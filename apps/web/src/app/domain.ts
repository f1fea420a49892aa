import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

export interface NavEntry {
  to: string;
  label: string;
  Icon: ComponentType<{ size: number; stroke?: number; 'aria-hidden': true }>;
  permission: string;
  /** order in the navigation, 10 … 90 */
  place: number;
}

export interface SettingsEntry {
  to: string;
  label: string;
  hint: string;
  permission: string;
}

/** What a domain's folder gives to the frame. */
export interface Domain {
  routes: RouteObject[];
  nav: NavEntry[];
  /** its pages under Réglages */
  settings?: SettingsEntry[];
  /** its other pages that Ctrl-K finds by their name */
  pages?: readonly Pick<SettingsEntry, 'to' | 'label' | 'permission'>[];
}

/** A page loaded when it is first opened. The screens of other roles answer « Cette page n’est pas pour votre rôle ». */
export const page = (path: string, permission: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  handle: { permission },
  lazy: async () => ({ Component: await load() }),
});
