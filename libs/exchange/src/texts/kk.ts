export const kk = {
  'error.MS_PROJECT_UNREADABLE': 'Файл MS Project жоспары ретінде оқылмайды.',
  'error.PLAN_TOO_LARGE': 'Жол картасында {{max}}-нан астам кезең бар; жобалардың файлдарын жеке-жеке алыңыз.',
  'error.XML_TOO_LARGE': 'Файл {{megabytes}} МБ-тан үлкен.',
  'field.ELEMENT_MISSING': '{{element}} элементі жоқ.',
  'field.NOT_AN_INTEGER': '«{{value}}» бүтін сан емес.',
  'field.TOO_MANY_TASKS': 'Файлда {{max}}-нан астам тапсырма бар.',
  'field.XML_BROKEN': 'XML {{line}}-жолдың {{column}}-орнында бұзылған.',
  'field.XML_DOCTYPE': '{{line}}-жолда құжат түрі немесе мәндер (DOCTYPE) жарияланған; мұндай файлдар қабылданбайды.',
  'field.XML_ENTITY': '«{{name}}» — XML-ге белгілі таңба сілтемесі емес.',
  'field.XML_NAME_NOT_TAKEN': 'Файлда атауы қабылданбайтын элемент бар.',
  'field.XML_NOT_UTF8': 'Файл UTF-8 кодтауында емес.',
  'field.XML_OTHER_ROOT':
    'Бұл MS Project жоспары емес: түбірлік элементі — «{{root}}», ал http://schemas.microsoft.com/project атаулар кеңістігіндегі «Project» болуы керек.',
  'field.XML_TOO_DEEP': 'Элементтердің кірігу тереңдігі {{max}}-дан асады.',
  'openSdg.disputed': 'Даулы мән',
  'openSdg.estimated': 'Бағаланған мән',
  'warning.BASELINES_NOT_IMPORTED':
    'Файлдағы базалық жоспарлар көшірілмейді: уәде өз тәртібімен беріледі. Тапсырма саны: {{count}}.',
  'warning.CONSTRAINTS_NOT_IMPORTED':
    'Тапсырмалардың шектеулері көшірілмейді, тек күндері көшіріледі. Тапсырма саны: {{count}}.',
  'warning.EXTERNAL_LINK_UNKNOWN':
    'Жобаны кодымен атамайтын (…\\ALM-2026-0001.xml\\3) басқа файлдармен байланыстар өткізіліп жіберілді. Тапсырма саны: {{count}}.',
  'warning.EXTERNAL_TASKS_SKIPPED':
    'Басқа файлдардың тапсырмалары мен кірістірілген жобалар өткізіліп жіберілді: {{count}}.',
  'warning.INACTIVE_TASKS_SKIPPED': 'Белсенді емес тапсырмалар өткізіліп жіберілді: {{count}}.',
  'warning.LAG_FORMAT_UNKNOWN': 'Кідіріс бірлігі белгісіз байланыстар өткізіліп жіберілді. Тапсырма саны: {{count}}.',
  'warning.LAG_IN_ELAPSED_TIME':
    'Кідірісі күнтізбелік уақытпен берілген байланыстар өткізіліп жіберілді: мұнда кідіріс жұмыс күнімен есептеледі. Тапсырма саны: {{count}}.',
  'warning.LAG_IN_PERCENT':
    'Кідірісі пайызбен берілген байланыстар өткізіліп жіберілді: бұл уақыт емес. Тапсырма саны: {{count}}.',
  'warning.LAG_NOT_WHOLE_DAYS':
    'Кідірісі бүтін жұмыс күніне тең емес байланыстар өткізіліп жіберілді. Тапсырма саны: {{count}}.',
  'warning.LINKS_NOT_IN_FILE': 'Файлда жоқ тәуелділіктер сақталады: {{count}}.',
  'warning.LINK_TO_SKIPPED_TASK':
    'Өткізіліп жіберілген немесе файлда жоқ тапсырмалармен байланыстар ескерілмеді. Тапсырма саны: {{count}}.',
  'warning.LINK_TYPE_UNKNOWN': 'Түрі белгісіз байланыстар өткізіліп жіберілді. Тапсырма саны: {{count}}.',
  'warning.MILESTONES_NOT_IN_FILE': 'Файлда жоқ кезеңдер сақталады: {{count}}.',
  'warning.PROGRESS_NOT_IMPORTED': 'Аяқталмаған жұмыстардың пайыздары көшірілмейді. Тапсырма саны: {{count}}.',
  'warning.RESOURCES_NOT_IMPORTED': 'Ресурстар мен тағайындаулар көшірілмейді.',
  'warning.SUMMARY_TASKS_SKIPPED': 'Жиынтық тапсырмалар өткізіліп жіберілді: {{count}}.',
};
