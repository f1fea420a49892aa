import { Button, Group } from '@mantine/core';
import type { RefObject } from 'react';
import type { Pad } from './SignaturePad.js';
import { ACTION, TOUCH, TOUCH_PRIMARY } from './theme.js';

interface Props {
  pad: RefObject<Pad | null>;
  drawn: boolean;
  running: boolean;
  /** word that wipes the drawing */
  clear: string;
  /** word that keeps it */
  save: string;
  onSave: () => void;
}

/** Under a drawn signature: begin anew, or keep it; neither before something is drawn. */
export const SignatureButtons = ({ pad, drawn, running, clear, save, onSave }: Props) => (
  <Group justify="space-between">
    <Button variant="default" mih={TOUCH} disabled={!drawn} onClick={() => pad.current?.clear()}>
      {clear}
    </Button>
    <Button color={ACTION} mih={TOUCH_PRIMARY} size="lg" disabled={!drawn} loading={running} onClick={onSave}>
      {save}
    </Button>
  </Group>
);
