import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { Me } from '../app/me.js';
import { fr } from '../texts/fr.js';
import { TOUCH } from '../ui/theme.js';
import { putDown } from './useIdleLock.js';

/** Whose hands the tablet is in; one tap puts it down for the next. */
export const Change = ({ me }: { me: Me }) => (
  <Button
    variant="default"
    h={TOUCH - 4}
    px="sm"
    leftSection={<IconLock size={20} aria-hidden />}
    onClick={() => void putDown(me.onTablet)}
  >
    {fr.tablet.change(me.name)}
  </Button>
);
