import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, IdField, May, TextField, LogsReading } from '@etabli/platform';
import { AccidentPapers } from './accident-papers.js';
import { DeclarationPapers } from './declaration-papers.js';
import { InspectionPacks } from './inspection-pack.js';
import { SheetRequest, SheetsRequest } from './inspection-sheet.dto.js';
import { InspectionSheets } from './inspection-sheet.js';
import { MatrixRequest, MatrixView } from './permit-matrix.dto.js';
import { PermitMatrix } from './permit-matrix.queries.js';

export class DraftFromFileRequest {
  @TextField({ max: 200, description: 'sector of activity' }) sector: string;
  @IdField({ optional: true, description: 'the one in force that it replaces once sent' }) replacesId?: string | null;
}

const PDF = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('permits')
@Controller()
export class PermitPapersController {
  constructor(
    private readonly matrix: PermitMatrix,
    private readonly sheets: InspectionSheets,
    private readonly declarations: DeclarationPapers,
    private readonly packs: InspectionPacks,
    private readonly accidents: AccidentPapers,
  ) {}

  @Get('permit-matrix')
  @May('permit.read')
  @ApiOkResponse({ type: MatrixView })
  ofGroup(@Query() { groupId, day, halfDay }: MatrixRequest): Promise<MatrixView> {
    return this.matrix.ofGroup(groupId, day, halfDay);
  }

  @Get('inspection-sheets')
  @May('inspection_sheet.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  sheetsOfDay(@Query() { groupId, day }: SheetsRequest): Promise<StreamableFile> {
    return this.sheets.ofGroup(groupId, day);
  }

  @Get('students/:id/inspection-sheet')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('inspection_sheet.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  sheet(@Id() id: string, @Query() { day }: SheetRequest): Promise<StreamableFile> {
    return this.sheets.ofStudent(id, day);
  }

  @Post('inspection-packs')
  @May('inspection_pack.request')
  @ApiCreatedResponse({ type: CreatedView, description: 'the id of the long work' })
  async request(@Body() { groupId, day }: SheetsRequest): Promise<CreatedView> {
    return { id: await this.packs.request(groupId ?? null, day) };
  }

  @Get('inspection-packs/:id/pdf')
  @May('inspection_sheet.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  pack(@Id() id: string): Promise<StreamableFile> {
    return this.packs.download(id);
  }

  @Get('accidents/:id/pdf')
  @May('accident.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  accident(@Id() id: string): Promise<StreamableFile> {
    return this.accidents.download(id);
  }

  @Post('derogation-declarations/from-file')
  @May('safety.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async draft(@Body() body: DraftFromFileRequest): Promise<CreatedView> {
    return { id: await this.declarations.draftFromFile(body) };
  }

  @Get('derogation-declarations/:id/pdf')
  @May('safety.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse(PDF)
  pdf(@Id() id: string): Promise<StreamableFile> {
    return this.declarations.download(id);
  }
}
