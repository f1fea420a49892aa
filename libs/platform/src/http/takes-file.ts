import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

export interface FileBody {
  /** what the file may be, in the contract */
  description?: string;
  /** the fields beside the file, as the contract describes them; a request class checks them */
  beside?: Readonly<Record<string, object>>;
  /** the names of those that must be there */
  required?: readonly string[];
}

const MOST_FIELDS = 6;

/** The route takes one file in the multipart field `file`, of at most `limit` bytes; larger ones are cut off while they come in. */
export const TakesFile = (
  limit: number,
  { description, beside = {}, required = [] }: FileBody = {},
): MethodDecorator => {
  const file = { type: 'string', format: 'binary', ...(description ? { description } : {}) };
  const schema = { type: 'object', required: ['file', ...required], properties: { file, ...beside } };
  return applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema } as object),
    UseInterceptors(FileInterceptor('file', { limits: { fileSize: limit, files: 1, fields: MOST_FIELDS } })),
  );
};
