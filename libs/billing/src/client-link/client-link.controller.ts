import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { ClientLinksView, CreateLinkRequest, LinkSubject } from './client-link.dto.js';
import { ClientLinks } from './client-link.service.js';

@ApiTags('client-links')
@Controller('client-links')
export class ClientLinkController {
  constructor(private readonly links: ClientLinks) {}

  /** With the address of those that open. */
  @Get()
  @May('client_link.read')
  @ApiOkResponse({ type: ClientLinksView })
  list(@Query() subject: LinkSubject): Promise<ClientLinksView> {
    return this.links.of(subject);
  }

  @Post()
  @May('quote.link')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateLinkRequest): Promise<CreatedView> {
    return { id: await this.links.create(body) };
  }

  @Post(':id/revoke')
  @HttpCode(204)
  @May('quote.link')
  @ApiNoContentResponse()
  revoke(@Id() id: string): Promise<void> {
    return this.links.revoke(id);
  }
}
