import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { Request } from 'express';
import { DomainError, isId } from '@etabli/kernel';

const read = createParamDecorator((name: string, context: ExecutionContext): string => {
  const value = context.switchToHttp().getRequest<Request>().params[name];
  if (typeof value !== 'string' || !isId(value))
    throw new DomainError('not_found', 'request.not_found', 'Cet élément n’existe pas.');
  return value;
});

/** The id in the path, named in the contract. A malformed one is as unknown as any other: 404. */
export const Id =
  (name = 'id'): ParameterDecorator =>
  (target, method, index) => {
    read(name)(target, method, index);
    ApiParam({ name, type: String, format: 'uuid' })(
      target,
      method!,
      Object.getOwnPropertyDescriptor(target, method!)!,
    );
  };
