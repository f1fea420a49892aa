import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type FieldError } from '@etabli/kernel';

/** Flattens nested errors to paths such as `lines.2.quantity`, one sentence a field. */
export function fieldErrors(errors: readonly ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const nested = fieldErrors(error.children ?? [], field);
    if (nested.length) return nested;
    const { whitelistValidation, ...constraints } = error.constraints ?? {};
    const message = whitelistValidation ? 'Ce champ n’existe pas.' : Object.values(constraints)[0];
    return message ? [{ field, message }] : [];
  });
}

export const invalidFields = (fields: readonly FieldError[]): DomainError =>
  new DomainError('invalid', 'request.invalid', 'Certains champs ne sont pas corrects.', { fields });

/** 422 with a French sentence by field; unknown fields are refused. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => invalidFields(fieldErrors(errors)),
  });
