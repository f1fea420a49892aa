import { addToMonth, isMonth, monthOf } from '@etabli/kernel';
import { useListState } from '../../app/list.js';
import { useToday } from '../../app/school.js';

/** The month of a page, kept in the URL; the one before today's when it says nothing. */
export function useMonth(): { month: string; setMonth: (month: string | null) => void; today: string } {
  const today = useToday();
  const state = useListState({ month: '' });
  const { month } = state.values;
  return {
    today,
    month: isMonth(month) ? month : addToMonth(monthOf(today), -1),
    setMonth: (chosen) => state.set('month', chosen),
  };
}
