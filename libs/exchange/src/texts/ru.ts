export const ru = {
  'error.MS_PROJECT_UNREADABLE': 'Файл не читается как план MS Project.',
  'error.PLAN_TOO_LARGE': 'В дорожной карте больше {{max}} вех; выгружайте файлы её проектов по отдельности.',
  'error.XML_TOO_LARGE': 'Файл больше {{megabytes}} МБ.',
  'field.ELEMENT_MISSING': 'Нет элемента {{element}}.',
  'field.NOT_AN_INTEGER': '«{{value}}» — не целое число.',
  'field.TOO_MANY_TASKS': 'В файле больше {{max}} задач.',
  'field.XML_BROKEN': 'XML нарушен в строке {{line}}, позиция {{column}}.',
  'field.XML_DOCTYPE': 'В строке {{line}} объявлен тип документа или сущности (DOCTYPE); такие файлы не принимаются.',
  'field.XML_ENTITY': '«{{name}}» — не ссылка на знак, известная XML.',
  'field.XML_NAME_NOT_TAKEN': 'В файле есть элемент с недопустимым именем.',
  'field.XML_NOT_UTF8': 'Файл не в кодировке UTF-8.',
  'field.XML_OTHER_ROOT':
    'Это не план MS Project: корневой элемент «{{root}}», а не «Project» из пространства имён http://schemas.microsoft.com/project.',
  'field.XML_TOO_DEEP': 'Вложенность элементов больше {{max}}.',
  'openSdg.disputed': 'Спорное значение',
  'openSdg.estimated': 'Оценка',
  'warning.BASELINES_NOT_IMPORTED':
    'Базовые планы из файла не переносятся: обещание даётся своим порядком. Задач: {{count}}.',
  'warning.CONSTRAINTS_NOT_IMPORTED': 'Ограничения задач не переносятся, переносятся только их даты. Задач: {{count}}.',
  'warning.EXTERNAL_LINK_UNKNOWN':
    'Пропущены связи с другими файлами, которые не называют проект его кодом (…\\ALM-2026-0001.xml\\3). Задач: {{count}}.',
  'warning.EXTERNAL_TASKS_SKIPPED': 'Пропущены задачи других файлов и вставленные проекты: {{count}}.',
  'warning.INACTIVE_TASKS_SKIPPED': 'Пропущены неактивные задачи: {{count}}.',
  'warning.LAG_FORMAT_UNKNOWN': 'Пропущены связи с неизвестной единицей запаздывания. Задач: {{count}}.',
  'warning.LAG_IN_ELAPSED_TIME':
    'Пропущены связи с запаздыванием в астрономическом времени: здесь запаздывание считается в рабочих днях. Задач: {{count}}.',
  'warning.LAG_IN_PERCENT': 'Пропущены связи с запаздыванием в процентах: это не время. Задач: {{count}}.',
  'warning.LAG_NOT_WHOLE_DAYS':
    'Пропущены связи, запаздывание которых — не целое число рабочих дней. Задач: {{count}}.',
  'warning.LINKS_NOT_IN_FILE': 'Остаются зависимости, которых нет в файле: {{count}}.',
  'warning.LINK_TO_SKIPPED_TASK':
    'Пропущены связи с задачами, которые пропущены или отсутствуют в файле. Задач: {{count}}.',
  'warning.LINK_TYPE_UNKNOWN': 'Пропущены связи неизвестного вида. Задач: {{count}}.',
  'warning.MILESTONES_NOT_IN_FILE': 'Остаются вехи, которых нет в файле: {{count}}.',
  'warning.PROGRESS_NOT_IMPORTED': 'Проценты незавершённых работ не переносятся. Задач: {{count}}.',
  'warning.RESOURCES_NOT_IMPORTED': 'Ресурсы и назначения не переносятся.',
  'warning.SUMMARY_TASKS_SKIPPED': 'Пропущены суммарные задачи: {{count}}.',
};
