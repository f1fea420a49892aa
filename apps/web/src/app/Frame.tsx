import { AppShell, Burger, Button, Group, NavLink, ScrollArea, Space, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, Outlet, useLocation, useMatches } from 'react-router';
import { SecureBanner } from '../offline/SecureBanner.js';
import { SyncBadge } from '../offline/SyncBadge.js';
import { Change } from '../tablet/Change.js';
import { fr } from '../texts/fr.js';
import { DOMAINS } from './domains.js';
import { NoticeBell } from './NoticeBell.js';
import { DemoBanner, useSchool, useSchoolAsked } from './school.js';
import { openSearch, SearchBox } from './SearchBox.js';
import { ForbiddenPage, Waiting } from './pages.js';
import { useSession } from './session.js';
import { UserMenu } from './UserMenu.js';

const NAV = DOMAINS.flatMap((domain) => domain.nav).sort((a, b) => a.place - b.place);

/** Where a shared tablet leads; its trainer has the rest on his own screen. */
const ON_TABLET = ['/atelier', '/classe', '/permis', '/ordres', '/competences'];

/** The house around every screen: header, navigation by what the role may do, search, banner of the demo. */
export function Frame() {
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const { can, me } = useSession();
  const asked = useSchoolAsked();
  const wide = useMediaQuery('(min-width: 62em)', true);
  const wanted = useMatches().flatMap(
    (match) => (match.handle as { permission?: string } | undefined)?.permission ?? [],
  );
  useEffect(close, [pathname, close]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 188, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', md: 'lg' }}
    >
      <a className="skip-link" href="#contenu">
        {fr.app.skip}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger
            opened={opened}
            onClick={toggle}
            hiddenFrom="md"
            size="sm"
            aria-label={fr.app.openMenu}
            aria-expanded={opened}
          />
          <SchoolName />
          {!can('search.use') ? (
            <Space ml="auto" />
          ) : wide ? (
            <Button
              variant="default"
              c="dimmed"
              fw={400}
              leftSection={<IconSearch size={16} aria-hidden />}
              onClick={openSearch}
              ml="auto"
              w={{ base: 200, lg: 300 }}
              styles={{ label: { flex: 1 } }}
              rightSection={<Text size="xs">{fr.app.searchKeys}</Text>}
            >
              {fr.app.search}
            </Button>
          ) : (
            <Button
              variant="default"
              px="sm"
              onClick={openSearch}
              ml="auto"
              aria-label={fr.app.search}
              style={{ flexShrink: 0 }}
            >
              <IconSearch size={18} aria-hidden />
            </Button>
          )}
          <SyncBadge />
          {can('notice.own') && <NoticeBell />}
          {me.onTablet ? <Change me={me} /> : <UserMenu />}
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={fr.app.menu}>
        <ScrollArea>
          {NAV.filter(({ to, permission }) => can(permission) && (!me.onTablet || ON_TABLET.includes(to))).map(
            ({ to, label, Icon }) => (
              <NavLink
                key={to}
                className="nav-link"
                component={Link}
                to={to}
                label={label}
                aria-current={pathname === to || pathname.startsWith(`${to}/`) ? 'page' : undefined}
                leftSection={<Icon size={20} stroke={1.75} aria-hidden />}
                styles={{ root: { borderRadius: 8, minHeight: 44 } }}
              />
            ),
          )}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="contenu" tabIndex={-1}>
        <DemoBanner />
        {can('time_entry.log') && <SecureBanner />}
        {!asked ? <Waiting /> : wanted.every(can) ? <Outlet /> : <ForbiddenPage />}
      </AppShell.Main>
      {can('search.use') && <SearchBox />}
    </AppShell>
  );
}

function SchoolName() {
  const school = useSchool();
  return (
    <UnstyledButton component={Link} to="/" style={{ minWidth: 0 }}>
      <Group gap="xs" wrap="nowrap">
        <img src="/icon.svg" alt="" width={28} height={28} />
        <Text fw={650} truncate>
          {school?.name ?? fr.app.name}
        </Text>
      </Group>
    </UnstyledButton>
  );
}
