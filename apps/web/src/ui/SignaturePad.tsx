import './signature.css';
import { type PointerEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { fr } from '../texts/fr.js';

const t = fr.workshop.delivery;
const INK = '#14213d';
/** pixels of the picture, whatever the screen: small enough to send, fine enough to print */
const WIDTH = 960;
const HEIGHT = 300;
const LINE = 4;

export interface Pad {
  /** null: nothing is drawn */
  picture(): Promise<Blob | null>;
  clear(): void;
}

interface Props {
  ref: Ref<Pad>;
  onDrawn: (drawn: boolean) => void;
}

/** A frame to sign in with a finger, a pen or a mouse. */
export function SignaturePad({ ref, onDrawn }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ x: number; y: number } | null>(null);
  const length = useRef(0);

  useImperativeHandle(
    ref,
    () => ({
      clear: () => {
        canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
        length.current = 0;
        onDrawn(false);
      },
      picture: () =>
        new Promise((resolve) =>
          length.current === 0 ? resolve(null) : canvas.current!.toBlob((blob) => resolve(blob), 'image/png'),
        ),
    }),
    [onDrawn],
  );

  const at = ({ clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } => {
    const box = canvas.current!.getBoundingClientRect();
    return { x: ((clientX - box.left) / box.width) * WIDTH, y: ((clientY - box.top) / box.height) * HEIGHT };
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = at(event);
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    const pen = canvas.current?.getContext('2d');
    if (!last.current || !pen) return;
    Object.assign(pen, { strokeStyle: INK, lineWidth: LINE, lineCap: 'round', lineJoin: 'round' });
    for (const point of strokesOf(event)) {
      const to = at(point);
      pen.beginPath();
      pen.moveTo(last.current.x, last.current.y);
      pen.lineTo(to.x, to.y);
      pen.stroke();
      length.current += Math.hypot(to.x - last.current.x, to.y - last.current.y);
      last.current = to;
    }
    if (length.current > 0) onDrawn(true);
  };
  const end = (): void => {
    last.current = null;
  };
  return (
    <canvas
      ref={canvas}
      className="signature-pad"
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t.pad}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

/** A fast finger moves several points between two pictures of the screen. */
function strokesOf({ nativeEvent }: PointerEvent): readonly { clientX: number; clientY: number }[] {
  const points = nativeEvent.getCoalescedEvents?.() ?? [];
  return points.length > 0 ? points : [nativeEvent];
}
