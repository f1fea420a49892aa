import { unzipSync } from 'fflate';

/** Name of each part → its bytes as text; the manifest without its instant. */
export function partsOf(archive: Buffer): Record<string, string> {
  const parts = Object.entries(unzipSync(archive)).map(([name, bytes]): [string, string] => [
    name,
    Buffer.from(bytes).toString('latin1'),
  ]);
  const { 'manifest.json': manifest, ...rest } = Object.fromEntries(parts);
  return { ...rest, 'manifest.json': manifest!.replace(/"madeAt": "[^"]+"/, '"madeAt": ""') };
}

/** The parts that one has and the other has not, or has otherwise. */
export function differingParts(one: Record<string, string>, other: Record<string, string>): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]).toSorted();
}
