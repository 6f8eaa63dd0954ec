import type { Project } from '../../../api';
import type { Draft } from '../draft/use-draft';

export interface StepProps {
  readonly draft: Draft;
  /** Not there before the first saving. */
  readonly project?: Project;
  readonly toField: (path: string) => void;
}
