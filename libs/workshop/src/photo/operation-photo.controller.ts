import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { CreatedView, Id, May, PICTURE_LIMIT } from '@etabli/platform';
import { OperationPhotosView, TakePhotoRequest } from './operation-photo.dto.js';
import { OperationPhotos } from './operation-photos.js';

const PHOTO_BODY = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'JPEG or PNG, 8 MB at most' },
      caption: { type: 'string', maxLength: 120 },
    },
  },
};

@ApiTags('operation-photos')
@Controller()
export class OperationPhotoController {
  constructor(private readonly photos: OperationPhotos) {}

  @Get('operations/:id/photos')
  @May('order.read')
  @ApiOkResponse({ type: OperationPhotosView })
  async list(@Id() id: string): Promise<OperationPhotosView> {
    return { items: await this.photos.ofOperation(id) };
  }

  @Post('operations/:id/photos')
  @May('operation_photo.take')
  @ApiConsumes('multipart/form-data')
  @ApiBody(PHOTO_BODY as object)
  @ApiCreatedResponse({ type: CreatedView })
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: PICTURE_LIMIT, files: 1, fields: 3 } }))
  async take(
    @Id() id: string,
    @Body() { caption }: TakePhotoRequest,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<CreatedView> {
    return { id: await this.photos.take(id, file?.buffer, caption || null) };
  }

  @Get('operation-photos/:id/picture')
  @May('order.read')
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  picture(@Id() id: string): Promise<StreamableFile> {
    return this.photos.picture(id);
  }

  @Delete('operation-photos/:id')
  @HttpCode(204)
  @May('operation_photo.take')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.photos.remove(id);
  }
}
