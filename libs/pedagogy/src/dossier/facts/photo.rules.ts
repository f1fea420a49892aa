/** A picture of a piece that could be shown. */
export interface Shown {
  readonly id: string;
  /** pictures of one order belong together */
  readonly orderId: string;
  /** instant, ISO */
  readonly takenAt: string;
  readonly size: number;
  /** of those who worked at the piece that day, some refused that pictures be used */
  readonly refused: boolean;
}

/**
 * Which pictures a document shows: none where somebody who worked at the piece refused; of each order its newest before any order
 * has a second one, so that many works are seen; no more than fit. The newest orders first.
 * @param most pictures
 * @param mostBytes of all of them together
 */
export function choosePhotos<P extends Shown>(
  photos: readonly P[],
  { most, mostBytes }: { most: number; mostBytes: number },
): P[] {
  const newestFirst = photos
    .filter(({ refused }) => !refused)
    .toSorted((a, b) => b.takenAt.localeCompare(a.takenAt) || b.id.localeCompare(a.id));
  const turns = new Map<string, number>();
  const inTurns = newestFirst
    .map((photo, rank) => {
      const turn = turns.get(photo.orderId) ?? 0;
      turns.set(photo.orderId, turn + 1);
      return { photo, turn, rank };
    })
    .sort((a, b) => a.turn - b.turn || a.rank - b.rank);
  const chosen: typeof inTurns = [];
  let bytes = 0;
  for (const one of inTurns) {
    if (chosen.length === most) break;
    if (bytes + one.photo.size > mostBytes) continue;
    bytes += one.photo.size;
    chosen.push(one);
  }
  const orders = [...new Set(newestFirst.map(({ orderId }) => orderId))];
  return chosen
    .sort((a, b) => orders.indexOf(a.photo.orderId) - orders.indexOf(b.photo.orderId) || a.rank - b.rank)
    .map(({ photo }) => photo);
}
