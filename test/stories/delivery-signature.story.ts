import { checkedOrder, type Client, newCustomer, openSchool, part, TODAY, world, type World } from '@etabli/testing';
import { drawing } from './signature-of-the-story.js';

/** The lorry is loaded; the client signs on the tablet. */
describe('un bon de livraison signé sur la tablette', () => {
  let w: World;
  let trainer: Client;
  let deliveryId: string;
  let orderId: string;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    trainer = await w.client('master_trainer');
    const order = await checkedOrder(w, await newCustomer(w), [part()]);
    orderId = order.orderId;
    const lines = [{ lineId: order.lineIds[0]!, quantity: '4' }];
    const { body } = await trainer.post(`/production-orders/${orderId}/deliveries`, { lines, receivedBy: 'M. Quai' });
    deliveryId = body.id;
  });
  afterAll(() => w.end());

  const sign = (bytes: Buffer | null, fields: Record<string, string>, who: Client = trainer) => {
    const request = who.post(`/deliveries/${deliveryId}/signature`);
    for (const [name, value] of Object.entries(fields)) void request.field(name, value);
    return bytes ? request.attach('file', bytes, 'signature.png') : request;
  };
  const note = () => trainer.download(`/deliveries/${deliveryId}/pdf`);

  it('rien d’autre d’une livraison ne change, signée ou non', async () => {
    await expect(w.db.query("UPDATE deliveries SET received_by_name = 'x'")).rejects.toThrow('never changed');
  });

  it('un bon non signé part avec la marchandise, sans prix', async () => {
    const unsigned = await note();
    expect(unsigned.name).toBe('BL-2026-0001.pdf');
    expect((await note()).bytes.equals(unsigned.bytes)).toBe(true);
    const { body } = await trainer.get(`/production-orders/${orderId}`).expect(200);
    expect(body.deliveries[0]).toMatchObject({ signedByName: null, signedOn: null });
    expect(JSON.stringify(body.deliveries)).not.toMatch(/[cC]ents|rice/);
  });

  it('une signature vide, fausse, sans nom ou datée à venir est refusée à son champ', async () => {
    const refused = async (bytes: Buffer | null, fields: Record<string, string>): Promise<string[]> =>
      (await sign(bytes, fields).expect(422)).body.errors.map(({ field }: { field: string }) => field);
    expect(await refused(null, { signedBy: 'M. Quai' })).toEqual(['file']);
    expect(await refused(drawing(true), { signedBy: 'M. Quai' })).toEqual(['file']);
    expect(await refused(Buffer.from('pas un dessin'), { signedBy: 'M. Quai' })).toEqual(['file']);
    expect(await refused(drawing(), { signedBy: ' ' })).toEqual(['signedBy']);
    expect(await refused(drawing(), { signedBy: 'M. Quai', signedOn: '2026-11-24' })).toEqual(['signedOn']);
    expect(await refused(drawing(), { signedBy: 'M. Quai', signedOn: '2026-11-22' })).toEqual(['signedOn']);
    await sign(Buffer.alloc(300 * 1024), { signedBy: 'M. Quai' }).expect(413);
    await sign(drawing(), { signedBy: 'M. Quai' }, await w.client('accountant')).expect(403);
  });

  it('le client signe une fois : le bon signé devient l’original, et plus rien ne change', async () => {
    const unsigned = await note();
    await sign(drawing(), { signedBy: 'Mme Achard' }).expect(204);
    await w.drain();
    const signed = await note();
    expect(signed.bytes.equals(unsigned.bytes)).toBe(false);
    expect((await note()).bytes.equals(signed.bytes)).toBe(true);
    const { body } = await trainer.get(`/production-orders/${orderId}`).expect(200);
    expect(body.deliveries[0]).toMatchObject({
      signedByName: 'Mme Achard',
      signedOn: TODAY,
      receivedByName: 'M. Quai',
    });

    expect((await sign(drawing(), { signedBy: 'Un autre' }).expect(409)).body.code).toBe('delivery.already_signed');
    await expect(
      w.db.query("UPDATE deliveries SET signed_by_name = 'Un autre' WHERE id = $1", [deliveryId]),
    ).rejects.toThrow('never changed');
    await expect(w.db.query('DELETE FROM deliveries')).rejects.toThrow('never changed');
    const kinds = await w.db.query('SELECT kind FROM issued_documents WHERE subject_id = $1 ORDER BY rendered_at', [
      deliveryId,
    ]);
    expect(kinds).toEqual([{ kind: 'delivery_note' }, { kind: 'signed_delivery_note' }]);
  });

  it('le bon signé part par e-mail, et le journal des envois le dit', async () => {
    const director = await w.client('director');
    await director.post(`/deliveries/${deliveryId}/mails`, {}).expect(204);
    await w.drain();
    const { body } = await director.get(`/deliveries/${deliveryId}/mails`).expect(200);
    expect(body.items).toMatchObject([{ to: 'achats@meca-rhone.example', state: 'sent' }]);
  });
});
