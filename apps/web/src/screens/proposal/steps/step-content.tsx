import { DocumentsStep } from './documents';
import { EssenceStep } from './essence';
import { GroundsStep } from './grounds';
import { MoneyStep } from './money';
import { ParticipantsStep } from './participants';
import { PlaceStep } from './place';
import { ResultsStep } from './results';
import { RisksStep } from './risks';
import { SignificanceStep } from './significance';
import type { StepProps } from './step-props';
import type { Step } from './steps';
import { SubmitStep } from './submit';

const CONTENT = {
  essence: EssenceStep,
  place: PlaceStep,
  participants: ParticipantsStep,
  significance: SignificanceStep,
  money: MoneyStep,
  results: ResultsStep,
  grounds: GroundsStep,
  risks: RisksStep,
  documents: DocumentsStep,
  submit: SubmitStep,
};

export function StepContent({ step, ...props }: StepProps & { step: Step }) {
  const Content = CONTENT[step];
  return <Content {...props} />;
}
