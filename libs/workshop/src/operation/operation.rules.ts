import { type CivilDate, type Refusal, transitions } from '@etabli/kernel';

export const OPERATION_TRANSITIONS = transitions({ open: ['done'], done: ['open'] });
export type OperationState = 'open' | 'done';

export const OPERATION_STATE_LABELS = { open: 'En cours', done: 'Terminée' } as const satisfies Record<
  OperationState,
  string
>;

/** An operation as the director wants it; one without id is new. */
export interface WantedOperation {
  readonly id?: string | null;
  readonly title: string;
  readonly lineId?: string | null;
  readonly machineId?: string | null;
  readonly allottedMinutes: number;
  /** left out: due with the order */
  readonly dueOn?: CivilDate | null;
  readonly competenceIds: readonly string[];
}

export interface KnownOperation {
  readonly id: string;
  readonly title: string;
  /** some hours were logged on it, voided ones included: they show in the history */
  readonly hasHours: boolean;
}

/** What the split may name: the order's lines, the machines and the competences that exist, a day until the order is due. */
export interface Nameable {
  readonly lineIds: ReadonlySet<string>;
  readonly machineIds: ReadonlySet<string>;
  readonly competenceIds: ReadonlySet<string>;
  readonly dueOn: CivilDate | null;
}

/** A refusal on one field of the request, e.g. `operations.2.machineId`. */
export interface OperationFieldRefusal extends Refusal {
  readonly field: string;
}

export const removed = <K extends KnownOperation>(known: readonly K[], wanted: readonly WantedOperation[]): K[] =>
  known.filter(({ id }) => !wanted.some((one) => one.id === id));

/** Hours are never orphaned: an operation that carries some stays. */
export function splitRefusals(known: readonly KnownOperation[], wanted: readonly WantedOperation[]): Refusal[] {
  const none: Refusal[] = wanted.length === 0 ? [{ code: 'operation.none_left' }] : [];
  const kept = removed(known, wanted).filter(({ hasHours }) => hasHours);
  return [...none, ...kept.map(({ title }) => ({ code: 'operation.has_hours', params: { title } }))];
}

export function namingRefusals(
  known: readonly KnownOperation[],
  wanted: readonly WantedOperation[],
  may: Nameable,
): OperationFieldRefusal[] {
  return wanted.flatMap((one, index): OperationFieldRefusal[] => {
    const at = `operations.${index}`;
    const twice = one.id && wanted.findIndex(({ id }) => id === one.id) < index;
    return [
      ...(one.id && (twice || !known.some(({ id }) => id === one.id))
        ? [{ code: 'operation.foreign', field: `${at}.id` }]
        : []),
      ...(one.lineId && !may.lineIds.has(one.lineId)
        ? [{ code: 'operation.line_unknown', field: `${at}.lineId` }]
        : []),
      ...(one.machineId && !may.machineIds.has(one.machineId)
        ? [{ code: 'operation.machine_unknown', field: `${at}.machineId` }]
        : []),
      ...(one.dueOn && may.dueOn && one.dueOn > may.dueOn
        ? [{ code: 'operation.due_after_order', field: `${at}.dueOn`, params: { dueOn: may.dueOn } }]
        : []),
      ...(one.competenceIds.some((id) => !may.competenceIds.has(id))
        ? [{ code: 'operation.competence_unknown', field: `${at}.competenceIds` }]
        : []),
    ];
  });
}

export const closeRefusals = (operation: { readonly state: OperationState; readonly title: string }): Refusal[] =>
  operation.state === 'done' ? [{ code: 'operation.already_done', params: { title: operation.title } }] : [];

export const reopenRefusals = (operation: { readonly state: OperationState; readonly title: string }): Refusal[] =>
  operation.state === 'open' ? [{ code: 'operation.already_open', params: { title: operation.title } }] : [];
