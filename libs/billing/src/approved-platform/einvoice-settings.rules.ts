import { type CivilDate, type Refusal } from '@etabli/kernel';

interface Duty {
  readonly duty: 'reception' | 'emission' | 'ereporting';
  readonly appliesFrom: CivilDate;
}

/**
 * The school may begin before the law wants it to, never after, and not before the platforms were open, which is the day from which
 * everybody receives. null: the day of the law.
 */
export function settingsRefusals(
  wanted: { readonly submittedFrom?: CivilDate | null; readonly reportedFrom?: CivilDate | null },
  duties: readonly Duty[],
): Refusal[] {
  const dayOf = (name: Duty['duty']): CivilDate | undefined => duties.find(({ duty }) => duty === name)?.appliesFrom;
  const opening = dayOf('reception');
  const days = [
    [wanted.submittedFrom, dayOf('emission')],
    [wanted.reportedFrom, dayOf('ereporting')],
  ] as const;
  return days.flatMap(([own, law]): Refusal[] => {
    if (!own) return [];
    if (law !== undefined && own > law) return [{ code: 'einvoice.later_than_law', params: { day: law } }];
    if (opening !== undefined && own < opening) return [{ code: 'einvoice.before_opening', params: { day: opening } }];
    return [];
  });
}
