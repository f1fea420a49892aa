import { crc32, deflateSync } from 'node:zlib';
import { StaffService } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { Operation, type OpenOrderLine, Orders } from '@etabli/workshop';
import type { Actor } from '@etabli/platform';
import { PASSWORD } from '../harness/world.js';
import type { World } from '../harness/world.js';

export const sold = (change: Partial<OpenOrderLine> = {}): OpenOrderLine => ({
  quoteLineId: null,
  label: 'Platine',
  nature: 'goods',
  unit: 'pièce',
  quantity: '10',
  unitPrice: '100',
  vatRateBp: 2000,
  soldCents: 100_000,
  allottedMinutes: 600,
  ...change,
});

/** An exercise of these lines, or an order of the customer; its id and those of its operations. */
export function openedOrder(
  w: World,
  { customerId = null, lines = [sold()] }: { customerId?: string | null; lines?: readonly OpenOrderLine[] } = {},
): Promise<{ orderId: string; operationIds: string[] }> {
  return w.as('director', async () => {
    const order = { quoteId: null, customerId, title: 'Platines', customerReference: null, dueOn: null, lines };
    const orderId = await w.get(Orders).openOrder(order);
    const found = await w.db.manager.find(Operation, { where: { orderId }, order: { position: 'ASC' } });
    return { orderId, operationIds: found.map(({ id }) => id) };
  });
}

/** A trainer with an account, his group and its youths, enrolled on the first of September 2026. */
export async function workshopGroup(
  w: World,
  { youths = 2, email = 'karim@test.example' }: { youths?: number; email?: string } = {},
): Promise<{ trainer: Actor; groupId: string; youthIds: string[] }> {
  const made = await w.as('director', async () => {
    const account = { email, password: PASSWORD };
    const staff = { firstName: 'Karim', lastName: 'Roy', kind: 'master_trainer' as const, account };
    const trainerId = await w.get(StaffService).create(staff);
    const group = { name: `Groupe de ${email}`, trade: 'Chaudronnerie', trainerId, capacity: 12 };
    const groupId = await w.get(GroupService).create(group);
    const youthIds: string[] = [];
    for (let index = 0; index < youths; index++)
      youthIds.push(
        await w.get(StudentService).create({
          firstName: `Jeune${index}`,
          lastName: 'Martin',
          bornOn: '2006-03-01',
          groupId,
          enrolledOn: '2026-09-01',
        }),
      );
    return { groupId, youthIds };
  });
  const [user]: { id: string }[] = await w.db.query('SELECT id FROM users WHERE email = $1', [email]);
  return { ...made, trainer: { userId: user!.id, name: 'Karim Roy', roles: ['master_trainer'], sessionId: null } };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** A grey PNG of 40 × 30 with a remark inside. */
export function picture(): Buffer {
  const header = Buffer.from([0, 0, 0, 40, 0, 0, 0, 30, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Comment\0GPS 45.76 N', 'latin1')),
    chunk('IDAT', deflateSync(Buffer.alloc(41 * 30, 120))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A sound PNG of 160 × 120, another one for each number: a square that stands elsewhere. */
export function pieceSketch(number: number): Buffer {
  const [width, height] = [160, 120];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((1 + 3 * width) * height, 235);
  for (let y = 0; y < height; y++) {
    rows[y * (1 + 3 * width)] = 0;
    for (let x = 0; x < width; x++)
      if (Math.abs(x - 40 - 20 * (number % 5)) < 24 && Math.abs(y - 60) < 30)
        rows.set([31, 58 + 12 * (number % 10), 95], y * (1 + 3 * width) + 1 + 3 * x);
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
