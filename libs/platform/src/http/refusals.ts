import { ApiExtension } from '@nestjs/swagger';
import type { ErrorKind } from '#libs/kernel';

export type Refusals = Partial<Record<ErrorKind, readonly string[]>>;

export const REFUSALS = 'x-refusals';

/** Names the codes by which an operation may refuse, beside those that every operation has; the document lists them. */
export const Refuses = (refusals: Refusals): MethodDecorator => ApiExtension(REFUSALS, refusals);
