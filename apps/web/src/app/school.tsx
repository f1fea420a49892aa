import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { type CivilDate, civilDateAt, formatDayLong, halfDayAt, type HalfDay } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { api } from './api.js';

/** The one school; undefined until it is read. */
export function useSchool(): Schema<'SchoolView'> | undefined {
  return useSchoolQuery().data;
}
const useSchoolQuery = () => api.useQuery('get', '/api/v1/school', {}, { staleTime: 300_000 });

/** False while a first answer is on its way: a screen begun on the device's clock would change its half-day under the finger. */
export function useSchoolAsked(): boolean {
  const { isPending, fetchStatus, failureCount } = useSchoolQuery();
  return !isPending || fetchStatus === 'paused' || failureCount > 0;
}

interface HalfDayNow {
  day: CivilDate;
  halfDay: HalfDay;
}

/** Only until the school is read, and when it cannot be. */
const deviceNow = (): HalfDayNow => ({ day: civilDateAt(new Date()), halfDay: halfDayAt(new Date()) });

/** The half-day that the school's clock shows; in the demo it may not be the real one. */
export function useNow(): HalfDayNow {
  const school = useSchool();
  return school ? { day: school.today, halfDay: school.halfDay } : deviceNow();
}

/** The day that the school's clock shows, as 'YYYY-MM-DD'. */
export const useToday = (): CivilDate => useNow().day;

export function DemoBanner() {
  const school = useSchool();
  if (!school?.isDemo) return null;
  return (
    <Alert color="amber" py={6} px="sm" mb="md" icon={<IconInfoCircle aria-hidden />} role="note">
      {fr.app.demoBanner(formatDayLong(school.today))}
    </Alert>
  );
}
