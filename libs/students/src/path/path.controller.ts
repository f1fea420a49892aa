import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { ApplyStudentRequest } from '../student/student.dto.js';
import {
  DeclineRequest,
  EnrolRequest,
  LeaveRequest,
  ResumeRequest,
  StepOnRequest,
  SuspendRequest,
  TrialWeekRequest,
} from './path.dto.js';
import { StudentPath } from './student-path.js';

@ApiTags('students')
@Controller('students')
export class PathController {
  constructor(private readonly path: StudentPath) {}

  @Post('apply')
  @May('student.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async apply(@Body() body: ApplyStudentRequest): Promise<CreatedView> {
    return { id: await this.path.apply(body) };
  }

  @Post(':id/trial-week')
  @HttpCode(204)
  @May('student.edit')
  @ApiNoContentResponse()
  trial(@Id() id: string, @Body() body: TrialWeekRequest): Promise<void> {
    return this.path.trial(id, body);
  }

  @Post(':id/interview')
  @HttpCode(204)
  @May('student.edit')
  @ApiNoContentResponse()
  interview(@Id() id: string, @Body() body: StepOnRequest): Promise<void> {
    return this.path.interview(id, body);
  }

  @Post(':id/enrol')
  @HttpCode(204)
  @May('student.edit')
  @ApiNoContentResponse()
  enrol(@Id() id: string, @Body() body: EnrolRequest): Promise<void> {
    return this.path.enrol(id, body);
  }

  @Post(':id/suspend')
  @HttpCode(204)
  @May('student.edit')
  @ApiNoContentResponse()
  suspend(@Id() id: string, @Body() body: SuspendRequest): Promise<void> {
    return this.path.suspend(id, body);
  }

  @Post(':id/resume')
  @HttpCode(204)
  @May('student.edit')
  @ApiNoContentResponse()
  resume(@Id() id: string, @Body() body: ResumeRequest): Promise<void> {
    return this.path.resume(id, body);
  }

  @Post(':id/leave')
  @HttpCode(204)
  @May('student.edit')
  @ApiNoContentResponse()
  leave(@Id() id: string, @Body() body: LeaveRequest): Promise<void> {
    return this.path.leave(id, body);
  }

  @Post(':id/decline')
  @HttpCode(204)
  @May('student.edit')
  @ApiNoContentResponse()
  decline(@Id() id: string, @Body() body: DeclineRequest): Promise<void> {
    return this.path.decline(id, body);
  }

  @Post(':id/reopen')
  @HttpCode(204)
  @May('student.edit')
  @ApiNoContentResponse()
  reopen(@Id() id: string, @Body() body: StepOnRequest): Promise<void> {
    return this.path.reopen(id, body);
  }
}
