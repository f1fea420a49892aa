import { ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate, type ValidationError } from 'class-validator';
import { DomainError, type FieldError } from '@etabli/kernel';

/**
 * For each object class-validator goes through the rules of every class there is. Rules are declared when files are loaded: once a
 * class is enough, and once for each class whose list it stands in, which it is told by name.
 */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const look = storage.getTargetValidationMetadatas.bind(storage);
  type Rules = ReturnType<typeof look>;
  const known = new Map<unknown, Map<string, Rules>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || groups?.length) return look(target, schema, always, strictGroups, groups);
    const within = known.get(target) ?? new Map<string, Rules>();
    known.set(target, within);
    const rules = within.get(schema) ?? look(target, schema, always, strictGroups, groups);
    within.set(schema, rules);
    return rules;
  };
}

rememberRules();

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

/** What did not come by a request, held to the same rules. Throws 422 with a French sentence by field. */
export async function validated<T extends object>(request: new () => T, values: object): Promise<T> {
  const made = plainToInstance(request, values);
  const errors = await validate(made, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw invalidFields(fieldErrors(errors));
  return made;
}
