import { Injectable, StreamableFile } from '@nestjs/common';
import { addDecimals, civilDateAt, decimalIsZero, formatDay, formatDecimalFr, formatMinutes } from '@etabli/kernel';
import { assetPath, Clock, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { Recipients } from '../delivery/recipients.js';
import { NonconformityQueries } from '../nonconformity/nonconformity.queries.js';
import { CAUSE_LABELS, DECISION_LABELS, NONCONFORMITY_STATE_LABELS } from '../nonconformity/nonconformity.rules.js';
import type { NonconformityRowView } from '../nonconformity/nonconformity.dto.js';
import { ProductionOrder, ProductionOrderLine } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { ORDER_STATE_LABELS } from '../order/order.rules.js';
import type { CharacteristicView, MeasurementView } from './inspection.dto.js';
import { InspectionQueries } from './inspection.queries.js';
import { MOMENT_LABELS } from './inspection.rules.js';

/** The inspection sheet of an order: what was to check, what was measured, what went wrong. Youths by first name and initial. */
@Injectable()
export class InspectionPapers {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly queries: InspectionQueries,
    private readonly nonconformities: NonconformityQueries,
    private readonly recipients: Recipients,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  /** As things stand now. Throws `order.not_found`, `school.missing`. */
  async ofOrder(orderId: string): Promise<StreamableFile> {
    const order = await this.work.manager.findOneBy(ProductionOrder, { id: orderId });
    if (!order) throw orderErrors.notFound('order.not_found');
    const lines = await this.work.manager.find(ProductionOrderLine, { where: { orderId }, order: { position: 'ASC' } });
    const { operations, missing } = await this.queries.ofOrder(orderId);
    const found = await this.nonconformities.ofOrder(orderId);
    const pdf = await this.typst.render(assetPath('workshop', 'inspection-report.typ'), {
      school: await this.school.letterhead(),
      number: order.number,
      date: this.clock.today(),
      recipient: await this.recipients.of(order.customerId),
      facts: [
        ['Ordre de fabrication', order.number],
        ['Objet', order.title],
        ['Votre référence', order.customerReference],
        [
          'Pièces',
          lines
            .map((line) => `${formatDecimalFr(addDecimals(line.quantity, '0'))} ${line.unit} – ${line.label}`)
            .join(' ; '),
        ],
        ['État', ORDER_STATE_LABELS[order.state]],
        ['Contrôlé le', order.checkedOn && formatDay(order.checkedOn)],
      ],
      operations: operations.map(({ operationTitle, characteristics }) => ({
        title: operationTitle,
        characteristics: characteristics.map(toleranceRow),
        values: characteristics.flatMap((one) => one.values.map((value) => valueRow(one, value))),
      })),
      missing: missing.map(({ detail }) => detail),
      nonconformities: found.filter(({ state }) => state !== 'withdrawn').map(foundRow),
    });
    const disposition = `attachment; filename="controle-${order.number}.pdf"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }
}

/** '-0.1' → « −0,1 », '0.2' → « +0,2 » */
const signed = (deviation: string): string =>
  deviation.startsWith('-') ? `−${formatDecimalFr(deviation.slice(1))}` : `+${formatDecimalFr(deviation)}`;

const toleranceRow = (one: CharacteristicView): string[] => [
  one.label,
  `${formatDecimalFr(one.nominal)} ${one.unit}`,
  `${signed(one.lowerDeviation)} / ${signed(one.upperDeviation)}`,
  `${formatDecimalFr(one.lower)} à ${formatDecimalFr(one.upper)}`,
  one.instrument ?? '–',
  one.everyN ? `${MOMENT_LABELS[one.moment]}, toutes les ${one.everyN} pièces` : MOMENT_LABELS[one.moment],
];

const valueRow = ({ label, unit }: CharacteristicView, value: MeasurementView): string[] => [
  label,
  String(value.piece),
  `${formatDecimalFr(value.value)} ${unit}`,
  value.corrected ? 'Corrigée' : value.conform ? 'Conforme' : 'Non conforme',
  [value.studentName, value.trainerName && `sous ${value.trainerName}`].filter(Boolean).join(', ') || '–',
  formatDay(civilDateAt(new Date(value.measuredAt))),
  value.reason ?? '',
];

/** « 1 au rebut, 2 à reprendre » */
const quantities = ({ scrapped, toRework }: NonconformityRowView): string =>
  [
    !decimalIsZero(scrapped) && `${formatDecimalFr(scrapped)} au rebut`,
    !decimalIsZero(toRework) && `${formatDecimalFr(toRework)} à reprendre`,
  ]
    .filter(Boolean)
    .join(', ');

const foundRow = (one: NonconformityRowView): string[] => [
  formatDay(one.foundOn),
  [one.what, one.operationTitle && `(${one.operationTitle})`, quantities(one)].filter(Boolean).join(' '),
  one.causeWords ?? CAUSE_LABELS[one.cause],
  one.decision ? DECISION_LABELS[one.decision] : '–',
  one.reworkMinutes > 0 ? formatMinutes(one.reworkMinutes) : '–',
  NONCONFORMITY_STATE_LABELS[one.state],
];
