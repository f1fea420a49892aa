import { Body, Controller, Get, HttpCode, Injectable, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { newId } from '@etabli/kernel';
import {
  BooleanField,
  Clock,
  CreatedView,
  DayField,
  Id,
  IdField,
  ListField,
  May,
  PatternField,
  TextField,
  Work,
} from '@etabli/platform';
import { absenceErrors } from './absence.errors.js';
import { AbsenceReason } from './absence-reason.entity.js';

export class NewReasonRequest {
  @PatternField({
    max: 20,
    pattern: /^[A-Z][A-Z0-9_]{1,19}$/,
    message: 'Un code s’écrit en capitales, par exemple ENTRETIEN.',
  })
  code: string;
  @TextField({ max: 80 }) label: string;
  @BooleanField({ description: 'does not count as unjustified' }) legitimate: boolean;
}

export class AbsenceReasonView {
  @IdField() id: string;
  @TextField({ max: 20 }) code: string;
  @TextField({ max: 80 }) label: string;
  @BooleanField() legitimate: boolean;
  @TextField({ max: 80, nullable: true }) article: string | null;
  @BooleanField({ description: 'added by the school' }) ofSchool: boolean;
  @DayField() validFrom: string;
  @DayField({ nullable: true }) validTo: string | null;
}

export class AbsenceReasonsView {
  @ListField(() => AbsenceReasonView) items: AbsenceReasonView[];
}

/** The coded reasons: those of the law by migration, others by the school, never deleted. */
@Injectable()
export class AbsenceReasons {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Those in use first, in the order of the law, then the school's own. */
  list(): Promise<AbsenceReason[]> {
    return this.work.manager.find(AbsenceReason, { order: { ofSchool: 'ASC', id: 'ASC' }, take: 200 });
  }

  /** Throws 422 `absence.reason_taken`. */
  add({ code, label, legitimate }: NewReasonRequest): Promise<string> {
    return this.work.run('absence_reason.edit', async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('absence_reasons', 0))");
      if (await tx.existsBy(AbsenceReason, { code })) throw absenceErrors.invalid('absence.reason_taken', 'code');
      const id = newId();
      const validFrom = this.clock.today();
      await tx.insert(AbsenceReason, {
        id,
        code,
        label,
        legitimate,
        article: null,
        ofSchool: true,
        validFrom,
        validTo: null,
      });
      return id;
    });
  }

  /** Not offered after today any more. Throws `absence.reason_not_found`, `absence.reason_of_law`, `absence.reason_ended`. */
  end(id: string): Promise<void> {
    return this.work.run('absence_reason.edit', async (tx) => {
      const reason = await tx.findOne(AbsenceReason, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!reason) throw absenceErrors.notFound('absence.reason_not_found');
      if (!reason.ofSchool) throw absenceErrors.refused('absence.reason_of_law');
      if (reason.validTo) throw absenceErrors.refused('absence.reason_ended');
      await tx.update(AbsenceReason, { id }, { validTo: this.clock.today() });
    });
  }
}

@ApiTags('absence-reasons')
@Controller('absence-reasons')
export class AbsenceReasonController {
  constructor(private readonly reasons: AbsenceReasons) {}

  @Get()
  @May('absence.read')
  @ApiOkResponse({ type: AbsenceReasonsView })
  async list(): Promise<AbsenceReasonsView> {
    return { items: await this.reasons.list() };
  }

  @Post()
  @May('absence_reason.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Body() body: NewReasonRequest): Promise<CreatedView> {
    return { id: await this.reasons.add(body) };
  }

  @Post(':id/end')
  @HttpCode(204)
  @May('absence_reason.edit')
  @ApiNoContentResponse()
  end(@Id() id: string): Promise<void> {
    return this.reasons.end(id);
  }
}
