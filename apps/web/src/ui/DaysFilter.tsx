import type { ListState } from '../app/list.js';
import { fr } from '../texts/fr.js';
import { DayInput } from './DayInput.js';

/** The first and the last day of what a list shows, as its address says them. */
export const DaysFilter = ({ state }: { state: ListState<{ from: string; to: string }> }) =>
  (['from', 'to'] as const).map((name) => (
    <DayInput
      key={name}
      aria-label={fr.ui.days[name]}
      placeholder={fr.ui.days[name]}
      value={state.values[name]}
      onChange={(day) => state.set(name, day ?? '')}
      clearable
      w={140}
    />
  ));
