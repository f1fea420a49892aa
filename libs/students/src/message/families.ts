import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Student } from '../student/student.entity.js';

/** Somebody to be told of an absence on that day. */
export interface FamilyContact {
  readonly guardianId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** how that person wants to be told */
  readonly channel: 'mail' | 'sms' | 'phone';
}

/** Who is told of an absence. Reads the one guardian that stands in the youth's file. */
@Injectable()
export class Families {
  constructor(private readonly work: Work) {}

  async toTell(studentId: string, _day: CivilDate): Promise<FamilyContact[]> {
    const student = await this.work.manager.findOneBy(Student, { id: studentId });
    if (!student?.guardianName) return [];
    const { guardianName: name, guardianPhone: phone } = student;
    return [{ guardianId: null, name, email: null, phone, channel: phone ? 'sms' : 'phone' }];
  }

  /** Somebody of age agreed that the family is told. */
  async adultAgreed(_studentId: string, _day: CivilDate): Promise<boolean> {
    return false;
  }
}

/** Who is in a company on that day, hence not expected at school. */
@Injectable()
export class Elsewhere {
  /** By youth, where, in words; who is not in the map is expected. */
  async on(_studentIds: readonly string[], _day: CivilDate): Promise<Map<string, string>> {
    return new Map();
  }
}
