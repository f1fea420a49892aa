import { Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { formatMinutes } from '@etabli/kernel';
import { isPending } from '../../offline/overlay.js';
import { fr } from '../../texts/fr.js';
import { Face } from '../../ui/Face.js';
import type { Tile, TileGroup } from './board.js';
import type { HoursBoard } from './useHours.js';

/** Sixths of the width: few groups lie under each other, many beside each other, so that a dozen faces is seen at once. */
function widthOf(tiles: number, groups: number): 2 | 3 | 4 | 6 {
  if (groups <= 3) return 6;
  if (groups <= 6) return tiles > 3 ? 6 : 3;
  return tiles <= 2 ? 2 : tiles <= 4 ? 4 : 6;
}

/** The youths by operation; who is still to be placed comes first. */
export function FaceGroups({ hours, onOpen }: { hours: HoursBoard; onOpen: (studentId: string) => void }) {
  if (hours.board.faces.length === 0) return <Text>{fr.atelier.noFaces}</Text>;
  return (
    <div className="hours-scroll">
      <div className="face-groups">
        {hours.groups.map((group) => (
          <section
            key={group.operation?.id ?? group.kind}
            className="surface face-group"
            data-wide={widthOf(group.tiles.length, hours.groups.length)}
            aria-label={titleOf(group)}
          >
            <Text size="sm" fw={600} mb={6} truncate>
              {titleOf(group)}
            </Text>
            <div className="faces">
              {group.tiles.map((tile) => (
                <TileFace key={tile.face.id} tile={tile} hours={hours} onOpen={onOpen} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

const titleOf = ({ kind, operation }: TileGroup): string =>
  (operation ? `${operation.title} · ${operation.customerName ?? operation.orderTitle}` : null) ??
  (kind === 'finished' ? fr.atelier.finished : fr.atelier.toPlace);

function TileFace({
  tile: { face, times, minutes, logged },
  hours,
  onOpen,
}: {
  tile: Tile;
  hours: HoursBoard;
  onOpen: (studentId: string) => void;
}) {
  const navigate = useNavigate();
  const { selected, refusals, warnings, tapFace } = hours;
  const warning = warnings.get(face.id);
  const absent = face.presence === 'absent';
  const delay = [
    ...(face.presence === 'late' ? [fr.atelier.lateBy(face.lateMinutes)] : []),
    ...(face.missed.length > 0 ? [fr.classe.missed(face.missed)] : []),
  ].join(' · ');
  const worked = formatMinutes(minutes);
  const pending = face.logged.some(({ entryId }) => isPending(entryId));
  const detail = pending
    ? [times, worked, fr.atelier.pending].filter(Boolean).join(' · ')
    : logged
      ? times
        ? `${times} · ${worked}`
        : fr.atelier.loggedHours(worked)
      : [times, delay, face.gap ? fr.atelier.gap : null].filter(Boolean).join(' · ');
  return (
    <Face
      firstName={face.firstName}
      lastInitial={face.lastInitial}
      presence={absent ? 'absent' : undefined}
      selected={selected.includes(face.id)}
      refusal={refusals.get(face.id)}
      warning={warning && (warning.kind === 'confirm' ? fr.atelier.toConfirm : fr.atelier.incident)(warning.text)}
      detail={detail || undefined}
      onClick={() => (pending ? void navigate('/attente') : logged ? onOpen(face.id) : tapFace(face.id))}
    />
  );
}
