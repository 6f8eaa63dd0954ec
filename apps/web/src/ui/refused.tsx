import { byField } from '../api';
import type { Problem } from '../api';
import { ProblemAlert } from './problem-alert';

/** What the API refused of a form; messages that stand at a field are not said twice. */
export function Refused({ problem, fields }: { problem: Problem | null; fields: readonly string[] }) {
  return problem && <ProblemAlert problem={problem} rest={byField(problem, fields).rest} />;
}
