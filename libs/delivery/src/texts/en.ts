export const en = {
  'error.NO_DELIVERY_POLICY': 'No delivery policy is in force on {{day}}. Ask the administrator to put one in force.',
  'error.PLAN_NOT_YOURS':
    'The plan of this project is kept by its manager, the head of its direction and the project office.',
};
