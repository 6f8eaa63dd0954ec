export const en = {
  'error.PROJECT_NOT_YOURS_TO_EDIT':
    'You may not change this project at its stage ({{stage}}). A draft is changed by its authors; later facts are corrected by the project office.',
  'error.RISKS_ARE_IN_REGISTER': 'The risks of an approved project are kept in its risk register: {{remedy}}.',
  'error.TRANSITION_NOT_POSSIBLE':
    '“{{transition}}” is not possible from the stage “{{stage}}”; params.possible lists what is.',
  'error.TRANSITION_NOT_YOURS': 'The transition “{{transition}}” is somebody else’s to make.',
  'error.NEEDS_DECISION': '“{{transition}}” follows only from a decision of the steering committee.',
  'error.REASON_MISSING': '“{{transition}}” needs a reason.',
  'error.NOT_READY_TO_SUBMIT': 'The proposal is not complete; see errors for what is missing.',
  'error.NOT_YET_THERE': 'The project did not exist yet on {{asOf}}.',
  'error.CODE_TAKEN': 'The code “{{code}}” is taken; choose another.',
  'error.FILE_EMPTY': 'The file is empty.',
  'field.ORIGINAL_MISSING': 'The title in the original language is required.',
  'field.MAIN_ROADMAP': 'This is the main roadmap of the project; leave it out of the further ones.',
  'field.END_BEFORE_START': 'The end must not be before the start.',
};
