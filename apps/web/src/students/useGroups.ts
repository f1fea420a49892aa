import { useList } from '../app/list.js';
import type { Option } from '../ui/RemoteSelect.js';

/** The groups to choose from; there are a few. */
export function useGroups(): Option[] {
  return useList('/api/v1/groups', { limit: '200' }).items.map((group) => ({ value: group.id, label: group.name }));
}
