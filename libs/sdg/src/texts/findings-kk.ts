/** What is doubtful or missing in indicators, in words. */
export const findingsKk = {
  'attention.explain_finding': 'Индикатор деректерін түсіндіру немесе түзету: {{what}}; мерзімі — {{day}}',
  'error.FINDING_NOT_YOURS':
    'Деректерге қатысты бұл ескертуге ол бекітілген ұйым, индикатордың негізгі бағыттарының басшылары және жобалық кеңсе жауап береді.',
  'error.FINDING_OFFICE_ONLY': 'Мұны тек жобалық кеңсе жасайды.',
  'error.FINDING_STATE': 'Деректерге қатысты ескерту басқа күйде: {{state}}.',
  'field.FINDING_DUE_PAST': 'Мерзім өткен күнге белгіленбейді.',
  'finding.fact_equals_plan': '{{from}}–{{to}} жылдардағы факт жоспармен дәл бірдей: {{rows}}.',
  'finding.parts_do_not_sum': 'Бөліктердің ({{findingDimension}}) қосындысы жиынтыққа тең емес: {{rows}}.',
  'finding.whole_beside_parts': 'Бүтіннің мәні бөліктеріне ({{findingDimension}}) сәйкес келмейді: {{rows}}.',
  'finding.jump': 'Күрт өзгеріс ({{findingMeasure}}): {{rows}}.',
  'finding.two_values': 'Бір индикатордың екі мәні бар: {{rows}} (бірлігі: {{unit}}; екінші мән {{other}} қатарында).',
  'finding.two_values_two_units':
    'Бір индикатордың екі мәні бар: {{rows}} (бірліктері: {{unit}} және {{otherUnit}}; екінші мән {{other}} қатарында).',
  'finding.repeated_series':
    '{{years}} жылдардағы мәндер ({{findingMeasure}}) {{other}} қатарын сөзбе-сөз қайталайды: {{rows}}.',
  'finding.value_repeated': '{{to}} жылдың мәні өткен жылғыны соңғы цифрына дейін қайталайды: {{rows}}.',
  'finding.out_of_range':
    'Мәндер рұқсат етілген шектен тыс, ең үлкен мүмкін мән — {{most}} ({{findingMeasure}}): {{rows}}.',
  'finding.out_of_range_below': 'Мәндер ең кіші мүмкін мәннен ({{least}}) төмен ({{findingMeasure}}): {{rows}}.',
  'finding.break_compared':
    '{{break}} жылдан бастап әдістеме басқа, бірақ жоспарлар бұғатталған және бұрынғы базамен ({{base}}) салыстырылады: {{rows}}.',
  'finding.suspect_source': 'Қатар дереккөзде күмәнді деп белгіленген.',
  'finding.suspect_source_noted': 'Қатар күмәнді деп белгіленген: {{note}}',
  'finding.value_disputed': 'Даулы мәндер ({{findingMeasure}}): {{rows}}.',
  'finding.value_estimated': 'Өлшенген мәндердің орнында бағалау тұр ({{findingMeasure}}): {{rows}}.',
  'finding.fact_missing': 'Мерзімі өтті, бірақ мына жылдардың фактілік мәндері жоқ: {{years}}.',
  'finding.plan_missing': 'Мына жылдардың жоспарлы мәндері жоқ: {{years}}.',
  'finding.plan_missing_whole': 'Нысаналы индикатордың бірде-бір жоспарлы мәні жоқ.',
  'finding.remedy.fact_equals_plan':
    'Фактіні дереккөзбен салыстырыңыз: жоспар фактіге, ал факт жоспарға көшірілмеуі тиіс.',
  'finding.remedy.parts_do_not_sum': 'Жиынтықты немесе бөліктерді түзетіңіз не жетіспейтін бөліктерді қосыңыз.',
  'finding.remedy.whole_beside_parts': 'Бүтіннің жолына бөліктердің бірінің мәні түсіп кетпегенін тексеріңіз.',
  'finding.remedy.jump':
    'Мәнді және бірлікті тексеріңіз; әдістеме өзгерсе, өзгерген жылын белгілеңіз, себебі басқа болса, түсіндіріңіз.',
  'finding.remedy.two_values':
    'Қай мәннің дұрыс екенін анықтап, екіншісін түзетіңіз немесе әдістемелердің айырмашылығын көрсетіңіз.',
  'finding.remedy.repeated_series':
    'Екі қатарды да дереккөзбен салыстырыңыз: біреуі қателесіп көшірілген болуы мүмкін.',
  'finding.remedy.value_repeated': 'Екі жылды да дереккөзбен салыстырыңыз: мән көрші ұяшықтан көшірілген болуы мүмкін.',
  'finding.remedy.out_of_range': 'Мәнді және өлшем бірлігін тексеріңіз.',
  'finding.remedy.break_compared':
    'Базаны жаңа әдістемемен қайта есептеңіз немесе жоспарлардың бұғатын ашып, қайта белгілеңіз.',
  'finding.remedy.suspect_source': 'Қатарды бастапқы дереккөзбен салыстырып, түзетіңіз және белгіні алып тастаңыз.',
  'finding.remedy.value_disputed': 'Дұрыс мән туралы дереккөзбен келісіп, оны енгізіңіз.',
  'finding.remedy.value_estimated': 'Өлшенген мән шыққанда бағалауды соған ауыстырыңыз.',
  'finding.remedy.fact_missing': 'Фактіні енгізіңіз немесе оның неге жоқ екенін және қашан шығатынын түсіндіріңіз.',
  'finding.remedy.plan_missing': 'Осы жылдарға жоспарды енгізіңіз немесе оның неге белгіленбегенін түсіндіріңіз.',
  'finding.row.value': '{{year}} — {{value}}',
  'finding.row.two_values': '{{year}} — {{value}} және {{other}}',
  'finding.row.parts_do_not_sum': '{{year}} — жиынтық {{value}}, бөліктердің қосындысы {{sum}}',
  'finding.row.whole_beside_parts': '{{year}} — {{value}}, бөліктері {{least}} пен {{greatest}} аралығында',
  'term.state.explained': 'түсіндірілді',
  'term.state.gone': 'жойылды',
  'term.findingMeasure.fact': 'факт',
  'term.findingMeasure.plan': 'жоспар',
  'term.findingDimension.sex': 'жынысы',
  'term.findingDimension.age': 'жасы',
  'term.findingDimension.settlement': 'қала мен ауыл',
  'term.findingDimension.transport': 'көлік түрі',
  'term.findingDimension.activity': 'қызмет түрі',
  'term.findingDimension.education': 'білімі',
  'term.findingDimension.wealth_quintile': 'әл-ауқат квинтилі',
  'term.findingDimension.mother_education': 'анасының білімі',
  'term.findingDimension.household_head_ethnicity': 'үй шаруашылығы басшысының ұлты',
};
