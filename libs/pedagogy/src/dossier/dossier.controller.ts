import { Body, Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, LogsReading, May } from '@etabli/platform';
import {
  DossierChoicesView,
  DossiersView,
  DossierView,
  RequestDossierRequest,
  RequestGroupDossierRequest,
} from './dossier.dto.js';
import { DossierQueries } from './dossier.queries.js';
import { Dossiers } from './dossiers.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('dossiers')
@Controller()
export class DossierController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly queries: DossierQueries,
  ) {}

  @Get('students/:id/dossiers')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('dossier.read')
  @ApiOkResponse({ type: DossiersView })
  async ofStudent(@Id() id: string): Promise<DossiersView> {
    return { items: await this.queries.ofStudent(id) };
  }

  /** Units and orders that a dossier of this youth can be about. */
  @Get('students/:id/dossier-choices')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('dossier.read')
  @ApiOkResponse({ type: DossierChoicesView })
  choices(@Id() id: string): Promise<DossierChoicesView> {
    return this.queries.choices(id);
  }

  @Post('students/:id/dossiers')
  @May('dossier.request')
  @ApiCreatedResponse({ type: CreatedView })
  async request(@Id() id: string, @Body() body: RequestDossierRequest): Promise<CreatedView> {
    return { id: await this.dossiers.request(id, body) };
  }

  @Get('groups/:id/dossiers')
  @May('dossier.read')
  @ApiOkResponse({ type: DossiersView })
  async ofGroup(@Id() id: string): Promise<DossiersView> {
    return { items: await this.queries.ofGroup(id) };
  }

  /** Units and orders that dossiers of this group can be about, and for how many youths. */
  @Get('groups/:id/dossier-choices')
  @May('dossier.read')
  @ApiOkResponse({ type: DossierChoicesView })
  groupChoices(@Id() id: string): Promise<DossierChoicesView> {
    return this.queries.groupChoices(id);
  }

  /** Of every youth of the group whom it can be printed for, in one job. */
  @Post('groups/:id/dossiers')
  @May('dossier.request')
  @ApiCreatedResponse({ type: CreatedView })
  async requestOfGroup(@Id() id: string, @Body() body: RequestGroupDossierRequest): Promise<CreatedView> {
    return { id: await this.dossiers.requestOfGroup(id, body) };
  }

  @Get('dossiers/:id')
  @May('dossier.read')
  @ApiOkResponse({ type: DossierView })
  one(@Id() id: string): Promise<DossierView> {
    return this.queries.one(id);
  }

  @Get('dossiers/:id/pdf')
  @May('dossier.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(BINARY)
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.queries.pdf(id);
  }

  /** All files of a batch in one archive. */
  @Get('dossiers/:id/zip')
  @May('dossier.read')
  @ApiProduces('application/zip')
  @ApiOkResponse(BINARY)
  zip(@Id() id: string): Promise<StreamableFile> {
    return this.queries.zip(id);
  }
}
