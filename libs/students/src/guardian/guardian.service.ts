import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, invalidFields, rowsOf, Work, writeTogether } from '@etabli/platform';
import { Student } from '../student/student.entity.js';
import { studentErrors } from '../student/student.errors.js';
import { Visibility } from '../student/visibility.js';
import { Guardian, GuardianLink } from './guardian.entity.js';
import { guardianErrors } from './guardian.errors.js';
import {
  type Channel,
  contactsOn,
  endRefusals,
  guardianSearchText,
  inForce,
  personErrors,
  type Relation,
  rightsErrors,
} from './guardian.rules.js';

export interface NewGuardian {
  firstName: string;
  lastName: string;
  email?: string | null;
  phone?: string | null;
  otherPhone?: string | null;
  address?: string | null;
  /** missing: by phone where there is one, else by e-mail, else by letter */
  channel?: Channel;
}
export type GuardianEdit = Partial<NewGuardian>;

export interface LinkRights {
  relation: Relation;
  parentalAuthority: boolean;
  livesWith: boolean;
  mayBeTold: boolean;
  toldAsAdult: boolean;
  pays: boolean;
  mayPickUp: boolean;
  emergency: boolean;
  noContact: boolean;
}
/** `guardianId`: somebody already known (a brother or sister is here), else `person`. `fromOn`: today when missing. */
export type NewLink = { relation: Relation } & Partial<LinkRights> & {
    guardianId?: string | null;
    person?: NewGuardian | null;
    fromOn?: CivilDate;
  };
export type LinkEdit = Partial<LinkRights>;

/** Somebody to tell. `guardianId` null: the youth himself, who is of age. `channel`: how that person prefers it. */
export interface ToTell {
  guardianId: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  channel: Channel;
}

const NO_RIGHTS: Omit<LinkRights, 'relation'> = {
  parentalAuthority: false,
  livesWith: false,
  mayBeTold: false,
  toldAsAdult: false,
  pays: false,
  mayPickUp: false,
  emergency: false,
  noContact: false,
};

