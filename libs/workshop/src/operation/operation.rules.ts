import { type CivilDate, type Refusal, transitions } from '@etabli/kernel';

export const OPERATION_TRANSITIONS = transitions({ open: ['done'], done: ['open'] });
export type OperationState = 'open' | 'done';

export const OPERATION_STATE_LABELS = { open: 'En cours', done: 'Terminée' } as const satisfies Record<
  OperationState,
  string
>;

/** Rework is never billed and still teaches; training is an exercise inside an order. */
export const OPERATION_KINDS = ['work', 'rework', 'training'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

export const OPERATION_KIND_LABELS = {
  work: 'Travail',
  rework: 'Reprise',
  training: 'Entraînement',
} as const satisfies Record<OperationKind, string>;

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
  /** by competence; left out: as it was, or as the catalogue says */
  readonly weights?: Readonly<Record<string, number>>;
  /** left out: as it was; null: by hand */
  readonly catalogueOperationId?: string | null;
  /** left out: as it was, or work; so the two below */
  readonly kind?: OperationKind | null;
  readonly reworkOfId?: string | null;
  readonly reworkReason?: string | null;
}

export interface KnownOperation {
  readonly id: string;
  readonly title: string;
  /** some hours were logged on it, voided ones included: they show in the history */
  readonly hasHours: boolean;
  readonly hasPhotos: boolean;
  /** values were taken on it, or non-conformities found */
  readonly hasFindings: boolean;
  readonly catalogueOperationId: string | null;
  readonly kind: OperationKind;
  readonly reworkOfId: string | null;
  readonly reworkReason: string | null;
}

/** What the split may name: the order's lines, the machines and the competences that exist, a day until the order is due. */
export interface Nameable {
  readonly lineIds: ReadonlySet<string>;
  readonly machineIds: ReadonlySet<string>;
  readonly competenceIds: ReadonlySet<string>;
  /** those that may be chosen now */
  readonly catalogueOperationIds: ReadonlySet<string>;
  readonly dueOn: CivilDate | null;
}

/** A refusal on one field of the request, e.g. `operations.2.machineId`. */
export interface OperationFieldRefusal extends Refusal {
  readonly field: string;
}

export const removed = <K extends KnownOperation>(known: readonly K[], wanted: readonly WantedOperation[]): K[] =>
  known.filter(({ id }) => !wanted.some((one) => one.id === id));

/** Hours and photos are never orphaned, nor a rework: what carries some stays. */
export function splitRefusals(known: readonly KnownOperation[], wanted: readonly WantedOperation[]): Refusal[] {
  const none: Refusal[] = wanted.length === 0 ? [{ code: 'operation.none_left' }] : [];
  const gone = removed(known, wanted);
  const staying = known.filter((one) => !gone.includes(one));
  return [
    ...none,
    ...gone.flatMap(({ id, title, hasHours, hasPhotos, hasFindings }): Refusal[] => {
      if (hasHours) return [{ code: 'operation.has_hours', params: { title } }];
      if (hasPhotos) return [{ code: 'operation.has_photos', params: { title } }];
      if (hasFindings) return [{ code: 'operation.has_findings', params: { title } }];
      return staying.some((one) => one.reworkOfId === id) ? [{ code: 'operation.repaired', params: { title } }] : [];
    }),
  ];
}

/** What was not said stays as it was. */
export const completed = (
  { kind, reworkOfId, reworkReason }: Pick<WantedOperation, 'kind' | 'reworkOfId' | 'reworkReason'>,
  was?: KnownOperation,
): Pick<KnownOperation, 'kind' | 'reworkOfId' | 'reworkReason'> => {
  const nature = kind ?? was?.kind ?? 'work';
  if (nature !== 'rework') return { kind: nature, reworkOfId: null, reworkReason: null };
  return {
    kind: nature,
    reworkOfId: reworkOfId ?? was?.reworkOfId ?? null,
    reworkReason: reworkReason ?? was?.reworkReason ?? null,
  };
};

/** A rework names the operation of this order that it repairs, says why, and is not sold. */
export function reworkRefusals(
  known: readonly KnownOperation[],
  wanted: WantedOperation,
  at: string,
): OperationFieldRefusal[] {
  const was = known.find(({ id }) => id === wanted.id);
  const { kind, reworkOfId, reworkReason } = completed(wanted, was);
  if (kind !== 'rework') return [];
  const repaired = known.find(({ id }) => id === reworkOfId);
  return [
    ...(!repaired || repaired.id === wanted.id
      ? [{ code: 'operation.rework_of_unknown', field: `${at}reworkOfId` }]
      : []),
    ...(reworkReason ? [] : [{ code: 'operation.rework_reason_missing', field: `${at}reworkReason` }]),
    ...(wanted.allottedMinutes > 0 ? [{ code: 'operation.rework_sold', field: `${at}allottedMinutes` }] : []),
  ];
}

/** The same operations in another order: each once, none forgotten. */
export const orderRefusals = (known: readonly { readonly id: string }[], ids: readonly string[]): Refusal[] =>
  ids.length === known.length && new Set(ids).size === ids.length && known.every(({ id }) => ids.includes(id))
    ? []
    : [{ code: 'operation.others_meanwhile' }];

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
      ...(isChosenAnew(known, one) && !may.catalogueOperationIds.has(one.catalogueOperationId ?? '')
        ? [{ code: 'operation.catalogue_unknown', field: `${at}.catalogueOperationId` }]
        : []),
      ...reworkRefusals(known, one, `${at}.`),
    ];
  });
}

/** One that stays may have been retired since. */
const isChosenAnew = (known: readonly KnownOperation[], { id, catalogueOperationId }: WantedOperation): boolean =>
  Boolean(catalogueOperationId) && known.find((one) => one.id === id)?.catalogueOperationId !== catalogueOperationId;

export const closeRefusals = (operation: { readonly state: OperationState; readonly title: string }): Refusal[] =>
  operation.state === 'done' ? [{ code: 'operation.already_done', params: { title: operation.title } }] : [];

export const reopenRefusals = (operation: { readonly state: OperationState; readonly title: string }): Refusal[] =>
  operation.state === 'open' ? [{ code: 'operation.already_open', params: { title: operation.title } }] : [];
