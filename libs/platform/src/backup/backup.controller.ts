import { Controller, Get, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { May } from '../auth/may.js';
import { CreatedView } from '../http/created.view.js';
import { Id } from '../http/id.param.js';
import { BackupsView } from './backup.dto.js';
import { BackupQueries } from './backup.queries.js';
import { Backups } from './backup.service.js';

@ApiTags('backups')
@Controller('backups')
export class BackupController {
  constructor(
    private readonly backups: Backups,
    private readonly queries: BackupQueries,
  ) {}

  @Get()
  @May('backup.read')
  @ApiOkResponse({ type: BackupsView })
  list(): Promise<BackupsView> {
    return this.queries.list();
  }

  /** Asks for one now; answers the id of the job. */
  @Post()
  @May('backup.run')
  @ApiCreatedResponse({ type: CreatedView })
  async make(): Promise<CreatedView> {
    return { id: await this.backups.request(2) };
  }

  /** Reads it again as a whole; answers the id of the job. */
  @Post(':id/check')
  @May('backup.run')
  @ApiCreatedResponse({ type: CreatedView })
  async check(@Id() id: string): Promise<CreatedView> {
    return { id: await this.backups.requestCheck(id) };
  }

  /** The whole school leaves with it: written in the trail. */
  @Get(':id/archive')
  @May('backup.read')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  archive(@Id() id: string): Promise<StreamableFile> {
    return this.backups.download(id);
  }
}
