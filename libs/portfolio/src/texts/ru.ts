export const ru = {
  'error.PROJECT_NOT_YOURS_TO_EDIT':
    'На этой стадии ({{stage}}) вы не можете менять проект. Черновик меняют его авторы; позже факты исправляет проектный офис.',
  'error.RISKS_ARE_IN_REGISTER': 'Риски утверждённого проекта ведутся в реестре рисков: {{remedy}}.',
  'error.TRANSITION_NOT_POSSIBLE':
    'Переход «{{transition}}» из стадии «{{stage}}» невозможен; возможные перечислены в params.possible.',
  'error.TRANSITION_NOT_YOURS': 'Переход «{{transition}}» выполняете не вы.',
  'error.NEEDS_DECISION': 'Переход «{{transition}}» возможен только по решению управляющего комитета.',
  'error.REASON_MISSING': 'Для перехода «{{transition}}» нужна причина.',
  'error.NOT_READY_TO_SUBMIT': 'Предложение заполнено не полностью; чего не хватает, названо в errors.',
  'error.NOT_YET_THERE': 'На {{asOf}} проекта ещё не было.',
  'error.CODE_TAKEN': 'Код «{{code}}» уже занят; выберите другой.',
  'error.FILE_EMPTY': 'Файл пуст.',
  'field.ORIGINAL_MISSING': 'Нужно название на языке оригинала.',
  'field.MAIN_ROADMAP': 'Это основная дорожная карта проекта; в дополнительных её не указывают.',
  'field.END_BEFORE_START': 'Окончание не может быть раньше начала.',
};
