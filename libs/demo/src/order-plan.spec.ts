import { addDays, addMonths } from '@etabli/kernel';
import { DEMO_CUSTOMERS } from './data/customers.js';
import { DEMO_MACHINES } from './data/machines.js';
import { DEMO_ORDERS } from './data/orders.js';
import { bornOn, DEMO_STUDENTS } from './data/students.js';
import { planOrder } from './order-plan.js';
import { schoolDays } from './school-days.js';

describe.each(['2026-01-05', '2026-08-12', '2026-11-23', '2028-02-29'])(
  'les commandes de la démonstration, chargée le %s',
  (today) => {
    const from = addMonths(today, -8);
    const days = schoolDays(from, addDays(today, -1));
    const plans = DEMO_ORDERS.map((order) => planOrder(order, days, today));

    it('suivent l’ordre d’une vie : devis, accord, travail, livraison', () => {
      for (const plan of plans) {
        const end = plan.endOn ? [plan.endOn, ...plan.deliveredOn] : [];
        const life = [plan.quotedOn, plan.sentOn, plan.acceptedOn, plan.startOn, ...end];
        expect(life).toEqual([...life].sort());
        expect(plan.dueOn >= plan.acceptedOn).toBe(true);
        expect(plan.acceptedOn < today).toBe(true);
      }
    });

    it('sont livrées avant aujourd’hui quand elles doivent l’être', () => {
      for (const plan of plans) for (const day of plan.deliveredOn) expect(day < today).toBe(true);
    });

    it('ont des jeunes nés à une date qui existe', () => {
      for (const student of DEMO_STUDENTS) expect(bornOn(student, today) < addDays(today, -15 * 365)).toBe(true);
    });
  },
);

describe('la distribution', () => {
  it('compte 40 commandes, 25 clients, 22 jeunes et 14 machines', () => {
    expect([DEMO_ORDERS.length, DEMO_CUSTOMERS.length, DEMO_STUDENTS.length, DEMO_MACHINES.length]).toEqual([
      40, 25, 22, 14,
    ]);
  });
});
