import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { type CivilDate, civilDateAt, formatDayLong } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { api } from './api.js';

/** The one school; undefined until it is read. */
export function useSchool(): Schema<'SchoolView'> | undefined {
  return api.useQuery('get', '/api/v1/school', {}, { staleTime: 300_000 }).data;
}

/** Only until the school is read, and when it cannot be. */
const deviceToday = (): CivilDate => civilDateAt(new Date());

/** The day the school's clock shows (in the demo it may not be the real one), as 'YYYY-MM-DD'. */
export function useToday(): CivilDate {
  return useSchool()?.today ?? deviceToday();
}

export function DemoBanner() {
  const school = useSchool();
  if (!school?.isDemo) return null;
  return (
    <Alert color="amber" py={6} px="sm" mb="md" icon={<IconInfoCircle aria-hidden />} role="note">
      {fr.app.demoBanner(formatDayLong(school.today))}
    </Alert>
  );
}
