import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import {
  DeclarationRequest,
  DeclarationsView,
  DeclarationView,
  DraftDeclarationRequest,
  EndDeclarationRequest,
  SendDeclarationRequest,
  toDeclarationView,
} from './declaration.dto.js';
import { Declarations } from './declarations.js';

@ApiTags('derogation-declarations')
@Controller('derogation-declarations')
export class DeclarationController {
  constructor(private readonly declarations: Declarations) {}

  @Get()
  @May('safety.read')
  @ApiOkResponse({ type: DeclarationsView })
  async list(): Promise<DeclarationsView> {
    return { items: (await this.declarations.list()).map(toDeclarationView) };
  }

  @Get(':id')
  @May('safety.read')
  @ApiOkResponse({ type: DeclarationView })
  async find(@Id() id: string): Promise<DeclarationView> {
    return toDeclarationView(await this.declarations.find(id));
  }

  @Post()
  @May('safety.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async draft(@Body() body: DraftDeclarationRequest): Promise<CreatedView> {
    return { id: await this.declarations.draft(body) };
  }

  @Put(':id')
  @HttpCode(204)
  @May('safety.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: DeclarationRequest): Promise<void> {
    return this.declarations.edit(id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @May('safety.edit')
  @ApiNoContentResponse()
  drop(@Id() id: string): Promise<void> {
    return this.declarations.drop(id);
  }

  @Post(':id/send')
  @HttpCode(204)
  @May('safety.edit')
  @ApiNoContentResponse()
  send(@Id() id: string, @Body() body: SendDeclarationRequest): Promise<void> {
    return this.declarations.send(id, body);
  }

  @Post(':id/end')
  @HttpCode(204)
  @May('safety.edit')
  @ApiNoContentResponse()
  end(@Id() id: string, @Body() body: EndDeclarationRequest): Promise<void> {
    return this.declarations.end(id, body);
  }
}
