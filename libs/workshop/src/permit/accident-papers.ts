import { Injectable, StreamableFile } from '@nestjs/common';
import { civilDateAt, formatDay, wallTimeAt } from '@etabli/kernel';
import { assetPath, Clock, TypstHost } from '@etabli/platform';
import { type AccidentRow, Accidents } from '@etabli/safety';
import { SchoolFacts } from '@etabli/school';

const CARES: Readonly<Record<AccidentRow['care'], string>> = {
  none: 'Aucun',
  first_aid: 'À l’école',
  doctor: 'Médecin',
  hospital: 'Hôpital',
};
const NOT_YET = 'Pas encore';

/** One accident on paper, for the insurance and for the family. */
@Injectable()
export class AccidentPapers {
  constructor(
    private readonly clock: Clock,
    private readonly accidents: Accidents,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  /** Throws 404 `accident.not_found`. */
  async download(id: string): Promise<StreamableFile> {
    const accident = await this.accidents.find(id);
    const pdf = await this.typst.render(assetPath('workshop', 'accident.typ'), {
      school: await this.school.letterhead(),
      date: this.clock.today(),
      ...printed(accident),
    });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="accident-${civilDateAt(accident.happenedAt)}.pdf"`,
    });
  }
}

const instantText = (at: Date): string => `${formatDay(civilDateAt(at))} à ${wallTimeAt(at)}`;
const done = (at: Date | null): string => (at ? instantText(at) : NOT_YET);

/** As finished words. */
function printed(accident: AccidentRow): object {
  const { happenedAt, inspectorBy, declaredAt, inspectorToldAt, familyToldOn } = accident;
  return {
    facts: [
      ['Victime', accident.studentName],
      ['Arrivé le', instantText(happenedAt)],
      ['Lieu', accident.place],
      ['Partie du corps', accident.bodyPart],
      ['Soins', CARES[accident.care]],
      ['Témoins', accident.witnesses],
    ],
    circumstances: accident.circumstances,
    steps: [
      [`Déclaration à la CPAM (avant le ${instantText(accident.declareBy)})`, done(declaredAt)],
      ...(inspectorBy ? [[`Inspection du travail (avant le ${instantText(inspectorBy)})`, done(inspectorToldAt)]] : []),
      ['Famille prévenue', familyToldOn ? formatDay(familyToldOn) : NOT_YET],
    ],
  };
}
