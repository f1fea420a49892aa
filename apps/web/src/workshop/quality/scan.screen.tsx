import { Alert, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { Screen } from '../../ui/Screen.js';
import { TOUCH } from '../../ui/theme.js';

const t = fr.quality.labels;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;
const detectorClass = (): DetectorClass | undefined =>
  (window as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

const EVERY_MS = 250;
/** The last part of the address on a label, or what was typed. */
const codeIn = (text: string): string => (text.trim().split('/').at(-1) ?? '').replace(/[\s-]/g, '').toUpperCase();

/** Scans a label where the browser can; elsewhere its code is typed. */
export function ScanScreen() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const open = (text: string): void => void navigate(`/s/${encodeURIComponent(codeIn(text))}`);
  return (
    <Screen title={t.title} hint={t.hint}>
      <Stack gap="md" maw={560}>
        <Camera onRead={open} />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (codeIn(typed)) open(typed);
          }}
        >
          <Stack gap="sm">
            <TextInput
              size="lg"
              label={t.code}
              description={t.codeHint}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              styles={{ input: { minHeight: TOUCH } }}
            />
            <BigButton type="submit" disabled={!codeIn(typed)}>
              {t.open}
            </BigButton>
          </Stack>
        </form>
      </Stack>
    </Screen>
  );
}

function Camera({ onRead }: { onRead: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState(false);
  const read = useRef(onRead);
  useEffect(() => {
    read.current = onRead;
  }, [onRead]);
  useEffect(() => {
    const Detector = detectorClass();
    if (!on || !Detector) return;
    const detector = new Detector({ formats: ['qr_code'] });
    let stream: MediaStream | null = null;
    let timer: number | undefined;
    let over = false;
    const look = async (): Promise<void> => {
      const found = video.current ? await detector.detect(video.current).catch(() => []) : [];
      if (over) return;
      if (found[0]) read.current(found[0].rawValue);
      else timer = window.setTimeout(() => void look(), EVERY_MS);
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(async (given) => {
        stream = given;
        if (over || !video.current) return given.getTracks().forEach((track) => track.stop());
        video.current.srcObject = given;
        await video.current.play();
        await look();
      })
      .catch(() => !over && setRefused(true));
    return () => {
      over = true;
      window.clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [on]);
  if (!window.isSecureContext) return <Alert color="ink">{t.notSecure}</Alert>;
  if (!detectorClass()) return <Alert color="ink">{t.noCamera}</Alert>;
  if (refused) return <Alert color="amber">{t.refused}</Alert>;
  return on ? (
    <video ref={video} muted playsInline aria-label={t.title} style={{ width: '100%', borderRadius: 8 }} />
  ) : (
    <BigButton variant="default" color="ink" onClick={() => setOn(true)}>
      {t.camera}
    </BigButton>
  );
}
