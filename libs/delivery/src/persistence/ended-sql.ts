import { ENDED } from '#libs/portfolio';

const STAGES = ENDED.map((stage) => `'${stage}'`).join(', ');

/** The condition under which a project, named by its alias, has ended. */
export const endedSql = (project: string): string => `${project}.stage IN (${STAGES})`;
