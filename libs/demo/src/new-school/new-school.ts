import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { actingAs, SYSTEM, UserService, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { newSchoolErrors } from './new-school.errors.js';
import { passwordFault } from './new-school.rules.js';

export interface FirstAdministrator {
  email: string;
  name: string;
  password: string;
}

export interface NewSchoolInput {
  name: string;
  administrator: FirstAdministrator;
}

const LONGEST_EMAIL = 254;

/** A real school on its first day: its name and one person who may do the rest in the forms. */
@Injectable()
export class NewSchool {
  constructor(
    private readonly work: Work,
    private readonly schools: SchoolService,
    private readonly users: UserService,
  ) {}

  /**
   * Creates the school and its first user, who is administrator and director, both or nothing.
   * Throws 409 `new_school.exists`, or 422 with one French sentence about the first thing that is wrong.
   */
  open(input: NewSchoolInput): Promise<void> {
    const { name, administrator } = trimmed(input);
    return actingAs(SYSTEM, () =>
      this.work.run('school.open', async () => {
        if ((await this.schools.status()).school) throw newSchoolErrors.refused('new_school.exists');
        assertInput({ name, administrator });
        await this.schools.create({ name });
        await this.users.create({ ...administrator, roles: ['administrator', 'director'] });
      }),
    );
  }
}

const trimmed = ({ name, administrator }: NewSchoolInput): NewSchoolInput => ({
  name: name.trim(),
  administrator: { ...administrator, name: administrator.name.trim(), email: administrator.email.trim().toLowerCase() },
});

function assertInput({ name, administrator }: NewSchoolInput): void {
  if (name.length < 2 || name.length > 160) throw newSchoolErrors.invalid('new_school.name_missing', 'name');
  if (administrator.name.length < 2 || administrator.name.length > 120) {
    throw newSchoolErrors.invalid('new_school.administrator_name_missing', 'administrator.name');
  }
  if (!isEmail(administrator.email) || administrator.email.length > LONGEST_EMAIL) {
    throw newSchoolErrors.invalid('new_school.email_wrong', 'administrator.email');
  }
  const fault = passwordFault(administrator.password, administrator);
  if (fault) throw newSchoolErrors.invalid(fault, 'administrator.password');
}
