import { useTranslation } from 'react-i18next';
import type { AgendaItem, Instruction, Meeting, Minutes } from '../../../api';
import { ToneBadge } from '../../../ui/badges';

const MEETING_TONES = {
  scheduled: 'grey',
  agenda_published: 'amber',
  in_session: 'green',
  closed: 'grey',
  minutes_signed: 'green',
  cancelled: 'red',
} as const;
export function MeetingBadge({ state }: { state: Meeting['state'] }) {
  const { t } = useTranslation('committee');
  return <ToneBadge tone={MEETING_TONES[state]}>{t(`meetingState.${state}`)}</ToneBadge>;
}

const ITEM_TONES = {
  planned: 'grey',
  open: 'amber',
  closed: 'green',
  deferred: 'grey',
  carried_over: 'grey',
} as const;
export function ItemBadge({ state }: { state: AgendaItem['state'] }) {
  const { t } = useTranslation('committee');
  return <ToneBadge tone={ITEM_TONES[state]}>{t(`itemState.${state}`)}</ToneBadge>;
}

const INSTRUCTION_TONES = { open: 'grey', reported: 'amber', accepted: 'green', returned: 'red' } as const;
export function InstructionBadge({ state }: { state: Instruction['state'] }) {
  const { t } = useTranslation('committee');
  return <ToneBadge tone={INSTRUCTION_TONES[state]}>{t(`instruction.states.${state}`)}</ToneBadge>;
}

const MINUTES_TONES = { draft: 'grey', approved: 'amber', signed: 'green' } as const;
export function MinutesBadge({ state }: { state: Minutes['state'] }) {
  const { t } = useTranslation('committee');
  return <ToneBadge tone={MINUTES_TONES[state]}>{t(`minutes.states.${state}`)}</ToneBadge>;
}

const TALLY_TONES = { carried: 'green', not_carried: 'red', no_quorum: 'amber' } as const;
export function TallyBadge({ outcome }: { outcome: keyof typeof TALLY_TONES }) {
  const { t } = useTranslation('committee');
  return <ToneBadge tone={TALLY_TONES[outcome]}>{t(`vote.tallyOutcome.${outcome}`)}</ToneBadge>;
}
