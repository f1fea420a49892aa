import { Injectable } from '@nestjs/common';
import { type SubjectData, type SubjectSection, SubjectSource, Work } from '@etabli/platform';

/** Who answers for the youth and what each may do; where these persons live is their own affair. */
@SubjectSource({ subject: 'student', place: 20, covers: ['guardian_links', 'student_consents'] })
@Injectable()
export class FamilySubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(id: string): Promise<SubjectSection[]> {
    const read = (sql: string): Promise<SubjectSection['rows']> => this.work.manager.query(sql, [id]);
    return [
      {
        title: 'Responsables et personnes à prévenir',
        rows: await read(
          `SELECT g.first_name || ' ' || g.last_name AS "Personne",
                  CASE l.relation WHEN 'mother' THEN 'mère' WHEN 'father' THEN 'père' WHEN 'step_parent' THEN 'beau-parent'
                    WHEN 'grandparent' THEN 'grand-parent' WHEN 'sibling' THEN 'frère ou sœur' WHEN 'foster_family' THEN 'famille d’accueil'
                    WHEN 'guardian' THEN 'tuteur' WHEN 'educator' THEN 'éducateur' ELSE 'autre' END AS "Lien",
                  l.parental_authority AS "Autorité parentale", l.lives_with AS "Vit avec", l.may_be_told AS "Informé(e)",
                  l.told_as_adult AS "Informé(e) après 18 ans", l.pays AS "Paie", l.may_pick_up AS "Peut venir chercher", l.emergency AS "À prévenir",
                  l.no_contact AS "Contact interdit", l.from_on::text AS "Du", l.to_on::text AS "Au"
             FROM guardian_links l JOIN guardians g ON g.id = l.guardian_id WHERE l.student_id = $1 ORDER BY l.from_on, l.id`,
        ),
      },
      {
        title: 'Droits à l’image',
        rows: await read(
          `SELECT CASE c.use WHEN 'site' THEN 'site internet' WHEN 'press' THEN 'presse' WHEN 'social_networks' THEN 'réseaux sociaux'
                    ELSE 'présentation aux clients' END AS "Usage", c.by_student AS "Par le jeune",
                  g.first_name || ' ' || g.last_name AS "Par le responsable", c.given_on::text AS "Donné le", c.revoked_on::text AS "Retiré le"
             FROM student_consents c LEFT JOIN guardians g ON g.id = c.guardian_id WHERE c.student_id = $1 ORDER BY c.given_on, c.id`,
        ),
      },
    ];
  }
}
