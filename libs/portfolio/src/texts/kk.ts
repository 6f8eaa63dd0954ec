export const kk = {
  'error.PROJECT_NOT_YOURS_TO_EDIT':
    'Осы кезеңде ({{stage}}) жобаны өзгерте алмайсыз. Жобаның нобайын авторлары өзгертеді; кейін деректерді жобалық кеңсе түзетеді.',
  'error.RISKS_ARE_IN_REGISTER': 'Бекітілген жобаның тәуекелдері тәуекелдер тізілімінде жүргізіледі: {{remedy}}.',
  'error.TRANSITION_NOT_POSSIBLE':
    '«{{stage}}» кезеңінен «{{transition}}» өтуі мүмкін емес; мүмкін өтулер params.possible ішінде.',
  'error.TRANSITION_NOT_YOURS': '«{{transition}}» өтуін сіз орындамайсыз.',
  'error.NEEDS_DECISION': '«{{transition}}» өтуі басқарушы комитеттің шешімімен ғана жүзеге асады.',
  'error.REASON_MISSING': '«{{transition}}» өтуіне себеп қажет.',
  'error.NOT_READY_TO_SUBMIT': 'Ұсыныс толық емес; не жетіспейтіні errors ішінде аталған.',
  'error.NOT_YET_THERE': '{{asOf}} күні жоба әлі болған жоқ.',
  'error.CODE_TAKEN': '«{{code}}» коды бос емес; басқасын таңдаңыз.',
  'error.FILE_EMPTY': 'Файл бос.',
  'field.ORIGINAL_MISSING': 'Түпнұсқа тіліндегі атауы қажет.',
  'field.MAIN_ROADMAP': 'Бұл — жобаның негізгі жол картасы; оны қосымша карталар тізіміне енгізбеңіз.',
  'field.END_BEFORE_START': 'Аяқталуы басталуынан бұрын болмауы керек.',
};
