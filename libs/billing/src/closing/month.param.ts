import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isMonth } from '@etabli/kernel';
import { closingErrors } from './closing.errors.js';

const read = createParamDecorator((_given: undefined, context: ExecutionContext): string => {
  const { month } = context.switchToHttp().getRequest<{ params: Record<string, string> }>().params;
  if (!month || !isMonth(month)) throw closingErrors.notFound('closing.month_unknown');
  return month;
});

/** The month 'YYYY-MM' in the path; a malformed one is as unknown as any other: 404. */
export const InMonth = (): ParameterDecorator => (target, method, index) => {
  read()(target, method, index);
  const described = Object.getOwnPropertyDescriptor(target, method!)!;
  ApiParam({ name: 'month', type: String, example: '2026-11' })(target, method!, described);
};
