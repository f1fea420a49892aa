import { type OrderRow, shareBp, workshopHours } from './workshop-hours.rules.js';

const MORNING = { day: '2026-11-02', halfDay: 'morning' } as const;
const AFTERNOON = { day: '2026-11-02', halfDay: 'afternoon' } as const;
const LINA = { studentId: 'lina', studentName: 'Lina P.', groupName: 'Chaudronnerie', visible: true, minutes: 210 };
const NOE = { studentId: 'noe', studentName: 'Noé R.', groupName: 'Métallerie', visible: false, minutes: 105 };
const IDA = { studentId: 'ida', studentName: 'Ida S.', groupName: 'Métallerie', visible: false, minutes: 0 };
const PRESENT = [
  { studentId: 'lina', ...MORNING, minutes: 210 },
  { studentId: 'lina', ...AFTERNOON, minutes: 225 },
  { studentId: 'noe', ...MORNING, minutes: 210 },
];

describe('la part du temps d’atelier', () => {
  it('rapporte les heures d’atelier aux heures des demi-journées de présence', () => {
    const { students } = workshopHours([LINA], PRESENT, []);
    expect(students).toEqual([
      {
        studentId: 'lina',
        name: 'Lina P.',
        groupName: 'Chaudronnerie',
        minutes: 210,
        halfDays: 2,
        dueMinutes: 435,
        shareBp: 4827,
      },
    ]);
  });

  it.each([
    [0, 0, null],
    [0, 10, 0],
    [10, 10, 10_000],
    [1, 3, 3333],
  ])('%i sur %i donne %s', (minutes, due, expected) => expect(shareBp(minutes, due)).toBe(expected));
});

describe('un jeune que le demandeur ne voit pas', () => {
  const { students, total } = workshopHours([LINA, NOE, IDA], PRESENT, []);

  it('compte dans une ligne commune, sans nom', () => {
    expect(students).toHaveLength(2);
    expect(students[1]).toEqual({
      studentId: null,
      name: '',
      groupName: '',
      minutes: 105,
      halfDays: 1,
      dueMinutes: 210,
      shareBp: 5000,
    });
  });

  it('compte dans les totaux', () =>
    expect(total).toEqual({ students: 3, minutes: 315, halfDays: 3, dueMinutes: 645, shareBp: 4883 }));
});

it('un mois sans heures a des totaux à zéro', () => {
  const order: OrderRow = {
    number: 'OF-2026-0001',
    title: 'Garde-corps',
    customerName: null,
    allottedMinutes: 60,
    monthMinutes: 0,
    spentMinutes: 0,
  };
  expect(workshopHours([], [], [order])).toEqual({
    students: [],
    orders: [order],
    total: { students: 0, minutes: 0, halfDays: 0, dueMinutes: 0, shareBp: null },
  });
});
