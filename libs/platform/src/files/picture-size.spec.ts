import { drawing } from './drawing.fixture.js';
import { pictureSize } from './picture-size.js';
import { plainPicture } from './plain-picture.js';

const segment = (marker: number, body: string): string =>
  `ff${marker.toString(16)}${(body.length / 2 + 2).toString(16).padStart(4, '0')}${body}`;
const frame = (marker: number): string => segment(marker, '0800c8028001011100');
const tables = segment(0xc4, '00'.repeat(20));
/** Exif, big-endian, one entry: the orientation */
const turned = (orientation: number): string =>
  segment(
    0xe1,
    `4578696600004d4d002a00000008000101120003000000010${orientation.toString(16).padStart(3, '0')}000000000000`,
  );
const photo = (...segments: string[]): Buffer => Buffer.from(`ffd8${segments.join('')}ffda0003000102ffd9`, 'hex');

describe('how large a picture is', () => {
  it('stands in the header of a drawing', () =>
    expect(pictureSize(drawing({ width: 61, height: 23 }))).toEqual({ width: 61, height: 23 }));

  it.each([
    ['one pass', photo(frame(0xc0))],
    ['several passes', photo(tables, frame(0xc2))],
  ])('stands in the frame of a photo of %s', (_kind, bytes) =>
    expect(pictureSize(bytes)).toEqual({ width: 640, height: 200 }),
  );

  it.each([
    [3, { width: 640, height: 200 }],
    [6, { width: 200, height: 640 }],
    [8, { width: 200, height: 640 }],
  ])('is that of the photo the right way up (orientation %i)', (orientation, size) => {
    const plain = plainPicture(photo(turned(orientation), frame(0xc0)))!;
    expect(pictureSize(plain.bytes)).toEqual(size);
  });

  it.each([
    ['a drawing that breaks off', drawing().subarray(0, 20)],
    ['a photo without a frame', photo(tables)],
    ['a text', Buffer.from('nothing of that')],
  ])('is not known of %s', (_what, bytes) => expect(pictureSize(bytes)).toBeNull());
});
