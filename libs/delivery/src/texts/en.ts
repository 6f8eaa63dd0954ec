export const en = {
  'changeReason.contractor': 'The contractor',
  'changeReason.dependency': 'Waiting for another project',
  'changeReason.design': 'Design documents and expert review',
  'changeReason.force_majeure': 'Force majeure',
  'changeReason.funding': 'Funding',
  'changeReason.initial': 'First plan',
  'changeReason.land': 'Land and site',
  'changeReason.mandate': 'A new mandate',
  'changeReason.planning_error': 'An error of planning',
  'changeReason.procurement': 'Procurement',
  'changeReason.scope': 'The scope has changed',
  'error.ACCEPTANCE_NOT_YOURS':
    'The completion of this milestone is not yours to accept (it is accepted by: {{acceptor}}).',
  'error.ACTUAL_IN_FUTURE':
    'A milestone cannot have been reached in the future: {{actualOn}} is after today, {{today}}.',
  'error.BASELINE_MISSING': 'Nothing has been promised yet; set the first baseline.',
  'error.BASELINE_NEEDS_CHANGE_REQUEST':
    'Baseline No. {{number}} of a project with oversight “{{oversight}}” follows from a change request: file one for this project and submit it.',
  'error.BASELINE_NEEDS_DECISION':
    'A promise of a project under the Steering Committee needs the committee’s decision in force on this project.',
  'error.BASELINE_NEEDS_HEAD': 'A new promise of a project that a head watches needs that head’s acceptance.',
  'error.BUDGET_VERSION_MISSING':
    'The budget has no version yet; its lines change without a request until the first one is set.',
  'error.CHANGE_REQUEST_ALREADY_OPEN':
    'Change request No. {{number}} about the same is still open; withdraw it or wait for its answer.',
  'error.CHANGE_REQUEST_EMPTY': 'The request asks for no change: name milestones or amounts.',
  'error.CHANGE_REQUEST_FOR_COMMITTEE':
    'This request is answered by a decision of the Steering Committee; it is among the candidates for its agenda.',
  'error.CHANGE_REQUEST_NOT_YOURS': 'This request is answered by: {{route}}.',
  'error.CHANGE_REQUEST_ON_AGENDA': 'The request is on an agenda of the Steering Committee; have it taken off first.',
  'error.CHANGE_REQUEST_OVERTAKEN':
    'What the request starts from has changed since it was submitted; withdraw it and file it again on the plan as it is now.',
  'error.CHANGE_REQUEST_ROUTE_CHANGED':
    'The project’s oversight has changed since the request was submitted; withdraw it and submit a new one.',
  'error.CHANGE_REQUEST_STEP_NOT_POSSIBLE':
    'A change request in the state “{{state}}” does not allow “{{step}}”. Possible now: {{possible}}.',
  'error.CHANGE_REQUEST_WRONG': 'The request cannot stand as it is; see the fields.',
  'error.ISSUE_NOT_YOURS':
    'This issue may be changed by whoever raised it, the project manager, the head of the direction and the project office.',
  'error.ISSUE_RESOLVED': 'Issue {{number}} is resolved; reopen it to change it.',
  'error.ISSUE_STEP_NOT_POSSIBLE':
    '“{{step}}” is not possible while the issue is {{state}} at the level {{level}}; params.possible lists what is.',
  'error.ISSUE_STEP_NOT_YOURS': '“{{step}}” at the level {{level}} is not yours to do.',
  'error.ISSUE_WAITS_FOR_COMMITTEE': 'The issue is before the Steering Committee; only its decision resolves it.',
  'error.MILESTONE_ACCEPTED':
    'The completion of the milestone has been accepted. To correct the report, return it first.',
  'error.MILESTONE_DONE':
    'The milestone was reached on {{actualOn}}; its forecast no longer moves. If that is wrong, return it first.',
  'error.MILESTONE_EVIDENCE_MISSING':
    'The project is under control: add a document of the project that shows the completion and name it in evidenceDocumentId.',
  'error.MILESTONE_REMOVED': 'The milestone was removed from the plan and no longer changes.',
  'error.NOTHING_TO_ACCEPT': 'No report on this milestone waits for acceptance (state: {{acceptance}}).',
  'error.NOTHING_TO_PROMISE': 'The plan has no milestones; there is nothing to promise.',
  'error.NOT_IN_DELIVERY': 'No issues are raised in a project that is {{stage}}: it has not been approved yet.',
  'error.NO_DELIVERY_POLICY': 'No delivery policy is in force on {{day}}. Ask the administrator to put one in force.',
  'error.OWN_REPORT': 'You reported this milestone yourself; somebody else has to accept it.',
  'error.PLAN_NOT_YOURS':
    'The plan of this project is kept by its manager, the head of its direction and the project office.',
  'error.PROMISED_DAY_IS_OF_BASELINE': 'Promised days change only with a baseline.',
  'error.PROMISE_BEFORE_APPROVAL': 'The project is not approved; a promise can be made from its approval on.',
  'error.REASON_OF_ANOTHER_BASELINE':
    'The reason does not fit baseline No. {{number}}: only the first one is “initial”.',
  'error.REPORT_NOT_YOURS':
    'This milestone is reported on by the organisation that carries it out, the manager, the head of the direction and the project office.',
  'error.RESPONSE_PLAN_MISSING': 'The risk is high ({{score}}, from {{threshold}} on): say what will be done about it.',
  'error.RISK_IS_OPEN': 'Risk {{number}} is open already.',
  'error.RISK_NOT_OPEN': 'The risk is {{state}}; reopen it first.',
  'error.TEAM_ALREADY_ACCEPTED': 'You have already agreed to this request; it waits for the other manager.',
  'error.TEAM_STEP_NOT_POSSIBLE':
    '“{{step}}” is not possible while the person is “{{state}}”; params.possible lists what is.',
  'error.TEAM_STEP_NOT_YOURS':
    '“{{step}}” is for the project’s manager and the person’s line manager; who plans the project may change and release.',
  'field.AFTER_TEAM_PERIOD': 'The person’s part ends on {{endsOn}} already.',
  'field.EVIDENCE_MISSING': 'A document of the project that shows the completion is needed.',
  'field.IN_THE_FUTURE': 'This day is still to come.',
  'field.NAMED_TWICE': 'It is named twice.',
  'field.OWN_LINE_MANAGER': 'Nobody is their own line manager.',
  'field.PERIOD_TOO_LONG': 'The period is too long; at most {{years}} years.',
  'field.REACHED_ALREADY': 'The milestone was reached on {{actualOn}}; its promise no longer changes.',
  'field.REASON_OF_ANOTHER_BASELINE': 'Only the first baseline is “initial”; later ones need a reason of change.',
  'field.SAME_AMOUNT': 'The budget holds this amount already.',
  'field.SAME_AS_PROMISED': 'The same day is promised already: {{day}}.',
  'field.WEIGHT_TOO_BIG': 'The weight must be less than 100,000.',
};
