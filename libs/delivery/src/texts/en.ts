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
  'error.ACTUALS_REFUSED':
    '{{refused}} of {{rows}} rows were not accepted, so none was written. Correct them; in the import of the city, partial=true takes the sound ones alone.',
  'error.ACTUAL_IN_FUTURE':
    'A milestone cannot have been reached in the future: {{actualOn}} is after today, {{today}}.',
  'error.BASELINE_MISSING': 'Nothing has been promised yet; set the first baseline.',
  'error.BASELINE_NEEDS_CHANGE_REQUEST':
    'Baseline No. {{number}} of a project with oversight “{{oversight}}” follows from a change request: file one for this project and submit it.',
  'error.BASELINE_NEEDS_DECISION':
    'A promise of a project under the Steering Committee needs the committee’s decision in force on this project.',
  'error.BASELINE_NEEDS_HEAD': 'A new promise of a project that a head watches needs that head’s acceptance.',
  'error.BUDGET_CHANGES_BY_VERSION': 'Once a budget has a first version, its lines change by a new version only.',
  'error.BUDGET_EMPTY': 'The budget has no lines; enter them first.',
  'error.BUDGET_FROZEN':
    'Version {{number}} of the budget stands; its lines change by the next version. The way to it: {{nextVersionBy}}.',
  'error.BUDGET_NEEDS_CHANGE_REQUEST':
    'The budget of a project under the oversight “{{oversight}}” changes by a change request: draft one for this project and submit it.',
  'error.BUDGET_NEEDS_DECISION':
    'A version of the budget of a project under the committee needs a decision in force of the committee on it.',
  'error.BUDGET_NEEDS_HEAD':
    'A new version of the budget of a project that a head watches must be accepted by that head.',
  'error.BUDGET_NOT_COST':
    'The lines of the budget add up to {{total}} tenge, the passport’s cost is {{cost}} tenge. In the first version they must agree to the tiyn.',
  'error.BUDGET_NOT_SET': 'The budget is still a draft; freeze its first version first.',
  'error.CAUSE_MISSING':
    'A variance of more than {{percent}} % from the first version needs a cause in words; the lines are named below.',
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
  'error.COMMITTED_ABOVE_PLAN': 'What is under contract cannot exceed the adjusted plan.',
  'error.CSV_UNREADABLE': 'The table cannot be read; the reason is named below.',
  'error.DELIVERY_POLICY_EFFECTIVE_IN_PAST': 'A delivery policy cannot come into force on a day that has passed.',
  'error.DELIVERY_POLICY_IN_FORCE': 'Version {{version}} has been put in force and never changes; draft a new one.',
  'error.DELIVERY_POLICY_UNREASONABLE': 'Projects cannot be judged by such thresholds.',
  'error.DEPENDENCY_CYCLE': 'The milestones would wait for each other in a circle: {{cycle}}.',
  'error.DEPENDENCY_EXISTS': 'The one milestone waits for the other already; change that dependency.',
  'error.FIRST_BUDGET_IS_DRAFT':
    'The first version freezes the draft as it is; change the draft’s lines, and send the version without amounts.',
  'error.ISSUE_NOT_YOURS':
    'This issue may be changed by whoever raised it, the project manager, the head of the direction and the project office.',
  'error.ISSUE_RESOLVED': 'Issue {{number}} is resolved; reopen it to change it.',
  'error.ISSUE_STEP_NOT_POSSIBLE':
    '“{{step}}” is not possible while the issue is {{state}} at the level {{level}}; params.possible lists what is.',
  'error.ISSUE_STEP_NOT_YOURS': '“{{step}}” at the level {{level}} is not yours to do.',
  'error.ISSUE_WAITS_FOR_COMMITTEE': 'The issue is before the Steering Committee; only its decision resolves it.',
  'error.LINK_END_REFUSED': 'One of the two rows of this link was refused, so there is nothing to link.',
  'error.MILESTONE_ACCEPTED':
    'The completion of the milestone has been accepted. To correct the report, return it first.',
  'error.MILESTONE_DONE':
    'The milestone was reached on {{actualOn}}; its forecast no longer moves. If that is wrong, return it first.',
  'error.MILESTONE_EVIDENCE_MISSING':
    'The project is under control: add a document of the project that shows the completion and name it in evidenceDocumentId.',
  'error.MILESTONE_NOT_IN_PROJECT':
    'This row carries the id of something that is no milestone of this project. Empty its “Zhoba ID” to enter it as a new one.',
  'error.MILESTONE_REMOVED': 'The milestone was removed from the plan and no longer changes.',
  'error.MILESTONE_TWICE_IN_PLAN': 'Milestone {{number}} stands in the file more than once; only the first row counts.',
  'error.NOTHING_TO_ACCEPT': 'No report on this milestone waits for acceptance (state: {{acceptance}}).',
  'error.NOTHING_TO_PROMISE': 'The plan has no milestones; there is nothing to promise.',
  'error.NOTHING_TO_RATE_YET': 'At the stage “{{stage}}” the project is not in delivery yet: there is nothing to rate.',
  'error.NOT_IN_DELIVERY':
    'The project is in the stage “{{stage}}” and not approved yet. Until then its plan, its draft budget and its risks are prepared; baselines, versions of the budget, reports and issues come after approval.',
  'error.NO_DELIVERY_POLICY': 'No delivery policy is in force on {{day}}. Ask the administrator to put one in force.',
  'error.OWN_REPORT': 'You reported this milestone yourself; somebody else has to accept it.',
  'error.PLAN_NOT_YOURS':
    'The plan of this project is kept by its manager, the head of its direction and the project office.',
  'error.PREDECESSOR_UNKNOWN': 'You see no milestone of another project with this code and number.',
  'error.PROMISED_DAY_IS_OF_BASELINE': 'Promised days change only with a baseline.',
  'error.PROPOSAL_CLOSED': 'This proposal is {{state}}; it takes no answer any more.',
  'error.PROPOSAL_NOT_YOURS':
    'This is answered by the organisation that carries the milestone out, the manager, the head of the direction and the project office.',
  'error.RATING_NOT_YOURS': 'A project is rated by its manager, the head of its direction and the project office.',
  'error.REASON_OF_ANOTHER_BASELINE':
    'The reason does not fit baseline No. {{number}}: only the first one is “initial”.',
  'error.REPORT_NOT_YOURS':
    'This milestone is reported on by the organisation that carries it out, the manager, the head of the direction and the project office.',
  'error.RESPONSE_PLAN_MISSING': 'The risk is high ({{score}}, from {{threshold}} on): say what will be done about it.',
  'error.RISK_IS_OPEN': 'Risk {{number}} is open already.',
  'error.RISK_NOT_OPEN': 'The risk is {{state}}; reopen it first.',
  'error.SCHEDULE_TOO_LARGE':
    'A schedule is computed for at most {{most}} milestones at once; ask for a smaller part of the city.',
  'error.TEAM_ALREADY_ACCEPTED': 'You have already agreed to this request; it waits for the other manager.',
  'error.TEAM_STEP_NOT_POSSIBLE':
    '“{{step}}” is not possible while the person is “{{state}}”; params.possible lists what is.',
  'error.TEAM_STEP_NOT_YOURS':
    '“{{step}}” is for the project’s manager and the person’s line manager; who plans the project may change and release.',
  'field.AFTER_TEAM_PERIOD': 'The person’s part ends on {{endsOn}} already.',
  'field.AMBER_NOT_BELOW_RED': 'The amber threshold must be below the red one ({{red}}).',
  'field.AMOUNT_BELOW_COMMITTED': 'The amount is less than what is under contract ({{committed}} tenge).',
  'field.BUDGET_NOT_SET': 'The project’s budget is still a draft; freeze its first version first.',
  'field.CAUSE_MISSING':
    'The line “{{category}}” of {{year}} ({{source}}) departs from the first version by more than {{percent}} %; give the cause in words.',
  'field.COMMITTED_ABOVE_PLAN': 'The commitments exceed the adjusted plan ({{adjusted}} tenge).',
  'field.CORRECTION_NEEDS_DOCUMENT': 'An amount below zero is a correction; name the document it is based on.',
  'field.CSV_FIELD_COUNT': 'The row has {{given}} fields, the header has {{expected}}.',
  'field.CSV_HEADER':
    'The header must be project;month;source;category;amount;document (year may be added). Missing, unknown or repeated columns: {{columns}}.',
  'field.CSV_NOT_UTF8': 'The file is not in UTF-8; save it as “CSV UTF-8”.',
  'field.CSV_QUOTE': 'A quotation mark in the table is out of place or not closed.',
  'field.DUPLICATE_LINE': 'The line of this year, source and category is given twice.',
  'field.EVIDENCE_MISSING': 'A document of the project that shows the completion is needed.',
  'field.FIRST_BUDGET_IS_DRAFT': 'The first version takes no amounts: it freezes the draft.',
  'field.FORECAST_IN_PAST':
    'This day is over. If the milestone was reached, report it as done; if not, expect it on {{today}} or later.',
  'field.FUTURE_MONTH': 'This month is still to come; the last possible one is {{thisMonth}}.',
  'field.MILESTONE_WAITS_FOR_ITSELF': 'A milestone cannot wait for itself.',
  'field.MONTH_TWICE': 'This month of this line is given twice.',
  'field.NAMED_TWICE': 'It is named twice.',
  'field.NO_FILTER_IN_PAST': 'This filter does not reach into the past: leave it out, or look at today.',
  'field.NOT_AN_AMOUNT':
    'This is no amount in tenge; an example: 1 234 567,89. Leave the field empty where it is not known.',
  'field.NOT_A_MONTH': 'The value must be a month, as YYYY-MM, such as 2026-09.',
  'field.NOT_SIGNED_MONEY': 'The amount must be a decimal string in tenge with at most two places, such as "-1500.00".',
  'field.OWN_LINE_MANAGER': 'Nobody is their own line manager.',
  'field.PERIOD_TOO_LONG': 'The period is too long; at most {{years}} years.',
  'field.PROJECT_NOT_IN_DELIVERY':
    'The project is in the stage “{{stage}}”; what was spent is entered only for a project in delivery.',
  'field.REACHED_ALREADY': 'The milestone was reached on {{actualOn}}; its promise no longer changes.',
  'field.REASON_OF_ANOTHER_BASELINE': 'Only the first baseline is “initial”; later ones need a reason of change.',
  'field.SAME_AMOUNT': 'The budget holds this amount already.',
  'field.SAME_AS_PROMISED': 'The same day is promised already: {{day}}.',
  'field.TOTAL_CAUSE_MISSING':
    'The total departs from the first version by more than {{percent}} %; give the cause in the note.',
  'field.UNKNOWN_BUDGET_LINE':
    'The project’s budget has no line “{{category}}” of {{year}} ({{source}}). Set a version of the budget with it first, or correct the name.',
  'field.WEIGHT_TOO_BIG': 'The weight must be less than 100,000.',
  'health.ABSORPTION_LAGS':
    'The money of {{year}} is absorbed too slowly: {{absorbed}} % is spent, {{expected}} % of the year is over.',
  'health.ABSORPTION_ON_COURSE':
    'The money of {{year}} is absorbed in time: {{absorbed}} % is spent, {{expected}} % of the year is over.',
  'health.BUDGET_AS_PLANNED': 'The budget is that of the first version: {{amount}} tenge.',
  'health.BUDGET_DEPARTS':
    'The adjusted budget departs from the first version by {{percent}} %: {{to}} tenge instead of {{from}} tenge.',
  'health.BUDGET_FROM_NOTHING':
    'There was no money in the first version of the budget; the adjusted one has {{amount}} tenge.',
  'health.BUDGET_NOT_SET': 'The first version of the budget has not been set yet; there is nothing to depart from.',
  'health.END_ON_TIME': 'The project ends on {{endsOn}}, not later than promised: {{promisedOn}}.',
  'health.END_SLIPS_one': 'The end slips by {{days}} day: {{endsOn}} instead of {{promisedOn}}.',
  'health.END_SLIPS_other': 'The end slips by {{days}} days: {{endsOn}} instead of {{promisedOn}}.',
  'health.HIGH_RISKS_WITHOUT_RESPONSE_one': '{{risks}} high risk is without a response.',
  'health.HIGH_RISKS_WITHOUT_RESPONSE_other': '{{risks}} high risks are without a response.',
  'health.ISSUES_OVERDUE_one': '{{issues}} issue was not answered in time.',
  'health.ISSUES_OVERDUE_other': '{{issues}} issues were not answered in time.',
  'health.MILESTONES_OVERDUE_one': '{{milestones}} milestone is overdue, {{percent}} % by weight.',
  'health.MILESTONES_OVERDUE_other': '{{milestones}} milestones are overdue, {{percent}} % by weight.',
  'health.MONEY_WITHOUT_SOURCE': 'No source of funding has been found for {{amount}} tenge.',
  'health.NOTHING_OVERDUE': 'No milestone is overdue.',
  'health.NOTHING_SPENT_KNOWN': 'Nothing is known yet of what was spent in {{year}}.',
  'health.NO_BASELINE':
    'There is no baseline: nothing has been promised, and there is nothing to judge the schedule by.',
  'health.NO_BUDGET': 'There is no budget yet.',
  'health.NO_OPEN_RISKS': 'No risk is open.',
  'health.NO_RISKS_ASSESSED': 'Risks have not been assessed yet.',
  'health.WORST_RISK': 'The worst open risk scores {{score}} of 25.',
  'schedule.draft_of_others': 'a milestone of a draft that you do not see',
  'term.acceptance.accepted': 'accepted',
  'term.acceptance.none': 'not reported',
  'term.acceptance.returned': 'returned',
  'term.acceptor.head': 'the head of the direction',
  'term.acceptor.manager': 'the project manager',
  'term.acceptor.office': 'the project office',
  'term.level.committee': 'the Steering Committee',
  'term.level.head': 'the head of the direction',
  'term.level.office': 'the project office',
  'term.level.owner': 'the owner',
  'term.nextVersionBy.change_request': 'a change request',
  'term.nextVersionBy.planners': 'a new version of the budget',
  'term.possible.answer': 'answer',
  'term.possible.change': 'change',
  'term.possible.submit': 'submit',
  'term.possible.withdraw': 'withdraw',
  'term.route.committee': 'the Steering Committee',
  'term.route.head': 'the head of the direction',
  'term.route.manager': 'the project manager',
  'term.state.answered': 'answered',
  'term.state.confirmed': 'confirmed',
  'term.state.declined': 'declined',
  'term.state.occurred': 'occurred',
  'term.state.rejected': 'rejected',
  'term.state.released': 'released',
  'term.state.requested': 'requested',
  'term.state.resolved': 'resolved',
  'term.state.submitted': 'submitted',
  'term.state.withdrawn': 'withdrawn',
  'term.step.answer': 'answer',
  'term.step.ask_again': 'ask again',
  'term.step.change': 'change',
  'term.step.escalate': 'escalate',
  'term.step.release': 'release',
  'term.step.reopen': 'reopen',
  'term.step.resolve': 'resolve',
  'term.step.submit': 'submit',
  'term.step.withdraw': 'withdraw',
};
