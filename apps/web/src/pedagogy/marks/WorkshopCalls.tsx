import { Text } from '@mantine/core';
import type { CivilDate, HalfDay } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { fr } from '../../texts/fr.js';

interface Props {
  groupId: string;
  day: CivilDate;
  halfDay: HalfDay;
}

/** Which youths of the class were called to an order; nothing when nobody was. */
export function WorkshopCalls({ groupId, day, halfDay }: Props) {
  const { data } = api.useQuery('get', '/api/v1/workshop-calls', { params: { query: { groupId, day, halfDay } } });
  if (!data?.items.length) return null;
  const names = data.items.map(({ firstName, orderNumber }) => fr.marks.calledOne(firstName, orderNumber));
  return (
    <Text w="100%" fw={600}>
      {fr.marks.called(names.join(', '))}
    </Text>
  );
}
