import { ifMatch, projectsChange, projectsCreate, projectsOne } from '../../../api';
import type { Problem, Project } from '../../../api';
import { differing, inputOf, patchOf } from './input';
import type { Base, Kept } from './kept';
import { valuesOf } from './values';
import type { Field, Values } from './values';

const TRIED_TOO_OFTEN = 429;

/** What may go through later as it is: without a connection or a session, a server that is away, or one still busy with the last try. */
export const awaitsConnection = ({ status, code }: Problem): boolean =>
  status === 0 ||
  status === 401 ||
  status === TRIED_TOO_OFTEN ||
  status >= 500 ||
  code === 'IDEMPOTENT_REQUEST_RUNNING';

export async function create({ key, values }: NonNullable<Kept['sending']>): Promise<Project> {
  const headers = { 'Idempotency-Key': key };
  return (await projectsCreate({ body: inputOf(values), headers, throwOnError: true })).data;
}

/** Sends only what differs from the version that it was typed over. */
export async function change(id: string, values: Values, over: Base): Promise<Project> {
  const body = patchOf(values, differing(values, over.values));
  return (await projectsChange({ path: { id }, headers: ifMatch(over), body, throwOnError: true })).data;
}

export async function newest(id: string): Promise<Base> {
  const { data } = await projectsOne({ path: { id }, throwOnError: true });
  return { version: data.version, values: valuesOf(data) };
}

/** The fields that both have changed since, and differently. */
export const clashing = (mine: Values, theirs: Base, over: Base): Field[] => {
  const [changed, changedByOthers] = [differing(mine, over.values), differing(theirs.values, over.values)];
  return differing(mine, theirs.values).filter((field) => changed.includes(field) && changedByOthers.includes(field));
};

/** The newer version with the given fields as the person has them. */
export const mergedInto = (theirs: Values, mine: Values, fields: readonly Field[]): Values => ({
  ...theirs,
  ...Object.fromEntries(fields.map((field) => [field, mine[field]])),
});
