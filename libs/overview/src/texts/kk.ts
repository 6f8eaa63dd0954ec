export const kk = {
  'attention.accept_instruction':
    '{{number}} тапсырмасы орындалды деп белгіленді: «{{what}}». Орындалуын қабылдаңыз немесе қайтарыңыз.',
  'attention.accept_milestone':
    '«{{title}}» кезеңіне {{day}} күні қол жеткізілді деп белгіленді. Есепті қабылдаңыз немесе қайтарыңыз.',
  'attention.accept_proposal': 'Бағытыңыздың ұсынысы қабылдауды немесе қайтаруды күтуде.',
  'attention.answer_change_request': '№ {{number}} өзгеріс сұрауы жауабыңызды күтуде.',
  'attention.answer_issue': '«{{what}}» мәселесі жауабыңызды күтуде.',
  'attention.answer_proposal':
    '«{{title}}» кезеңі кешіккен жұмыстарды күтуде және {{day}} күніне жылжиды. Келісіңіз немесе бас тартыңыз.',
  'attention.answer_team_request': '{{person}}: жоба тобына қатысуы сұралды. Келісіңіз немесе бас тартыңыз.',
  'attention.attest':
    'Ұсыныс {{criteria}} критерийі бойынша маңызды болуы мүмкін. Маңыздылығын растаңыз немесе жоққа шығарыңыз.',
  'attention.confirm_update': 'Жобаның {{period}} кезеңіндегі мәртебе есебі растауыңызды немесе қайтаруыңызды күтуде.',
  'attention.explain_variance_one': 'Бюджеттің {{count}} жолы жоспардан себебі жазылмай ауытқиды.',
  'attention.explain_variance_other': 'Бюджеттің {{count}} жолы жоспардан себебі жазылмай ауытқиды.',
  'attention.instruction': '{{number}} тапсырмасының мерзімі — {{day}}: «{{what}}».',
  'attention.overdue_milestone': '«{{title}}» кезеңіне {{day}} күні қол жеткізілуі тиіс еді.',
  'attention.put_on_agenda': 'Комитетке жіберілген жоба әлі күн тәртібіне енгізілмеген.',
  'attention.rate': 'Жобаға берген бағаңыз жоқ немесе ескірген.',
  'attention.review_risk': '«{{what}}» тәуекелін қайта қарау мерзімі {{day}} күні өтті.',
  'attention.revise_proposal': 'Ұсыныс қайтарылды: {{reason}}',
  'attention.sign_minutes': '{{number}} хаттамасы қол қоюыңызды күтуде.',
  'attention.stale_forecast': '«{{title}}» кезеңінің болжамы ({{day}}) көптен бері расталмаған.',
  'attention.table_change_request':
    '№ {{number}} өзгерту туралы сұрау комитетті күтуде және әлі күн тәртібіне енгізілмеген.',
  'attention.table_issue': 'Комитетке шығарылған «{{what}}» мәселесі әлі күн тәртібіне енгізілмеген.',
  'attention.vote': '«{{what}}» мәселесі бойынша дауыс беру ашық.',
  'attention.write_update': '{{period}} кезеңінің мәртебе есебін {{day}} күніне дейін ұсыну қажет.',
  'field.NO_SEARCH_IN_PAST':
    'Өткен күндердің деректерінен сөзбен іздеу мүмкін емес: іздеуді алып тастаңыз немесе бүгінгі деректерді сұраңыз.',
  'field.MEETING_NOT_HELD': 'Мұндай идентификаторы бар отырыс өткізілген жоқ.',
  'field.NO_MEETING_YET': 'Комитет отырысы әлі өткен жоқ; күнді көрсетіңіз.',
};
