import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCloudOff, IconCloudUp, IconKey, IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { useMe } from '../app/session.js';
import { needsUpdate, registerWorker } from '../app/worker.js';
import { tablet } from '../tablet/registered.js';
import { fr } from '../texts/fr.js';
import { TOUCH } from '../ui/theme.js';
import { acting, onActing, proof } from './acting.js';
import { stateOf } from './entries.js';
import { serverReached } from './kept.js';
import { onSent } from './queue.js';
import { useQueue } from './useWrite.js';

const t = fr.offline;
const WORKS_ON_A_TABLET = ['master_trainer', 'teacher'];
const look = { h: TOUCH - 4, px: 'sm', variant: 'default' } as const;

/** What waits on this device, what must be settled, whether the network is there: one tap away, never in the way. */
export function SyncBadge() {
  const me = useMe();
  const client = useQueryClient();
  const entries = useQueue();
  const reached = useSyncExternalStore(serverReached.subscribe, serverReached.now);
  const who = useSyncExternalStore(onActing, acting);
  const update = useSyncExternalStore(needsUpdate.subscribe, needsUpdate.now);
  useEffect(() => {
    if (tablet.state().registered || me.roles.some((role) => WORKS_ON_A_TABLET.includes(role))) registerWorker();
  }, [me.roles]);
  useEffect(
    () =>
      onSent((count) => {
        notifications.show({ message: t.sent(count), color: 'green' });
        void client.invalidateQueries();
      }),
    [client],
  );
  const conflicts = entries.filter((entry) => stateOf(entry, proof()) === 'conflict').length;
  const waiting = entries.length - conflicts;
  return (
    <Group gap="xs" wrap="nowrap">
      {who?.unproven && (
        <Button {...look} leftSection={<IconKey size={20} aria-hidden />} onClick={() => tablet.lock()}>
          {fr.tablet.confirmNow}
        </Button>
      )}
      {conflicts > 0 && (
        <Button
          {...look}
          component={Link}
          to="/attente"
          c="red"
          leftSection={<IconAlertTriangle size={20} aria-hidden />}
        >
          {t.conflicts(conflicts)}
        </Button>
      )}
      {waiting > 0 ? (
        <Button
          {...look}
          component={Link}
          to="/attente"
          leftSection={reached ? <IconCloudUp size={20} aria-hidden /> : <IconCloudOff size={20} aria-hidden />}
        >
          {t.waiting(waiting)}
        </Button>
      ) : (
        !reached && (
          <Button {...look} component={Link} to="/attente" leftSection={<IconCloudOff size={20} aria-hidden />}>
            {t.noNetwork}
          </Button>
        )
      )}
      {update && (
        <Button {...look} leftSection={<IconRefresh size={20} aria-hidden />} onClick={update}>
          {t.newVersion}
        </Button>
      )}
    </Group>
  );
}
