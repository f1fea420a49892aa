import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, LogsReading } from '@etabli/platform';
import {
  EditGuardianLinkRequest,
  EditGuardianRequest,
  EndGuardianLinkRequest,
  GuardianSearchRequest,
  GuardiansFoundView,
  GuardiansOfView,
  LinkGuardianRequest,
} from './guardian.dto.js';
import { GuardianQueries } from './guardian.queries.js';
import { GuardianService } from './guardian.service.js';

@ApiTags('guardians')
@Controller()
export class GuardianController {
  constructor(
    private readonly guardians: GuardianService,
    private readonly queries: GuardianQueries,
  ) {}

  @Get('students/:id/guardians')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('guardian.read')
  @ApiOkResponse({ type: GuardiansOfView })
  of(@Id() id: string): Promise<GuardiansOfView> {
    return this.queries.of(id);
  }

  @Post('students/:id/guardians')
  @May('guardian.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async link(@Id() id: string, @Body() body: LinkGuardianRequest): Promise<CreatedView> {
    return { id: await this.guardians.link(id, body) };
  }

  /** By name, so that brothers and sisters share one. */
  @Get('guardians')
  @May('guardian_book.read')
  @ApiOkResponse({ type: GuardiansFoundView })
  async search(@Query() { q }: GuardianSearchRequest): Promise<GuardiansFoundView> {
    return { items: await this.queries.search(q) };
  }

  @Patch('guardians/:id')
  @HttpCode(204)
  @May('guardian.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditGuardianRequest): Promise<void> {
    return this.guardians.edit(id, body);
  }

  @Patch('guardian-links/:id')
  @HttpCode(204)
  @May('guardian.edit')
  @ApiNoContentResponse()
  editLink(@Id() id: string, @Body() body: EditGuardianLinkRequest): Promise<void> {
    return this.guardians.editLink(id, body);
  }

  @Post('guardian-links/:id/end')
  @HttpCode(204)
  @May('guardian.edit')
  @ApiNoContentResponse()
  end(@Id() id: string, @Body() body: EndGuardianLinkRequest): Promise<void> {
    return this.guardians.end(id, body);
  }
}
