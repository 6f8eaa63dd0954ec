export const en = {
  'error.MILESTONE_DONE':
    'The milestone was reached on {{actualOn}}; its forecast no longer moves. If that is wrong, return it first.',
  'error.MILESTONE_REMOVED': 'The milestone was removed from the plan and no longer changes.',
  'error.NO_DELIVERY_POLICY': 'No delivery policy is in force on {{day}}. Ask the administrator to put one in force.',
  'error.PLAN_NOT_YOURS':
    'The plan of this project is kept by its manager, the head of its direction and the project office.',
};
