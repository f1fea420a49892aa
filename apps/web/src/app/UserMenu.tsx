import { Button, Menu, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconContrast,
  IconDevices,
  IconLogout,
  IconMoon,
  IconShieldLock,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { actAs } from '../offline/acting.js';
import { store } from '../offline/store.js';
import { fr } from '../texts/fr.js';
import { type Appearance, APPEARANCES } from '../ui/theme.js';
import { http, queryClient } from './api.js';
import { useAppearance } from './appearance.js';
import { useSession } from './session.js';

const ICONS = { light: IconSun, dark: IconMoon, contrast: IconContrast };

/** Who one is, how the screens look, and the ways out. */
export function UserMenu() {
  const { me, can } = useSession();
  const navigate = useNavigate();
  const { appearance, choose } = useAppearance();
  const wide = useMediaQuery('(min-width: 62em)', true);
  const leave = async (path: '/api/v1/sessions/logout' | '/api/v1/sessions/logout-everywhere'): Promise<void> => {
    await http.POST(path).catch(() => undefined);
    await store().then((shelf) => shelf.forget(me.id));
    actAs(null);
    await navigate('/connexion');
    queryClient.clear();
  };
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          px="xs"
          aria-label={`${fr.app.account} – ${me.name}`}
          leftSection={<IconUserCircle size={20} aria-hidden />}
          styles={wide ? {} : { section: { margin: 0 } }}
        >
          {wide ? me.name : ''}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="dimmed">
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {me.name}
          </Text>
          {me.roles.map((role) => fr.roles[role]).join(', ')}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label c="dimmed">{fr.app.appearance}</Menu.Label>
        <Menu.RadioGroup value={appearance} onChange={(chosen) => choose(chosen as Appearance)}>
          {APPEARANCES.map((each) => {
            const Icon = ICONS[each];
            return (
              <Menu.RadioItem key={each} value={each} rightSection={<Icon size={16} aria-hidden />}>
                {fr.app.appearances[each]}
              </Menu.RadioItem>
            );
          })}
        </Menu.RadioGroup>
        <Menu.Divider />
        {can('two_factor.own') && (
          <Menu.Item component={Link} to="/compte" leftSection={<IconShieldLock size={16} aria-hidden />}>
            {fr.access.account.menu}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => void leave('/api/v1/sessions/logout')}
        >
          {fr.app.logout}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDevices size={16} aria-hidden />}
          onClick={() => void leave('/api/v1/sessions/logout-everywhere')}
        >
          {fr.app.logoutEverywhere}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
