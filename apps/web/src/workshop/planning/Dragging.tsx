import {
  type Announcements,
  type CollisionDetection,
  closestCorners,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  type KeyboardCoordinateGetter,
  PointerSensor,
  pointerWithin,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { ActionIcon, Paper, Text } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { fr } from '../../texts/fr.js';

const t = fr.planning.drag;

interface Props {
  /** what a thing or a place is called */
  nameOf: (id: string) => string;
  onDrop: (id: string, on: string) => void;
  children: ReactNode;
}

const KEYS = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] };
const INSIDE = 12;

/** The places within the arrow's direction, the nearest one; a place inside another counts before it. */
const byArrows: KeyboardCoordinateGetter = (event, { context }) => {
  const { collisionRect: from, droppableRects, over } = context;
  const direction = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.code];
  if (!direction || !from) return undefined;
  event.preventDefault();
  const [dx, dy] = direction as [number, number];
  const here = (over && droppableRects.get(over.id)) ?? from;
  const candidates = [...droppableRects]
    .filter(([id]) => id !== over?.id)
    .map(([, rect]) => ({
      rect,
      along: dx * (rect.left - here.left) + dy * (rect.top - here.top),
      aside: Math.abs(dx === 0 ? rect.left - here.left : rect.top - here.top),
    }))
    .filter(({ along, aside }) => along > INSIDE && (dx !== 0 || aside < here.width));
  candidates.sort((one, other) => one.along + one.aside - other.along - other.aside);
  const [next] = candidates;
  return next && { x: next.rect.left + INSIDE, y: next.rect.top + INSIDE };
};

/** The innermost place under the pointer, or under the corner that the keys move; beside all places, with the keys, the nearest one. */
const collisions: CollisionDetection = (args) => {
  const { left, top } = args.collisionRect;
  // a tall column has two corners far away: by its corners a short neighbour would always seem nearer
  const under = pointerWithin({ ...args, pointerCoordinates: args.pointerCoordinates ?? { x: left + 1, y: top + 1 } });
  const area = (id: string | number): number => {
    const rect = args.droppableRects.get(id);
    return rect ? rect.width * rect.height : 0;
  };
  if (under.length === 0 && !args.pointerCoordinates) return closestCorners(args);
  return under.toSorted((one, other) => area(one.id) - area(other.id));
};

/** Things that go from place to place: by mouse, by finger on the handle, by keys. */
export function Dragging({ nameOf, onDrop, children }: Props) {
  const [active, setActive] = useState<string | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: byArrows, keyboardCodes: KEYS }),
  );
  const announcements: Announcements = {
    onDragStart: ({ active: { id } }) => t.taken(nameOf(String(id))),
    onDragOver: ({ active: { id }, over }) => (over ? t.over(nameOf(String(id)), nameOf(String(over.id))) : undefined),
    onDragEnd: ({ active: { id }, over }) =>
      over ? t.dropped(nameOf(String(id)), nameOf(String(over.id))) : t.cancelled(nameOf(String(id))),
    onDragCancel: ({ active: { id } }) => t.cancelled(nameOf(String(id))),
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collisions}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t.instructions } }}
      onDragStart={({ active: { id } }) => setActive(String(id))}
      onDragCancel={() => setActive(null)}
      onDragEnd={({ active: { id }, over }) => {
        setActive(null);
        if (over && over.id !== id) onDrop(String(id), String(over.id));
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {active && (
          <Paper className="planning-card" shadow="md">
            <Text size="sm" fw={600}>
              {nameOf(active)}
            </Text>
          </Paper>
        )}
      </DragOverlay>
    </DndContext>
  );
}

interface ThingProps {
  id: string;
  name: string;
  /** it is a place too: what is dropped on it comes before it */
  place?: boolean;
  disabled?: boolean;
  children: (handle: ReactNode) => ReactNode;
}

/** A card that can be taken: anywhere with the mouse, by its handle with finger and keys. */
export function Thing({ id, name, place = false, disabled = false, children }: ThingProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id, disabled });
  const { setNodeRef: setPlaceRef, isOver } = useDroppable({ id, disabled: !place });
  const handle = disabled ? null : (
    <ActionIcon
      ref={setActivatorNodeRef}
      className="planning-handle"
      variant="subtle"
      color="gray"
      size={36}
      {...attributes}
      {...listeners}
      aria-label={t.handle(name)}
    >
      <IconGripVertical size={18} aria-hidden />
    </ActionIcon>
  );
  return (
    <article
      ref={(node) => {
        setNodeRef(node);
        setPlaceRef(node);
      }}
      className="planning-card"
      aria-label={name}
      data-dragged={isDragging || undefined}
      data-over={(place && isOver && !isDragging) || undefined}
    >
      {children(handle)}
    </article>
  );
}

/** Where things are dropped. */
export function Place({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <section ref={setNodeRef} className="planning-column" aria-label={label} data-over={isOver || undefined}>
      {children}
    </section>
  );
}
