import { createBrowserRouter, Navigate } from 'react-router';
import { page } from './domain.js';
import { DOMAINS } from './domains.js';
import { Frame } from './Frame.js';
import { BrokenPage, NotFoundPage, Waiting } from './pages.js';
import { redirects } from './redirects.js';
import { homeOf, SessionGate, useMe } from './session.js';

const Home = () => <Navigate to={homeOf(useMe())} replace />;

/** Not among the domains, since they list them. */
const settingsIndex = page(
  'reglages',
  'school.read',
  async () => (await import('./settings.screen.js')).SettingsScreen,
);

const rolesPage = page('reglages/roles', 'user.read', async () => (await import('./roles.screen.js')).RolesScreen);

export const router = createBrowserRouter([
  {
    ErrorBoundary: BrokenPage,
    HydrateFallback: Waiting,
    children: [
      { path: 'connexion', lazy: async () => ({ Component: (await import('./login.screen.js')).LoginScreen }) },
      { path: 'tablette', lazy: async () => ({ Component: (await import('../tablet/pair.screen.js')).PairScreen }) },
      {
        path: 'invitation',
        lazy: async () => ({ Component: (await import('./invitation.screen.js')).InvitationScreen }),
      },
      {
        path: 'client/:token',
        lazy: async () => ({ Component: (await import('../client/client.screen.js')).ClientScreen }),
      },
      {
        element: (
          <SessionGate>
            <Frame />
          </SessionGate>
        ),
        children: [
          {
            ErrorBoundary: BrokenPage,
            children: [
              { index: true, element: <Home /> },
              ...DOMAINS.flatMap((domain) => domain.routes),
              settingsIndex,
              rolesPage,
              ...redirects,
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
  },
]);
