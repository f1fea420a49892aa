import { Controller, Get, HttpException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { May } from '../auth/may.js';

/** For the launcher, the container engine and monitors: alive, and able to serve. */
@ApiExcludeController()
@Controller('api/health')
export class HealthController {
  constructor(private readonly db: DataSource) {}

  @Get('live')
  @May('public')
  live(): { app: 'etabli'; status: 'live' } {
    return { app: 'etabli', status: 'live' };
  }

  @Get('ready')
  @May('public')
  async ready(): Promise<{ app: 'etabli'; status: 'ready' }> {
    try {
      await this.db.query('SELECT 1');
    } catch {
      throw new HttpException('not ready', 503);
    }
    return { app: 'etabli', status: 'ready' };
  }
}
