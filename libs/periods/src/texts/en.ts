export const en = {
  'error.ANSWER_INCOMPLETE': 'To return a status update, write remarks and set a deadline.',
  'error.EARLIER_PERIOD_OPEN': 'Period {{period}} is frozen after {{earlier}}, which is still open.',
  'error.LATER_PERIOD_FROZEN': 'A later period of the same kind is frozen, and its figures stand against this one.',
  'error.NOTHING_OWED': 'This project owes no status update for the period “{{period}}”.',
  'error.NOTHING_TO_COMPARE': 'No period of the same kind before {{period}} is frozen.',
  'error.PERIOD_EXISTS': 'Reporting period {{period}} has been opened already.',
  'error.PERIOD_FROZEN': 'The reporting period is frozen: its records do not change.',
  'error.PERIOD_NOT_BEGUN': 'Period {{period}} begins on {{startsOn}} and can be opened from that day on.',
  'error.PERIOD_NOT_OVER': 'Period {{period}} lasts until {{endsOn}} and can be frozen from the next day on.',
  'error.PERIOD_OPEN': 'Period {{period}} is open.',
  'error.STATUS_NOT_YOURS':
    'The status update of this project is written by its manager, the head of its direction and the project office.',
  'error.STATUS_UPDATE_EXISTS': 'The status update of the project for {{period}} has been begun already.',
  'error.STATUS_UPDATE_SENT':
    'The status update has been sent (state: {{state}}) and does not change until it is returned.',
  'error.UNCONFIRMED_NEEDS_REASON':
    'Status updates of {{period}} that are not confirmed: {{count}}. Give a reason to freeze it nevertheless.',
  'error.UPDATE_INCOMPLETE': 'The status update is not complete yet; what is missing is named below.',
  'error.UPDATE_STEP_NOT_POSSIBLE':
    'The step “{{step}}” is not possible: the update is {{state}}; params.possible lists what is.',
  'error.UPDATE_STEP_NOT_YOURS':
    'The step “{{step}}” is not yours: whoever answers for the project submits, and the head of the direction or the project office answers, but never the author.',
  'field.DUE_BEFORE_END': 'A due day cannot be before the period ends ({{endsOn}}).',
  'field.NOT_EARLIER_FROZEN': 'Name a frozen period of the same kind that was earlier.',
  'field.NOT_START_OF_PERIOD': 'No month or quarter of that kind begins on this day.',
  'field.PROBLEMS_UNSAID': 'With such a rating say what the problems are.',
};