@Injectable()
export class GuardianService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** Somebody new, or known already, answers for the youth. The link's id. Throws 404, 422 by field, `guardian.linked`. */
  link(studentId: string, input: NewLink): Promise<string> {
    return this.work.run('guardian.link', async (tx) => {
      await this.visibility.assertStudent(studentId);
      const { fresh, link } = linkRows(studentId, input, this.clock.today());
      if (!fresh && !(await tx.existsBy(Guardian, { id: link.guardianId })))
        throw guardianErrors.invalid('guardian.unknown', 'guardianId');
      const known = await tx.findBy(GuardianLink, { studentId, guardianId: link.guardianId });
      if (known.some(({ toOn }) => toOn === null || toOn >= link.fromOn))
        throw guardianErrors.refused('guardian.linked');
      await writeTogether(tx, rowsOf(Guardian, fresh ? [fresh] : []), rowsOf(GuardianLink, [link]));
      return link.id;
    });
  }

  /** Name and address of the person, for all youths. Missing = unchanged, null = emptied. Throws 404, 422 by field. */
  edit(id: string, change: GuardianEdit): Promise<void> {
    return this.work.run('guardian.edit', async (tx) => {
      const before = await tx.findOne(Guardian, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!before) throw guardianErrors.notFound('guardian.not_found');
      const after = {
        ...before,
        ...given(change),
        firstName: change.firstName ?? before.firstName,
        lastName: change.lastName ?? before.lastName,
        channel: change.channel ?? before.channel,
      };
      const wrong = personErrors(after);
      if (wrong.length > 0) throw invalidFields(wrong);
      await tx.update(Guardian, { id }, { ...after, searchText: guardianSearchText(after) });
    });
  }

  /** What the person may do for the youth, from its first day on. Throws 404, 422 by field. */
  editLink(id: string, change: LinkEdit): Promise<void> {
    return this.work.run('guardian.edit_link', async (tx) => {
      const link = await this.locked(tx, id);
      const after = { ...link, ...answered(change) };
      const wrong = rightsErrors(after);
      if (wrong.length > 0) throw invalidFields(wrong);
      await tx.update(GuardianLink, { id }, after);
    });
  }

  /** `on` is the last day. Throws 404, `guardian.ended`, `guardian.before_start`. */
  end(id: string, { on }: { on: CivilDate }): Promise<void> {
    return this.work.run('guardian.end', async (tx) => {
      guardianErrors.throwIfAny(endRefusals(await this.locked(tx, id), on));
      await tx.update(GuardianLink, { id }, { toOn: on });
    });
  }

  /** Whom to tell about the youth for an event of that day; the youth himself once he is eighteen. Asks nothing about the actor. */
  async toTell(studentId: string, day: CivilDate): Promise<ToTell[]> {
    const student = await this.work.manager.findOneBy(Student, { id: studentId });
    if (!student) throw studentErrors.notFound('student.not_found');
    const { student: himself, guardians } = contactsOn(student.bornOn, await this.links(studentId), day);
    const own: ToTell = {
      guardianId: null,
      name: `${student.firstName} ${student.lastName}`,
      email: student.email,
      phone: student.phone,
      channel: student.phone ? 'phone' : student.email ? 'email' : 'letter',
    };
    const others = guardians.map(({ guardian: { id, firstName, lastName, email, phone, channel } }) => ({
      guardianId: id,
      name: `${firstName} ${lastName}`.trim(),
      email,
      phone,
      channel,
    }));
    return himself ? [own, ...others] : others;
  }

  /** All links of the youth, ended ones too, with the persons; those in force first. */
  async links(studentId: string): Promise<(GuardianLink & { guardian: Guardian })[]> {
    const links = await this.work.manager.find(GuardianLink, {
      where: { studentId },
      order: { fromOn: 'ASC', id: 'ASC' },
    });
    if (links.length === 0) return [];
    const persons = await this.work.manager
      .createQueryBuilder(Guardian, 'g')
      .where('g.id = ANY(:ids)', { ids: links.map(({ guardianId }) => guardianId) })
      .getMany();
    const today = this.clock.today();
    return links
      .map((link) => ({ ...link, guardian: persons.find(({ id }) => id === link.guardianId)! }))
      .toSorted((one, other) => Number(inForce(other, today)) - Number(inForce(one, today)));
  }

  /** The person of a link. Throws 404. */
  async personOf(linkId: string): Promise<string> {
    const link = await this.work.manager.findOneBy(GuardianLink, { id: linkId });
    if (!link) throw guardianErrors.notFound('guardian.not_found');
    return link.guardianId;
  }

  private async locked(tx: EntityManager, id: string): Promise<GuardianLink> {
    const link = await tx.findOne(GuardianLink, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!link) throw guardianErrors.notFound('guardian.not_found');
    await this.visibility.assertStudent(link.studentId);
    return link;
  }
}

/** Only what was said; null empties. */
const given = (change: GuardianEdit) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
/** Only what was answered: a right is never empty. */
const answered = <T extends object>(change: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined && value !== null)) as never;

/** The link, and the person when it is a new one. Throws 422 by field. */
export function linkRows(
  studentId: string,
  { guardianId, person, fromOn, ...rights }: NewLink,
  today: CivilDate,
): { fresh: Guardian | null; link: GuardianLink } {
  const after = { ...NO_RIGHTS, ...answered(rights), relation: rights.relation };
  const days = { fromOn: fromOn ?? today, toOn: null };
  const wrong = rightsErrors({ ...after, ...days });
  if (wrong.length > 0) throw invalidFields(wrong);
  const fresh = guardianId ? null : personRow(person ?? null);
  return { fresh, link: { id: newId(), studentId, guardianId: guardianId ?? fresh!.id, ...after, ...days } };
}

function personRow(person: NewGuardian | null): Guardian {
  if (!person) throw guardianErrors.invalid('guardian.unknown', 'guardianId');
  const guardian: Guardian = {
    id: newId(),
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email ?? null,
    phone: person.phone ?? null,
    otherPhone: person.otherPhone ?? null,
    address: person.address ?? null,
    channel: person.channel ?? (person.phone ? 'phone' : person.email ? 'email' : 'letter'),
    searchText: guardianSearchText(person),
  };
  const wrong = personErrors(guardian).map((error) => ({ ...error, field: `person.${error.field}` }));
  if (wrong.length > 0) throw invalidFields(wrong);
  return guardian;
}
