export const kk = {
  'error.NO_POLICY_IN_FORCE': 'Бүгін ешбір іріктеу саясаты қолданыста емес. Оны әкімші қолданысқа енгізуі керек.',
  'error.POLICY_IN_FORCE': '{{version}}-нұсқа қолданысқа енгізілген және өзгермейді; жаңасын жасаңыз.',
  'error.POLICY_EFFECTIVE_IN_PAST': 'Саясат өткен күннен бастап күшіне ене алмайды.',
  'error.NOT_SCREENED_NOW': '«{{stage}}» кезеңінде жоба іріктеуден өтпейді.',
  'error.NO_OVERRIDE_IN_FORCE': 'Іріктеуге қарсы кеңсе шешімі қазір қолданыста емес.',
  'field.IN_THE_PAST': 'Бұл күн өтіп кетті.',
  'criterion.1': 'Басымдықты Мемлекет басшысы, Үкімет немесе қала әкімі айқындаған',
  'criterion.2': 'Жеке немесе жобалар жиынтығы құрамындағы күрделі салааралық жоба',
  'criterion.3':
    'Әкімнің немесе Басқарушы комитеттің кемінде екі мүшесінің үйлестіруін талап ететін республикалық бюджеттен қаржыландыру немесе орталық мемлекеттік органдардың қатысуы',
  'criterion.4.1': 'Қала тұрғындары үшін жоғары әлеуметтік-экономикалық маңызы',
  'criterion.4.2': 'Азаматтардың немесе қала нысандарының қауіпсіздігіне елеулі әсері',
  'criterion.4.3': 'Айтарлықтай инновациялығы: жоба қалада алғаш рет іске асырылады',
  'criterion.4.4': 'Жоба қаланың айтулы нысанын қамтиды',
  'criterion.4.5': 'Жобаның жоғары құны',
  'criterion.4.6': 'Іске асырудың жоғары тәуекелдері',

  'criterion.result.met': 'Орындалды',
  'criterion.result.candidate': 'Бағыт басшысының растауын күтуде',
  'criterion.result.evidence_missing': 'Негіздеме жеткіліксіз',
  'criterion.result.not_met': 'Орындалмады',

  'screening.awaitsAttestation': 'Негізгі бағыт басшысы маңыздылығын әлі растаған жоқ.',
  'screening.attested': 'Негізгі бағыт басшысы маңыздылығын растады.',

  'screening.fact.mandate.issuer': 'актіні шығарған тұлға немесе орган',
  'screening.fact.mandate.number': 'актінің нөмірі',
  'screening.fact.mandate.date': 'актінің күні',
  'screening.fact.funding.amount': 'республикалық бюджеттен қаржыландыру сомасы',
  'screening.fact.coordination.level': 'қажетті үйлестіру деңгейі',
  'screening.fact.coordination.members': 'Басқарушы комитет мүшелерінің саны',
  'screening.fact.coordination.reason': 'үйлестіру қажеттілігінің негіздемесі',
  'screening.fact.citizens.affected': 'жоба қамтитын тұрғындар саны',
  'screening.fact.citizens.estimate': 'әлеуметтік-экономикалық әсерді бағалау',
  'screening.fact.safety.affected': 'жобаның қауіпсіздікке әсер ететін-етпейтіні туралы белгі',
  'screening.fact.safety.estimate': 'қылмысқа, жарақаттануға, өлім-жітімге немесе төтенше жағдайларға әсерін бағалау',
  'screening.fact.innovation.firstInCity': 'жобаның қалада алғаш рет іске асырылатыны туралы белгі',
  'screening.fact.innovation.explanation': 'инновациялар мен технологиялар туралы түсіндірме',
  'screening.fact.iconicSite.name': 'айтулы нысанның атауы',
  'screening.fact.iconicSite.explanation': 'бірегейлігі туралы түсіндірме',
  'screening.fact.risks.title': 'жоғары тәуекелдің атауы',
  'screening.fact.risks.probability': 'тәуекелдің ықтималдығы',
  'screening.fact.risks.impact': 'тәуекелдің әсер ету дәрежесі',
  'screening.fact.riskQuestion': 'тәуекелдер бойынша Басқарушы комитетке қойылатын сұрақ',

  'reason.MANDATE_FROM_HEAD_OF_STATE':
    'Жобаның басымдығын Мемлекет басшысы айқындаған: {{date}} күнгі № {{number}} акт.',
  'reason.MANDATE_FROM_GOVERNMENT': 'Жобаның басымдығын Үкімет айқындаған: {{date}} күнгі № {{number}} акт.',
  'reason.MANDATE_FROM_AKIM': 'Жобаның басымдығын қала әкімі айқындаған: {{date}} күнгі № {{number}} акт.',
  'reason.MANDATE_EVIDENCE_MISSING':
    'Басымдықты айқындаған акт толық көрсетілмеген. Жетіспейтін мәліметтер: {{missing}}.',
  'reason.NO_MANDATE':
    'Басымдықты айқындайтын Мемлекет басшысының, Үкіметтің немесе қала әкімінің актісі көрсетілмеген.',

  'reason.CROSS_SECTOR_one':
    'Жобаға әкімдіктің {{organisations}} ұйымы қатысады; оларға жетекшілік ететін бағыт басшыларының саны: {{heads}}.',
  'reason.CROSS_SECTOR_other':
    'Жобаға әкімдіктің {{organisations}} ұйымы қатысады; оларға жетекшілік ететін бағыт басшыларының саны: {{heads}}.',
  'reason.PARTS_MISSING':
    'Ұйымдар мен бағыт басшыларының саны жеткілікті, бірақ мына ұйымдардың жобадағы рөлі сипатталмаған: {{withoutPart}}.',
  'reason.PARTICIPANTS_INCOMPLETE_one':
    '{{incomplete}} қатысушының ұйымы, ұйымның түрі немесе бағыт басшысы көрсетілмеген; нәтиже осыған байланысты.',
  'reason.PARTICIPANTS_INCOMPLETE_other':
    '{{incomplete}} қатысушының ұйымы, ұйымның түрі немесе бағыт басшысы көрсетілмеген; нәтиже осыған байланысты.',
  'reason.NO_CITY_ORGANISATIONS':
    'Қатысушылар арасында әкімдік ұйымдары жоқ; кемінде {{requiredOrganisations}} ұйым қажет.',
  'reason.TOO_FEW_ORGANISATIONS_one':
    'Әкімдіктің {{organisations}} ұйымы қатысады; кемінде {{requiredOrganisations}} ұйым қажет.',
  'reason.TOO_FEW_ORGANISATIONS_other':
    'Әкімдіктің {{organisations}} ұйымы қатысады; кемінде {{requiredOrganisations}} ұйым қажет.',
  'reason.TOO_FEW_HEADS_one':
    'Әкімдік ұйымдарына {{heads}} бағыт басшысы жетекшілік етеді; кемінде {{requiredHeads}} түрлі басшы қажет.',
  'reason.TOO_FEW_HEADS_other':
    'Әкімдік ұйымдарына {{heads}} бағыт басшысы жетекшілік етеді; кемінде {{requiredHeads}} түрлі басшы қажет.',
  'reason.TOO_FEW_ORGANISATIONS_AND_HEADS_one':
    'Әкімдіктің {{organisations}} ұйымы қатысады, кемінде {{requiredOrganisations}} ұйым қажет; жетекшілік ететін бағыт басшыларының саны: {{heads}}, кемінде {{requiredHeads}} қажет.',
  'reason.TOO_FEW_ORGANISATIONS_AND_HEADS_other':
    'Әкімдіктің {{organisations}} ұйымы қатысады, кемінде {{requiredOrganisations}} ұйым қажет; жетекшілік ететін бағыт басшыларының саны: {{heads}}, кемінде {{requiredHeads}} қажет.',

  'reason.REPUBLICAN_MONEY_AND_AKIM':
    'Республикалық бюджеттен {{amount}} теңге бөлінеді, қала әкімінің үйлестіруі қажет.',
  'reason.REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS_one':
    'Республикалық бюджеттен {{amount}} теңге бөлінеді, Басқарушы комитеттің {{members}} мүшесінің үйлестіруі қажет.',
  'reason.REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS_other':
    'Республикалық бюджеттен {{amount}} теңге бөлінеді, Басқарушы комитеттің {{members}} мүшесінің үйлестіруі қажет.',
  'reason.CENTRAL_BODY_AND_AKIM':
    'Жоба орталық мемлекеттік органдармен бірлесіп іске асырылады, қала әкімінің үйлестіруі қажет.',
  'reason.CENTRAL_BODY_AND_COMMITTEE_MEMBERS_one':
    'Жоба орталық мемлекеттік органдармен бірлесіп іске асырылады, Басқарушы комитеттің {{members}} мүшесінің үйлестіруі қажет.',
  'reason.CENTRAL_BODY_AND_COMMITTEE_MEMBERS_other':
    'Жоба орталық мемлекеттік органдармен бірлесіп іске асырылады, Басқарушы комитеттің {{members}} мүшесінің үйлестіруі қажет.',
  'reason.COORDINATION_EVIDENCE_MISSING':
    'Республикалық қаржыландыру немесе орталық органдардың қатысуы бар, бірақ негіздеме толық емес. Жетіспейтін мәліметтер: {{missing}}.',
  'reason.NO_REPUBLICAN_MONEY_OR_CENTRAL_BODY':
    'Республикалық бюджеттен қаржыландыру да, орталық мемлекеттік органдардың қатысуы да жоқ.',
  'reason.COORDINATION_NOT_NEEDED':
    'Республикалық қаржыландыру немесе орталық органдардың қатысуы бар, бірақ әкімнің немесе Басқарушы комитет мүшелерінің үйлестіру қажеттілігі мәлімделмеген.',
  'reason.TOO_FEW_COMMITTEE_MEMBERS_one':
    'Басқарушы комитеттің {{members}} мүшесінің үйлестіруі қажет; өлшемшарт кемінде {{requiredMembers}} мүшені талап етеді.',
  'reason.TOO_FEW_COMMITTEE_MEMBERS_other':
    'Басқарушы комитеттің {{members}} мүшесінің үйлестіруі қажет; өлшемшарт кемінде {{requiredMembers}} мүшені талап етеді.',

  'reason.COVERED_BY_OTHER_CRITERIA_one': 'Қаралмайды: жоба мына өлшемшартқа сәйкес келеді: {{criteria}}.',
  'reason.COVERED_BY_OTHER_CRITERIA_other': 'Қаралмайды: жоба мына өлшемшарттарға сәйкес келеді: {{criteria}}.',

  'reason.CITIZENS_REACH_THRESHOLD_one': 'Жоба {{affected}} тұрғынды қамтиды; шекті мән — {{threshold}}.',
  'reason.CITIZENS_REACH_THRESHOLD_other': 'Жоба {{affected}} тұрғынды қамтиды; шекті мән — {{threshold}}.',
  'reason.CITIZENS_EVIDENCE_MISSING':
    'Тұрғындар үшін маңыздылығы толық негізделмеген. Жетіспейтін мәліметтер: {{missing}}.',
  'reason.CITIZENS_BELOW_THRESHOLD_one': 'Жоба {{affected}} тұрғынды қамтиды, бұл {{threshold}} шекті мәнінен төмен.',
  'reason.CITIZENS_BELOW_THRESHOLD_other': 'Жоба {{affected}} тұрғынды қамтиды, бұл {{threshold}} шекті мәнінен төмен.',
  'reason.CITIZENS_NOT_STATED': 'Жоба қамтитын тұрғындар саны көрсетілмеген.',

  'reason.SAFETY_AFFECTED': 'Жоба азаматтардың немесе қала нысандарының қауіпсіздігіне елеулі әсер етеді.',
  'reason.SAFETY_EVIDENCE_MISSING': 'Қауіпсіздікке әсері негізделмеген. Жетіспейтін мәліметтер: {{missing}}.',
  'reason.SAFETY_NOT_AFFECTED': 'Жоба қауіпсіздікке елеулі әсер етпейді.',
  'reason.SAFETY_NOT_STATED': 'Жобаның қауіпсіздікке әсері көрсетілмеген.',

  'reason.FIRST_IN_CITY': 'Жоба қалада алғаш рет іске асырылады.',
  'reason.INNOVATION_EVIDENCE_MISSING': 'Инновациялығы негізделмеген. Жетіспейтін мәліметтер: {{missing}}.',
  'reason.NOT_FIRST_IN_CITY': 'Осындай жобалар қалада бұрын іске асырылған.',
  'reason.INNOVATION_NOT_STATED': 'Жобаның инновациялығы көрсетілмеген.',

  'reason.ICONIC_SITE_TOUCHED': 'Жоба айтулы нысанды қамтиды: {{site}}.',
  'reason.ICONIC_SITE_EVIDENCE_MISSING':
    'Айтулы нысанмен байланысы негізделмеген. Жетіспейтін мәліметтер: {{missing}}.',
  'reason.NO_ICONIC_SITE': 'Қаланың айтулы нысаны көрсетілмеген.',

  'reason.COST_OVER_THRESHOLD': 'Жобаның құны {{total}} теңге, бұл {{threshold}} теңге шегінен асады.',
  'reason.COST_TOTAL_MISSING': 'Жалпы құны көрсетілмеген; шығыс санаттары бойынша сома — {{sum}} теңге.',
  'reason.COST_BREAKDOWN_MISSING': 'Жобаның құны ({{total}} теңге) негізгі шығыс санаттарына бөлінбеген.',
  'reason.COST_BREAKDOWN_INCOMPLETE_one':
    'Құнның бөлінісінде {{incomplete}} жолдың санаты немесе сомасы көрсетілмеген.',
  'reason.COST_BREAKDOWN_INCOMPLETE_other':
    'Құнның бөлінісінде {{incomplete}} жолдың санаты немесе сомасы көрсетілмеген.',
  'reason.COST_BREAKDOWN_DOES_NOT_ADD_UP':
    'Шығыс санаттары бойынша сома ({{sum}} теңге) жалпы құнға ({{total}} теңге) тең емес.',
  'reason.COST_NOT_OVER_THRESHOLD': 'Жобаның құны {{total}} теңге, бұл {{threshold}} теңге шегінен аспайды.',
  'reason.COST_NOT_STATED': 'Жобаның құны көрсетілмеген.',

  'reason.HIGH_RISKS_one':
    'Тізілімде {{risks}} жоғары тәуекел бар; тәуекелдің ең жоғары бағасы — {{worst}}, шекті мән — {{threshold}}.',
  'reason.HIGH_RISKS_other':
    'Тізілімде {{risks}} жоғары тәуекел бар; тәуекелдің ең жоғары бағасы — {{worst}}, шекті мән — {{threshold}}.',
  'reason.HIGH_RISK_EVIDENCE_MISSING': 'Жоғары тәуекелдер толық негізделмеген. Жетіспейтін мәліметтер: {{missing}}.',
  'reason.NO_HIGH_RISK': 'Жоғары тәуекелдер жоқ: тәуекелдің ең жоғары бағасы — {{worst}}, шекті мән — {{threshold}}.',
  'reason.NO_RISKS_STATED': 'Іске асыру тәуекелдері көрсетілмеген.',

  'error.ATTESTATION_BY_OTHER_DIRECTION': 'Бұл жобаның маңыздылығын тек {{direction}} бағытының басшысы растайды.',
  'error.NOT_ATTESTABLE': 'Бағыт басшысы тек 4.1–4.6 өлшемшарттарын растайды; растауға жатпайды: {{criteria}}.',
  'field.NOT_POSITIVE': 'Сома нөлден үлкен болуы тиіс.',
} as const;
