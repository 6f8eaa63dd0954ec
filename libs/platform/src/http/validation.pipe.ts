import { Injectable } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import { fieldErrors } from './zod-issues.js';
import type { Place } from './zod-issues.js';

/** Checks each argument that declares a schema, and refuses with all bad fields at once. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { schema, type }: ArgumentMetadata): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    // A missing body is an empty one: the answer then names the fields that are required.
    const parsed = schema.safeParse(value ?? {}, { reportInput: true });
    if (parsed.success) return parsed.data;
    // A malformed id in the path can name nothing that exists.
    if (type === 'param') throw new DomainError('not-found', 'NOT_FOUND');
    throw new DomainError('invalid', 'VALIDATION_FAILED', {}, fieldErrors(parsed.error.issues, type as Place));
  }
}
