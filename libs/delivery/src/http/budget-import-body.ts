import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import { asRead } from '../application/budget-actuals.service.js';
import { MOST_ACTUALS, actualsImport } from '../contract/budget-actuals.js';
import { readActualsTable } from '../domain/budget-csv.js';
import type { ReadActual } from '../domain/budget-csv.js';
import { CsvBody } from './budget-csv-bodies.js';

/** The body in either form. */
export const ImportBody = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown => context.switchToHttp().getRequest<FastifyRequest>().body,
);

/** Rows of JSON, of which all must have the right shape, or of a table, each of which is judged by itself. */
export const importedRows: z.ZodType<readonly ReadActual[]> = z.union([
  z.instanceof(CsvBody).transform(({ bytes }) => rowsOfTable(bytes)),
  actualsImport.transform(({ rows }) => rows.map(asRead)),
]);

/** @throws DomainError invalid CSV_UNREADABLE */
function rowsOfTable(bytes: Buffer): readonly ReadActual[] {
  const table = readActualsTable(utf8(bytes));
  if ('unreadable' in table) throw unreadable(table.unreadable);
  if (table.rows.length === 0) throw unreadable({ code: 'TOO_FEW', params: { min: 1 } });
  if (table.rows.length > MOST_ACTUALS) throw unreadable({ code: 'TOO_MANY', params: { max: MOST_ACTUALS } });
  return table.rows;
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable({ code: 'CSV_NOT_UTF8' });
  }
}

const unreadable = ({ code, params = {} }: { code: string; params?: DomainError['params'] }): DomainError =>
  new DomainError('invalid', 'CSV_UNREADABLE', {}, [{ pointer: '', code, params }]);
