import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import {
  AddSchoolCompetenceRequest,
  AddSchoolCriterionRequest,
  EditFrameworkRequest,
  RenameAdditionRequest,
  SchoolExamRuleRequest,
} from './school-additions.dto.js';
import { SchoolAdditions } from './school-additions.js';

@ApiTags('frameworks')
@Controller()
export class SchoolAdditionsController {
  constructor(private readonly additions: SchoolAdditions) {}

  /** What the school says of a published version: its last session, RNCP number, the words of its scale. */
  @Patch('frameworks/:id')
  @HttpCode(204)
  @May('framework.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditFrameworkRequest): Promise<void> {
    return this.additions.editFramework(id, body);
  }

  @Post('frameworks/:id/school-competences')
  @May('framework.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async addCompetence(@Id() id: string, @Body() body: AddSchoolCompetenceRequest): Promise<CreatedView> {
    return { id: await this.additions.addCompetence(id, body) };
  }

  @Patch('school-competences/:id')
  @HttpCode(204)
  @May('framework.edit')
  @ApiNoContentResponse()
  renameCompetence(@Id() id: string, @Body() { title }: RenameAdditionRequest): Promise<void> {
    return this.additions.renameCompetence(id, title);
  }

  @Delete('school-competences/:id')
  @HttpCode(204)
  @May('framework.edit')
  @ApiNoContentResponse()
  removeCompetence(@Id() id: string): Promise<void> {
    return this.additions.removeCompetence(id);
  }

  @Post('frameworks/:id/school-criteria')
  @May('framework.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async addCriterion(@Id() id: string, @Body() body: AddSchoolCriterionRequest): Promise<CreatedView> {
    return { id: await this.additions.addCriterion(id, body) };
  }

  @Patch('school-criteria/:id')
  @HttpCode(204)
  @May('framework.edit')
  @ApiNoContentResponse()
  renameCriterion(@Id() id: string, @Body() { title }: RenameAdditionRequest): Promise<void> {
    return this.additions.renameCriterion(id, title);
  }

  @Delete('school-criteria/:id')
  @HttpCode(204)
  @May('framework.edit')
  @ApiNoContentResponse()
  removeCriterion(@Id() id: string): Promise<void> {
    return this.additions.removeCriterion(id);
  }

  @Post('frameworks/:id/school-exam-rules')
  @May('framework.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async sayExamRule(@Id() id: string, @Body() body: SchoolExamRuleRequest): Promise<CreatedView> {
    return { id: await this.additions.sayExamRule(id, body) };
  }

  @Delete('school-exam-rules/:id')
  @HttpCode(204)
  @May('framework.edit')
  @ApiNoContentResponse()
  removeExamRule(@Id() id: string): Promise<void> {
    return this.additions.removeExamRule(id);
  }
}
