/**
 * Targets of the 2030 Agenda in the wording of General Assembly resolution 71/313, in order. There is no official Kazakh text.
 */
export const SDG_TARGETS: readonly (readonly [code: string, ru: string, en: string])[] = [
  [
    '1.1',
    'К 2030 году ликвидировать крайнюю нищету для всех людей во всем мире (в настоящее время крайняя нищета определяется как проживание на сумму менее чем 1,25 долл. США в день)',
    'By 2030, eradicate extreme poverty for all people everywhere, currently measured as people living on less than $1.25 a day',
  ],
  [
    '1.2',
    'К 2030 году сократить долю мужчин, женщин и детей всех возрастов, живущих в нищете во всех ее проявлениях, согласно национальным определениям, по крайней мере наполовину',
    'By 2030, reduce at least by half the proportion of men, women and children of all ages living in poverty in all its dimensions according to national definitions',
  ],
  [
    '1.3',
    'Внедрить на национальном уровне надлежащие системы и меры социальной защиты для всех, включая установление минимальных уровней, и к 2030 году достичь существенного охвата бедных и уязвимых слоев населения',
    'Implement nationally appropriate social protection systems and measures for all, including floors, and by 2030 achieve substantial coverage of the poor and the vulnerable',
  ],
  [
    '1.4',
    'К 2030 году обеспечить, чтобы все мужчины и женщины, особенно малоимущие и уязвимые, имели равные права на экономические ресурсы, а также доступ к базовым услугам, владению и распоряжению землей и другими формами собственности, наследуемому имуществу, природным ресурсам, соответствующим новым технологиям и финансовым услугам, включая микрофинансирование',
    'By 2030, ensure that all men and women, in particular the poor and the vulnerable, have equal rights to economic resources, as well as access to basic services, ownership and control over land and other forms of property, inheritance, natural resources, appropriate new technology and financial services, including microfinance',
  ],
  [
    '1.5',
    'К 2030 году повысить жизнестойкость малоимущих и лиц, находящихся в уязвимом положении, и уменьшить их незащищенность и уязвимость перед вызванными изменением климата экстремальными явлениями и другими экономическими, социальными и экологическими потрясениями и бедствиями',
    'By 2030, build the resilience of the poor and those in vulnerable situations and reduce their exposure and vulnerability to climate-related extreme events and other economic, social and environmental shocks and disasters',
  ],
  [
    '1.a',
    'Обеспечить мобилизацию значительных ресурсов из самых разных источников, в том числе на основе активизации сотрудничества в целях развития, с тем чтобы предоставить развивающимся странам, особенно наименее развитым странам, достаточные и предсказуемые средства для осуществления программ и стратегий по ликвидации нищеты во всех ее формах',
    'Ensure significant mobilization of resources from a variety of sources, including through enhanced development cooperation, in order to provide adequate and predictable means for developing countries, in particular least developed countries, to implement programmes and policies to end poverty in all its dimensions',
  ],
  [
    '1.b',
    'Создать на национальном, региональном и международном уровнях надежные стратегические механизмы, в основе которых лежали бы стратегии развития, учитывающие интересы бедноты и гендерные аспекты, для содействия ускоренному инвестированию в мероприятия по ликвидации нищеты',
    'Create sound policy frameworks at the national, regional and international levels, based on pro-poor and gender-sensitive development strategies, to support accelerated investment in poverty eradication actions',
  ],
  [
    '2.1',
    'К 2030 году покончить с голодом и обеспечить всем, особенно малоимущим и уязвимым группам населения, включая младенцев, круглогодичный доступ к безопасной, питательной и достаточной пище',
    'By 2030, end hunger and ensure access by all people, in particular the poor and people in vulnerable situations, including infants, to safe, nutritious and sufficient food all year round',
  ],
  [
    '2.2',
    'К 2030 году покончить со всеми формами недоедания, в том числе достичь к 2025 году согласованных на международном уровне целевых показателей, касающихся борьбы с задержкой роста и истощением у детей в возрасте до пяти лет, и удовлетворять потребности в питании девочек подросткового возраста, беременных и кормящих женщин и пожилых людей',
    'By 2030, end all forms of malnutrition, including achieving, by 2025, the internationally agreed targets on stunting and wasting in children under 5 years of age, and address the nutritional needs of adolescent girls, pregnant and lactating women and older persons',
  ],
  [
    '2.3',
    'К 2030 году удвоить продуктивность сельского хозяйства и доходы мелких производителей продовольствия, в частности женщин, представителей коренных народов, фермерских семейных хозяйств, скотоводов и рыбаков, в том числе посредством обеспечения гарантированного и равного доступа к земле, другим производственным ресурсам и факторам сельскохозяйственного производства, знаниям, финансовым услугам, рынкам и возможностям для увеличения добавленной стоимости и занятости в несельскохозяйственных секторах',
    'By 2030, double the agricultural productivity and incomes of small-scale food producers, in particular women, indigenous peoples, family farmers, pastoralists and fishers, including through secure and equal access to land, other productive resources and inputs, knowledge, financial services, markets and opportunities for value addition and non-farm employment',
  ],
  [
    '2.4',
    'К 2030 году обеспечить создание устойчивых систем производства продуктов питания и внедрить методы ведения сельского хозяйства, которые позволяют повысить жизнестойкость и продуктивность и увеличить объемы производства, способствуют сохранению экосистем, укрепляют способность адаптироваться к изменению климата, экстремальным погодным явлениям, засухам, наводнениям и другим бедствиям и постепенно улучшают качество земель и почв',
    'By 2030, ensure sustainable food production systems and implement resilient agricultural practices that increase productivity and production, that help maintain ecosystems, that strengthen capacity for adaptation to climate change, extreme weather, drought, flooding and other disasters and that progressively improve land and soil quality',
  ],
  [
    '2.5',
    'К 2020 году обеспечить сохранение генетического разнообразия семян и культивируемых растений, а также сельскохозяйственных и домашних животных и их соответствующих диких видов, в том числе посредством надлежащего содержания разнообразных банков семян и растений на национальном, региональном и международном уровнях, и содействовать расширению доступа к генетическим ресурсам и связанным с ними традиционным знаниям и совместному использованию на справедливой и равной основе выгод от их применения на согласованных на международном уровне условиях',
    'By 2020, maintain the genetic diversity of seeds, cultivated plants and farmed and domesticated animals and their related wild species, including through soundly managed and diversified seed and plant banks at the national, regional and international levels, and promote access to and fair and equitable sharing of benefits arising from the utilization of genetic resources and associated traditional knowledge, as internationally agreed',
  ],
  [
    '2.a',
    'Увеличить инвестирование, в том числе посредством активизации международного сотрудничества, в сельскую инфраструктуру, сельскохозяйственные исследования и агропропаганду, развитие технологий и создание генетических банков растений и животных в целях укрепления потенциала развивающихся стран, особенно наименее развитых стран, в области сельскохозяйственного производства',
    'Increase investment, including through enhanced international cooperation, in rural infrastructure, agricultural research and extension services, technology development and plant and livestock gene banks in order to enhance agricultural productive capacity in developing countries, in particular least developed countries',
  ],
  [
    '2.b',
    'Устранять и пресекать введение торговых ограничений и возникновение искажений на мировых рынках сельскохозяйственной продукции, в том числе посредством параллельной ликвидации всех форм субсидирования экспорта сельскохозяйственной продукции и всех экспортных мер, имеющих аналогичные последствия, в соответствии с мандатом Дохинского раунда переговоров по вопросам развития',
    'Correct and prevent trade restrictions and distortions in world agricultural markets, including through the parallel elimination of all forms of agricultural export subsidies and all export measures with equivalent effect, in accordance with the mandate of the Doha Development Round',
  ],
  [
    '2.c',
    'Принять меры для обеспечения надлежащего функционирования рынков продовольственных товаров и продукции их переработки и содействовать своевременному доступу к рыночной информации, в том числе о продовольственных резервах, с целью помочь ограничить чрезмерную волатильность цен на продовольствие',
    'Adopt measures to ensure the proper functioning of food commodity markets and their derivatives and facilitate timely access to market information, including on food reserves, in order to help limit extreme food price volatility',
  ],
  [
    '3.1',
    'К 2030 году снизить глобальный коэффициент материнской смертности до менее 70 случаев на 100 000 живорождений',
    'By 2030, reduce the global maternal mortality ratio to less than 70 per 100,000 live births',
  ],
  [
    '3.2',
    'К 2030 году положить конец предотвратимой смертности новорожденных и детей в возрасте до пяти лет, при этом все страны должны стремиться уменьшить неонатальную смертность до не более 12 случаев на 1000 живорождений, а смертность в возрасте до пяти лет до не более 25 случаев на 1000 живорождений',
    'By 2030, end preventable deaths of newborns and children under 5 years of age, with all countries aiming to reduce neonatal mortality to at least as low as 12 per 1,000 live births and under‐5 mortality to at least as low as 25 per 1,000 live births',
  ],
  [
    '3.3',
    'К 2030 году положить конец эпидемиям СПИДа, туберкулеза, малярии и тропических болезней, которым не уделяется должного внимания, и обеспечить борьбу с гепатитом, заболеваниями, передаваемыми через воду, и другими инфекционными заболеваниями',
    'By 2030, end the epidemics of AIDS, tuberculosis, malaria and neglected tropical diseases and combat hepatitis, water-borne diseases and other communicable diseases',
  ],
  [
    '3.4',
    'К 2030 году уменьшить на треть преждевременную смертность от неинфекционных заболеваний посредством профилактики и лечения и поддержания психического здоровья и благополучия',
    'By 2030, reduce by one third premature mortality from non-communicable diseases through prevention and treatment and promote mental health and well-being',
  ],
  [
    '3.5',
    'Улучшать профилактику и лечение зависимости от психоактивных веществ, в том числе злоупотребления наркотическими средствами и алкоголем',
    'Strengthen the prevention and treatment of substance abuse, including narcotic drug abuse and harmful use of alcohol',
  ],
  [
    '3.6',
    'К 2020 году вдвое сократить во всем мире число смертей и травм в результате дорожно-транспортных происшествий',
    'By 2020, halve the number of global deaths and injuries from road traffic accidents',
  ],
  [
    '3.7',
    'К 2030 году обеспечить всеобщий доступ к услугам по охране сексуального и репродуктивного здоровья, включая услуги по планированию семьи, информирование и просвещение, и учет вопросов охраны репродуктивного здоровья в национальных стратегиях и программах',
    'By 2030, ensure universal access to sexual and reproductive health-care services, including for family planning, information and education, and the integration of reproductive health into national strategies and programmes',
  ],
  [
    '3.8',
    'Обеспечить всеобщий охват услугами здравоохранения, в том числе защиту от финансовых рисков, доступ к качественным основным медико-санитарным услугам и доступ к безопасным, эффективным, качественным и недорогим основным лекарственным средствам и вакцинам для всех',
    'Achieve universal health coverage, including financial risk protection, access to quality essential health-care services and access to safe, effective, quality and affordable essential medicines and vaccines for all',
  ],
  [
    '3.9',
    'К 2030 году существенно сократить количество случаев смерти и заболевания в результате воздействия опасных химических веществ и загрязнения и отравления воздуха, воды и почв',
    'By 2030, substantially reduce the number of deaths and illnesses from hazardous chemicals and air, water and soil pollution and contamination',
  ],
  [
    '3.a',
    'Активизировать при необходимости осуществление Рамочной конвенции Всемирной организации здравоохранения по борьбе против табака во всех странах',
    'Strengthen the implementation of the World Health Organization Framework Convention on Tobacco Control in all countries, as appropriate',
  ],
  [
    '3.b',
    'Оказывать содействие исследованиям и разработкам вакцин и лекарственных препаратов для лечения инфекционных и неинфекционных болезней, которые в первую очередь затрагивают развивающиеся страны, обеспечивать доступность недорогих основных лекарственных средств и вакцин в соответствии с Дохинской декларацией «Соглашение по ТРИПС и общественное здравоохранение», в которой подтверждается право развивающихся стран в полном объеме использовать положения Соглашения по торговым аспектам прав интеллектуальной собственности в отношении проявления гибкости для целей охраны здоровья населения и, в частности, обеспечения доступа к лекарственным средствам для всех',
    'Support the research and development of vaccines and medicines for the communicable and non‐communicable diseases that primarily affect developing countries, provide access to affordable essential medicines and vaccines, in accordance with the Doha Declaration on the TRIPS Agreement and Public Health, which affirms the right of developing countries to use to the full the provisions in the Agreement on Trade-Related Aspects of Intellectual Property Rights regarding flexibilities to protect public health, and, in particular, provide access to medicines for all',
  ],
  [
    '3.c',
    'Существенно увеличить финансирование здравоохранения и набор, развитие, профессиональную подготовку и удержание медицинских кадров в развивающихся странах, особенно в наименее развитых странах и малых островных развивающихся государствах',
    'Substantially increase health financing and the recruitment, development, training and retention of the health workforce in developing countries, especially in least developed countries and small island developing States',
  ],
  [
    '3.d',
    'Наращивать потенциал всех стран, особенно развивающихся стран, в области раннего предупреждения, снижения рисков и регулирования национальных и глобальных рисков для здоровья',
    'Strengthen the capacity of all countries, in particular developing countries, for early warning, risk reduction and management of national and global health risks',
  ],
  [
    '4.1',
    'К 2030 году обеспечить, чтобы все девочки и мальчики завершали получение бесплатного, равноправного и качественного начального и среднего образования, позволяющего добиться востребованных и эффективных результатов обучения',
    'By 2030, ensure that all girls and boys complete free, equitable and quality primary and secondary education leading to relevant and effective learning outcomes',
  ],
  [
    '4.2',
    'К 2030 году обеспечить всем девочкам и мальчикам доступ к качественным системам развития, ухода и дошкольного обучения детей младшего возраста, с тем чтобы они были готовы к получению начального образования',
    'By 2030, ensure that all girls and boys have access to quality early childhood development, care and pre‐primary education so that they are ready for primary education',
  ],
  [
    '4.3',
    'К 2030 году обеспечить для всех женщин и мужчин равный доступ к недорогому и качественному профессионально-техническому и высшему образованию, в том числе университетскому образованию',
    'By 2030, ensure equal access for all women and men to affordable and quality technical, vocational and tertiary education, including university',
  ],
  [
    '4.4',
    'К 2030 году существенно увеличить число молодых и взрослых людей, обладающих востребованными навыками, в том числе профессионально-техническими навыками, для трудоустройства, получения достойной работы и занятий предпринимательской деятельностью',
    'By 2030, substantially increase the number of youth and adults who have relevant skills, including technical and vocational skills, for employment, decent jobs and entrepreneurship',
  ],
  [
    '4.5',
    'К 2030 году ликвидировать гендерное неравенство в сфере образования и обеспечить равный доступ к образованию и профессионально-технической подготовке всех уровней для уязвимых групп населения, в том числе инвалидов, представителей коренных народов и детей, находящихся в уязвимом положении',
    'By 2030, eliminate gender disparities in education and ensure equal access to all levels of education and vocational training for the vulnerable, including persons with disabilities, indigenous peoples and children in vulnerable situations',
  ],
  [
    '4.6',
    'К 2030 году обеспечить, чтобы все молодые люди и значительная доля взрослого населения, как мужчин, так и женщин, умели читать, писать и считать',
    'By 2030, ensure that all youth and a substantial proportion of adults, both men and women, achieve literacy and numeracy',
  ],
  [
    '4.7',
    'К 2030 году обеспечить, чтобы все учащиеся приобретали знания и навыки, необходимые для содействия устойчивому развитию, в том числе посредством обучения по вопросам устойчивого развития и устойчивого образа жизни, прав человека, гендерного равенства, пропаганды культуры мира и ненасилия, гражданства мира и осознания ценности культурного разнообразия и вклада культуры в устойчивое развитие',
    'By 2030, ensure that all learners acquire the knowledge and skills needed to promote sustainable development, including, among others, through education for sustainable development and sustainable lifestyles, human rights, gender equality, promotion of a culture of peace and non-violence, global citizenship and appreciation of cultural diversity and of culture’s contribution to sustainable development',
  ],
  [
    '4.a',
    'Создавать и совершенствовать учебные заведения, учитывающие интересы детей, особые нужды инвалидов и гендерные аспекты, и обеспечить безопасную, свободную от насилия и социальных барьеров и эффективную среду обучения для всех',
    'Build and upgrade education facilities that are child, disability and gender sensitive and provide safe, non-violent, inclusive and effective learning environments for all',
  ],
  [
    '4.b',
    'К 2020 году значительно увеличить во всем мире количество стипендий, предоставляемых развивающимся странам, особенно наименее развитым странам, малым островным развивающимся государствам и африканским странам, для получения высшего образования, включая профессионально-техническое образование и обучение по вопросам информационно-коммуникационных технологий, технические, инженерные и научные программы, в развитых странах и других развивающихся странах',
    'By 2020, substantially expand globally the number of scholarships available to developing countries, in particular least developed countries, small island developing States and African countries, for enrolment in higher education, including vocational training and information and communications technology, technical, engineering and scientific programmes, in developed countries and other developing countries',
  ],
  [
    '4.c',
    'К 2030 году значительно увеличить число квалифицированных учителей, в том числе посредством международного сотрудничества в подготовке учителей в развивающихся странах, особенно в наименее развитых странах и малых островных развивающихся государствах',
    'By 2030, substantially increase the supply of qualified teachers, including through international cooperation for teacher training in developing countries, especially least developed countries and small island developing States',
  ],
  [
    '5.1',
    'Повсеместно ликвидировать все формы дискриминации в отношении всех женщин и девочек',
    'End all forms of discrimination against all women and girls everywhere',
  ],
  [
    '5.2',
    'Ликвидировать все формы насилия в отношении всех женщин и девочек в публичной и частной сферах, включая торговлю людьми и сексуальную и иные формы эксплуатации',
    'Eliminate all forms of violence against all women and girls in the public and private spheres, including trafficking and sexual and other types of exploitation',
  ],
  [
    '5.3',
    'Ликвидировать все вредные виды практики, такие как детские, ранние и принудительные браки и калечащие операции на женских половых органах',
    'Eliminate all harmful practices, such as child, early and forced marriage and female genital mutilation',
  ],
  [
    '5.4',
    'Признавать и ценить неоплачиваемый труд по уходу и работу по ведению домашнего хозяйства, предоставляя коммунальные услуги, инфраструктуру и системы социальной защиты и поощряя принцип общей ответственности в ведении хозяйства и в семье, с учетом национальных условий',
    'Recognize and value unpaid care and domestic work through the provision of public services, infrastructure and social protection policies and the promotion of shared responsibility within the household and the family as nationally appropriate',
  ],
  [
    '5.5',
    'Обеспечить всестороннее и реальное участие женщин и равные для них возможности для лидерства на всех уровнях принятия решений в политической, экономической и общественной жизни',
    'Ensure women’s full and effective participation and equal opportunities for leadership at all levels of decision-making in political, economic and public life',
  ],
  [
    '5.6',
    'Обеспечить всеобщий доступ к услугам в области охраны сексуального и репродуктивного здоровья и к реализации репродуктивных прав в соответствии с Программой действий Международной конференции по народонаселению и развитию, Пекинской платформой действий и итоговыми документами конференций по рассмотрению хода их выполнения',
    'Ensure universal access to sexual and reproductive health and reproductive rights as agreed in accordance with the Programme of Action of the International Conference on Population and Development and the Beijing Platform for Action and the outcome documents of their review conferences',
  ],
  [
    '5.a',
    'Провести реформы в целях предоставления женщинам равных прав на экономические ресурсы, а также доступа к владению и распоряжению землей и другими формами собственности, финансовым услугам, наследуемому имуществу и природным ресурсам в соответствии с национальными законами',
    'Undertake reforms to give women equal rights to economic resources, as well as access to ownership and control over land and other forms of property, financial services, inheritance and natural resources, in accordance with national laws',
  ],
  [
    '5.b',
    'Активнее использовать высокоэффективные технологии, в частности информационно-коммуникационные технологии, для содействия расширению прав и возможностей женщин',
    'Enhance the use of enabling technology, in particular information and communications technology, to promote the empowerment of women',
  ],
  [
    '5.c',
    'Принимать и совершенствовать разумные стратегии и исполнимые законы в целях поощрения гендерного равенства и расширения прав и возможностей всех женщин и девочек на всех уровнях',
    'Adopt and strengthen sound policies and enforceable legislation for the promotion of gender equality and the empowerment of all women and girls at all levels',
  ],
  [
    '6.1',
    'К 2030 году обеспечить всеобщий и равноправный доступ к безопасной и недорогой питьевой воде для всех',
    'By 2030, achieve universal and equitable access to safe and affordable drinking water for all',
  ],
  [
    '6.2',
    'К 2030 году обеспечить всеобщий и равноправный доступ к надлежащим санитарно-гигиеническим средствам и положить конец открытой дефекации, уделяя особое внимание потребностям женщин и девочек и лиц, находящихся в уязвимом положении',
    'By 2030, achieve access to adequate and equitable sanitation and hygiene for all and end open defecation, paying special attention to the needs of women and girls and those in vulnerable situations',
  ],
  [
    '6.3',
    'К 2030 году повысить качество воды посредством уменьшения загрязнения, ликвидации сброса отходов и сведения к минимуму выбросов опасных химических веществ и материалов, сокращения вдвое доли неочищенных сточных вод и значительного увеличения масштабов рециркуляции и безопасного повторного использования сточных вод во всем мире',
    'By 2030, improve water quality by reducing pollution, eliminating dumping and minimizing release of hazardous chemicals and materials, halving the proportion of untreated wastewater and substantially increasing recycling and safe reuse globally',
  ],
  [
    '6.4',
    'К 2030 году существенно повысить эффективность водопользования во всех секторах и обеспечить устойчивый забор и подачу пресной воды для решения проблемы нехватки воды и значительного сокращения числа людей, страдающих от нехватки воды',
    'By 2030, substantially increase water-use efficiency across all sectors and ensure sustainable withdrawals and supply of freshwater to address water scarcity and substantially reduce the number of people suffering from water scarcity',
  ],
  [
    '6.5',
    'К 2030 году обеспечить комплексное управление водными ресурсами на всех уровнях, в том числе, при необходимости, на основе трансграничного сотрудничества',
    'By 2030, implement integrated water resources management at all levels, including through transboundary cooperation as appropriate',
  ],
  [
    '6.6',
    'К 2020 году обеспечить охрану и восстановление связанных с водой экосистем, в том числе гор, лесов, водно-болотных угодий, рек, водоносных слоев и озер',
    'By 2020, protect and restore water-related ecosystems, including mountains, forests, wetlands, rivers, aquifers and lakes',
  ],
  [
    '6.a',
    'К 2030 году расширить международное сотрудничество и поддержку в деле укрепления потенциала развивающихся стран в осуществлении деятельности и программ в области водоснабжения и санитарии, включая сбор поверхностного стока, опреснение воды, повышение эффективности водопользования, очистку сточных вод и применение технологий рециркуляции и повторного использования',
    'By 2030, expand international cooperation and capacity-building support to developing countries in water- and sanitation-related activities and programmes, including water harvesting, desalination, water efficiency, wastewater treatment, recycling and reuse technologies',
  ],
  [
    '6.b',
    'Поддерживать и укреплять участие местных общин в улучшении водного хозяйства и санитарии',
    'Support and strengthen the participation of local communities in improving water and sanitation management',
  ],
  [
    '7.1',
    'К 2030 году обеспечить всеобщий доступ к недорогому, надежному и современному энергоснабжению',
    'By 2030, ensure universal access to affordable, reliable and modern energy services',
  ],
  [
    '7.2',
    'К 2030 году значительно увеличить долю энергии из возобновляемых источников в мировом энергетическом балансе',
    'By 2030, increase substantially the share of renewable energy in the global energy mix',
  ],
  [
    '7.3',
    'К 2030 году удвоить глобальный показатель повышения энергоэффективности',
    'By 2030, double the global rate of improvement in energy efficiency',
  ],
  [
    '7.a',
    'К 2030 году активизировать международное сотрудничество в целях облегчения доступа к исследованиям и технологиям в области экологически чистой энергетики, включая возобновляемую энергетику, повышение энергоэффективности и передовые и более чистые технологии использования ископаемого топлива, и поощрять инвестиции в энергетическую инфраструктуру и технологии экологически чистой энергетики',
    'By 2030, enhance international cooperation to facilitate access to clean energy research and technology, including renewable energy, energy efficiency and advanced and cleaner fossil-fuel technology, and promote investment in energy infrastructure and clean energy technology',
  ],
  [
    '7.b',
    'К 2030 году расширить инфраструктуру и модернизировать технологии для современного и устойчивого энергоснабжения всех в развивающихся странах, в частности в наименее развитых странах, малых островных развивающихся государствах и развивающихся странах, не имеющих выхода к морю, с учетом их соответствующих программ поддержки',
    'By 2030, expand infrastructure and upgrade technology for supplying modern and sustainable energy services for all in developing countries, in particular least developed countries, small island developing States and landlocked developing countries, in accordance with their respective programmes of support',
  ],
  [
    '8.1',
    'Поддерживать экономический рост на душу населения в соответствии с национальными условиями и, в частности, рост валового внутреннего продукта на уровне не менее 7 процентов в год в наименее развитых странах',
    'Sustain per capita economic growth in accordance with national circumstances and, in particular, at least 7 per cent gross domestic product growth per annum in the least developed countries',
  ],
  [
    '8.2',
    'Добиться повышения производительности в экономике посредством диверсификации, технической модернизации и инновационной деятельности, в том числе путем уделения особого внимания секторам с высокой добавленной стоимостью и трудоемким секторам',
    'Achieve higher levels of economic productivity through diversification, technological upgrading and innovation, including through a focus on high-value added and labour-intensive sectors',
  ],
  [
    '8.3',
    'Содействовать проведению ориентированной на развитие политики, которая способствует производительной деятельности, созданию достойных рабочих мест, предпринимательству, творчеству и инновационной деятельности, и поощрять официальное признание и развитие микро-, малых и средних предприятий, в том числе посредством предоставления им доступа к финансовым услугам',
    'Promote development-oriented policies that support productive activities, decent job creation, entrepreneurship, creativity and innovation, and encourage the formalization and growth of micro-, small- and medium-sized enterprises, including through access to financial services',
  ],
  [
    '8.4',
    'На протяжении всего срока до конца 2030 года постепенно повышать глобальную эффективность использования ресурсов в системах потребления и производства и стремиться к тому, чтобы экономический рост не сопровождался ухудшением состояния окружающей среды, как это предусматривается Десятилетней стратегией действий по переходу к использованию рациональных моделей потребления и производства, причем первыми этим должны заняться развитые страны',
    'Improve progressively, through 2030, global resource efficiency in consumption and production and endeavour to decouple economic growth from environmental degradation, in accordance with the 10‐Year Framework of Programmes on Sustainable Consumption and Production, with developed countries taking the lead',
  ],
  [
    '8.5',
    'К 2030 году обеспечить полную и производительную занятость и достойную работу для всех женщин и мужчин, в том числе молодых людей и инвалидов, и равную оплату за труд равной ценности',
    'By 2030, achieve full and productive employment and decent work for all women and men, including for young people and persons with disabilities, and equal pay for work of equal value',
  ],
  [
    '8.6',
    'К 2020 году существенно сократить долю молодежи, которая не работает, не учится и не приобретает профессиональных навыков',
    'By 2020, substantially reduce the proportion of youth not in employment, education or training',
  ],
  [
    '8.7',
    'Принять срочные и эффективные меры для того, чтобы искоренить принудительный труд, покончить с современным рабством и торговлей людьми и обеспечить запрет и ликвидацию наихудших форм детского труда, включая вербовку и использование детей-солдат, а к 2025 году покончить с детским трудом во всех его формах',
    'Take immediate and effective measures to eradicate forced labour, end modern slavery and human trafficking and secure the prohibition and elimination of the worst forms of child labour, including recruitment and use of child soldiers, and by 2025 end child labour in all its forms',
  ],
  [
    '8.8',
    'Защищать трудовые права и содействовать обеспечению надежных и безопасных условий работы для всех трудящихся, включая трудящихся-мигрантов, особенно женщин-мигрантов, и лиц, не имеющих стабильной занятости',
    'Protect labour rights and promote safe and secure working environments for all workers, including migrant workers, in particular women migrants, and those in precarious employment',
  ],
  [
    '8.9',
    'К 2030 году обеспечить разработку и осуществление стратегий поощрения устойчивого туризма, который способствует созданию рабочих мест, развитию местной культуры и производству местной продукции',
    'By 2030, devise and implement policies to promote sustainable tourism that creates jobs and promotes local culture and products',
  ],
  [
    '8.10',
    'Укреплять способность национальных финансовых учреждений поощрять и расширять доступ к банковским, страховым и финансовым услугам для всех',
    'Strengthen the capacity of domestic financial institutions to encourage and expand access to banking, insurance and financial services for all',
  ],
  [
    '8.a',
    'Увеличить оказываемую в рамках инициативы «Помощь в торговле» поддержку развивающихся стран, особенно наименее развитых стран, в том числе по линии Расширенной комплексной рамочной программы для оказания технической помощи в области торговли наименее развитым странам',
    'Increase Aid for Trade support for developing countries, in particular least developed countries, including through the Enhanced Integrated Framework for Trade-related Technical Assistance to Least Developed Countries',
  ],
  [
    '8.b',
    'К 2020 году разработать и ввести в действие глобальную стратегию обеспечения занятости молодежи и осуществить Глобальный пакт о рабочих местах Международной организации труда',
    'By 2020, develop and operationalize a global strategy for youth employment and implement the Global Jobs Pact of the International Labour Organization',
  ],
  [
    '9.1',
    'Развивать качественную, надежную, устойчивую и стойкую инфраструктуру, включая региональную и трансграничную инфраструктуру, в целях поддержки экономического развития и благополучия людей, уделяя особое внимание обеспечению недорогого и равноправного доступа для всех',
    'Develop quality, reliable, sustainable and resilient infrastructure, including regional and transborder infrastructure, to support economic development and human well-being, with a focus on affordable and equitable access for all',
  ],
  [
    '9.2',
    'Содействовать всеохватной и устойчивой индустриализации и к 2030 году существенно повысить уровень занятости в промышленности и долю промышленного производства в валовом внутреннем продукте в соответствии с национальными условиями и удвоить соответствующие показатели в наименее развитых странах',
    'Promote inclusive and sustainable industrialization and, by 2030, significantly raise industry’s share of employment and gross domestic product, in line with national circumstances, and double its share in least developed countries',
  ],
  [
    '9.3',
    'Расширить доступ мелких промышленных и прочих предприятий, особенно в развивающихся странах, к финансовым услугам, в том числе к недорогим кредитам, и усилить их интеграцию в производственно-сбытовые цепочки и рынки',
    'Increase the access of small-scale industrial and other enterprises, in particular in developing countries, to financial services, including affordable credit, and their integration into value chains and markets',
  ],
  [
    '9.4',
    'К 2030 году модернизировать инфраструктуру и переоборудовать промышленные предприятия, сделав их устойчивыми за счет повышения эффективности использования ресурсов и более широкого применения чистых и экологически безопасных технологий и промышленных процессов, с участием всех стран в соответствии с их индивидуальными возможностями',
    'By 2030, upgrade infrastructure and retrofit industries to make them sustainable, with increased resource-use efficiency and greater adoption of clean and environmentally sound technologies and industrial processes, with all countries taking action in accordance with their respective capabilities',
  ],
  [
    '9.5',
    'Активизировать научные исследования, наращивать технологический потенциал промышленных секторов во всех странах, особенно развивающихся странах, в том числе путем стимулирования к 2030 году инновационной деятельности и значительного увеличения числа работников в сфере научно-исследовательских и опытно-конструкторских работ (НИОКР) в расчете на 1 миллион человек, а также государственных и частных расходов на НИОКР',
    'Enhance scientific research, upgrade the technological capabilities of industrial sectors in all countries, in particular developing countries, including, by 2030, encouraging innovation and substantially increasing the number of research and development workers per 1 million people and public and private research and development spending',
  ],
  [
    '9.a',
    'Содействовать развитию экологически устойчивой и стойкой инфраструктуры в развивающихся странах за счет увеличения финансовой, технологической и технической поддержки африканских стран, наименее развитых стран, развивающихся стран, не имеющих выхода к морю, и малых островных развивающихся государств',
    'Facilitate sustainable and resilient infrastructure development in developing countries through enhanced financial, technological and technical support to African countries, least developed countries, landlocked developing countries and small island developing States',
  ],
  [
    '9.b',
    'Поддерживать разработки, исследования и инновации в сфере отечественных технологий в развивающихся странах, в том числе путем создания политического климата, благоприятствующего, в частности, диверсификации промышленности и увеличению добавленной стоимости в сырьевых отраслях',
    'Support domestic technology development, research and innovation in developing countries, including by ensuring a conducive policy environment for, inter alia, industrial diversification and value addition to commodities',
  ],
  [
    '9.c',
    'Существенно расширить доступ к информационно-коммуникационным технологиям и стремиться к обеспечению всеобщего и недорогого доступа к Интернету в наименее развитых странах к 2020 году',
    'Significantly increase access to information and communications technology and strive to provide universal and affordable access to the Internet in least developed countries by 2020',
  ],
  [
    '10.1',
    'К 2030 году постепенно достичь и поддерживать рост доходов наименее обеспеченных 40 процентов населения на уровне, превышающем средний по стране',
    'By 2030, progressively achieve and sustain income growth of the bottom 40 per cent of the population at a rate higher than the national average',
  ],
  [
    '10.2',
    'К 2030 году поддержать законодательным путем и поощрять активное участие всех людей в социальной, экономической и политической жизни независимо от их возраста, пола, инвалидности, расы, этнической принадлежности, происхождения, религии и экономического или иного статуса',
    'By 2030, empower and promote the social, economic and political inclusion of all, irrespective of age, sex, disability, race, ethnicity, origin, religion or economic or other status',
  ],
  [
    '10.3',
    'Обеспечить равенство возможностей и уменьшить неравенство результатов, в том числе путем отмены дискриминационных законов, политики и практики и содействия принятию соответствующего законодательства, политики и мер в этом направлении',
    'Ensure equal opportunity and reduce inequalities of outcome, including by eliminating discriminatory laws, policies and practices and promoting appropriate legislation, policies and action in this regard',
  ],
  [
    '10.4',
    'Принять соответствующую политику, особенно бюджетно-налоговую политику и политику в вопросах заработной платы и социальной защиты, и постепенно добиваться обеспечения большего равенства',
    'Adopt policies, especially fiscal, wage and social protection policies, and progressively achieve greater equality',
  ],
  [
    '10.5',
    'Совершенствовать методы регулирования и мониторинга глобальных финансовых рынков и учреждений и более последовательно применять такие методы',
    'Improve the regulation and monitoring of global financial markets and institutions and strengthen the implementation of such regulations',
  ],
  [
    '10.6',
    'Обеспечить большую представленность и большее право голоса развивающихся стран в процессах принятия решений в глобальных международных экономических и финансовых учреждениях, с тем чтобы сделать эти учреждения более эффективными, авторитетными, подотчетными и легитимными',
    'Ensure enhanced representation and voice for developing countries in decision-making in global international economic and financial institutions in order to deliver more effective, credible, accountable and legitimate institutions',
  ],
  [
    '10.7',
    'Содействовать упорядоченной, безопасной, законной и ответственной миграции и мобильности людей, в том числе с помощью проведения спланированной и хорошо продуманной миграционной политики',
    'Facilitate orderly, safe, regular and responsible migration and mobility of people, including through the implementation of planned and well-managed migration policies',
  ],
  [
    '10.a',
    'Проводить в жизнь принцип особого и дифференцированного режима для развивающихся стран, особенно наименее развитых стран, в соответствии с соглашениями Всемирной торговой организации',
    'Implement the principle of special and differential treatment for developing countries, in particular least developed countries, in accordance with World Trade Organization agreements',
  ],
  [
    '10.b',
    'Поощрять выделение официальной помощи в целях развития и финансовые потоки, в том числе прямые иностранные инвестиции, в наиболее нуждающиеся государства, особенно в наименее развитые страны, африканские страны, малые островные развивающиеся государства и развивающиеся страны, не имеющие выхода к морю, в соответствии с их национальными планами и программами',
    'Encourage official development assistance and financial flows, including foreign direct investment, to States where the need is greatest, in particular least developed countries, African countries, small island developing States and landlocked developing countries, in accordance with their national plans and programmes',
  ],
  [
    '10.c',
    'К 2030 году сократить операционные затраты, связанные с переводом мигрантами денежных средств, до менее 3 процентов от суммы перевода и ликвидировать каналы денежных переводов, у которых эти затраты превышают 5 процентов',
    'By 2030, reduce to less than 3 per cent the transaction costs of migrant remittances and eliminate remittance corridors with costs higher than 5 per cent',
  ],
  [
    '11.1',
    'К 2030 году обеспечить всеобщий доступ к достаточному, безопасному и недорогому жилью и основным услугам и благоустроить трущобы',
    'By 2030, ensure access for all to adequate, safe and affordable housing and basic services and upgrade slums',
  ],
  [
    '11.2',
    'К 2030 году обеспечить, чтобы все могли пользоваться безопасными, недорогими, доступными и экологически устойчивыми транспортными системами, на основе повышения безопасности дорожного движения, в частности расширения использования общественного транспорта, уделяя особое внимание нуждам тех, кто находится в уязвимом положении, женщин, детей, инвалидов и пожилых лиц',
    'By 2030, provide access to safe, affordable, accessible and sustainable transport systems for all, improving road safety, notably by expanding public transport, with special attention to the needs of those in vulnerable situations, women, children, persons with disabilities and older persons',
  ],
  [
    '11.3',
    'К 2030 году расширить масштабы открытой для всех и экологически устойчивой урбанизации и возможности для комплексного и устойчивого планирования населенных пунктов и управления ими на основе широкого участия во всех странах',
    'By 2030, enhance inclusive and sustainable urbanization and capacity for participatory, integrated and sustainable human settlement planning and management in all countries',
  ],
  [
    '11.4',
    'Активизировать усилия по защите и сохранению всемирного культурного и природного наследия',
    'Strengthen efforts to protect and safeguard the world’s cultural and natural heritage',
  ],
  [
    '11.5',
    'К 2030 году существенно сократить число погибших и пострадавших и значительно уменьшить прямой экономический ущерб в виде потерь мирового валового внутреннего продукта в результате бедствий, в том числе связанных с водой, уделяя особое внимание защите малоимущих и уязвимых групп населения',
    'By 2030, significantly reduce the number of deaths and the number of people affected and substantially decrease the direct economic losses relative to global gross domestic product caused by disasters, including water-related disasters, with a focus on protecting the poor and people in vulnerable situations',
  ],
  [
    '11.6',
    'К 2030 году уменьшить негативное экологическое воздействие городов в пересчете на душу населения, в том числе посредством уделения особого внимания качеству воздуха и удалению городских и других отходов',
    'By 2030, reduce the adverse per capita environmental impact of cities, including by paying special attention to air quality and municipal and other waste management',
  ],
  [
    '11.7',
    'К 2030 году обеспечить всеобщий доступ к безопасным, доступным и открытым для всех зеленым зонам и общественным местам, особенно для женщин и детей, пожилых людей и инвалидов',
    'By 2030, provide universal access to safe, inclusive and accessible, green and public spaces, in particular for women and children, older persons and persons with disabilities',
  ],
  [
    '11.a',
    'Поддерживать позитивные экономические, социальные и экологические связи между городскими, пригородными и сельскими районами на основе повышения качества планирования национального и регионального развития',
    'Support positive economic, social and environmental links between urban, peri-urban and rural areas by strengthening national and regional development planning',
  ],
  [
    '11.b',
    'К 2020 году значительно увеличить число городов и населенных пунктов, принявших и осуществляющих комплексные стратегии и планы, направленные на устранение социальных барьеров, повышение эффективности использования ресурсов, смягчение последствий изменения климата, адаптацию к его изменению и способность противостоять стихийным бедствиям, и разработать и внедрить в соответствии с Сендайской рамочной программой по снижению риска бедствий на 2015–2030 годы меры по комплексному управлению связанными с бедствиями рисками на всех уровнях',
    'By 2020, substantially increase the number of cities and human settlements adopting and implementing integrated policies and plans towards inclusion, resource efficiency, mitigation and adaptation to climate change, resilience to disasters, and develop and implement, in line with the Sendai Framework for Disaster Risk Reduction 2015–2030, holistic disaster risk management at all levels',
  ],
  [
    '11.c',
    'Оказывать наименее развитым странам содействие, в том числе посредством финансовой и технической помощи, в строительстве экологически устойчивых и прочных зданий с использованием местных материалов',
    'Support least developed countries, including through financial and technical assistance, in building sustainable and resilient buildings utilizing local materials',
  ],
  [
    '12.1',
    'Осуществлять Десятилетнюю стратегию действий по переходу к использованию рациональных моделей потребления и производства с участием всех стран, причем первыми к ней должны приступить развитые страны, и с учетом развития и потенциала развивающихся стран',
    'Implement the 10‐Year Framework of Programmes on Sustainable Consumption and Production Patterns, all countries taking action, with developed countries taking the lead, taking into account the development and capabilities of developing countries',
  ],
  [
    '12.2',
    'К 2030 году добиться рационального освоения и эффективного использования природных ресурсов',
    'By 2030, achieve the sustainable management and efficient use of natural resources',
  ],
  [
    '12.3',
    'К 2030 году сократить вдвое в пересчете на душу населения общемировое количество пищевых отходов на розничном и потребительском уровнях и уменьшить потери продовольствия в производственно-сбытовых цепочках, в том числе послеуборочные потери',
    'By 2030, halve per capita global food waste at the retail and consumer levels and reduce food losses along production and supply chains, including post-harvest losses',
  ],
  [
    '12.4',
    'К 2020 году добиться экологически рационального использования химических веществ и всех отходов на протяжении всего их жизненного цикла в соответствии с согласованными международными принципами и существенно сократить их попадание в воздух, воду и почву, чтобы свести к минимуму их негативное воздействие на здоровье людей и окружающую среду',
    'By 2020, achieve the environmentally sound management of chemicals and all wastes throughout their life cycle, in accordance with agreed international frameworks, and significantly reduce their release to air, water and soil in order to minimize their adverse impacts on human health and the environment',
  ],
  [
    '12.5',
    'К 2030 году существенно уменьшить объем отходов путем принятия мер по предотвращению их образования, их сокращению, переработке и повторному использованию',
    'By 2030, substantially reduce waste generation through prevention, reduction, recycling and reuse',
  ],
  [
    '12.6',
    'Рекомендовать компаниям, особенно крупным и транснациональным компаниям, применять устойчивые методы производства и отражать информацию о рациональном использовании ресурсов в своих отчетах',
    'Encourage companies, especially large and transnational companies, to adopt sustainable practices and to integrate sustainability information into their reporting cycle',
  ],
  [
    '12.7',
    'Содействовать обеспечению экологичной практики государственных закупок в соответствии с национальными стратегиями и приоритетами',
    'Promote public procurement practices that are sustainable, in accordance with national policies and priorities',
  ],
  [
    '12.8',
    'К 2030 году обеспечить, чтобы люди во всем мире располагали соответствующей информацией и сведениями об устойчивом развитии и образе жизни в гармонии с природой',
    'By 2030, ensure that people everywhere have the relevant information and awareness for sustainable development and lifestyles in harmony with nature',
  ],
  [
    '12.a',
    'Оказывать развивающимся странам помощь в наращивании их научно-технического потенциала для перехода к более рациональным моделям потребления и производства',
    'Support developing countries to strengthen their scientific and technological capacity to move towards more sustainable patterns of consumption and production',
  ],
  [
    '12.b',
    'Разрабатывать и внедрять инструменты мониторинга влияния, оказываемого на устойчивое развитие устойчивым туризмом, который способствует созданию рабочих мест, развитию местной культуры и производству местной продукции',
    'Develop and implement tools to monitor sustainable development impacts for sustainable tourism that creates jobs and promotes local culture and products',
  ],
  [
    '12.c',
    'Рационализировать отличающееся неэффективностью субсидирование использования ископаемого топлива, ведущее к его расточительному потреблению, посредством устранения рыночных диспропорций с учетом национальных условий, в том числе путем реорганизации налогообложения и постепенного отказа от вредных субсидий там, где они существуют, для учета их экологических последствий, в полной мере принимая во внимание особые потребности и условия развивающихся стран и сводя к минимуму возможные негативные последствия для их развития таким образом, чтобы защитить интересы нуждающихся и уязвимых групп населения',
    'Rationalize inefficient fossil-fuel subsidies that encourage wasteful consumption by removing market distortions, in accordance with national circumstances, including by restructuring taxation and phasing out those harmful subsidies, where they exist, to reflect their environmental impacts, taking fully into account the specific needs and conditions of developing countries and minimizing the possible adverse impacts on their development in a manner that protects the poor and the affected communities',
  ],
  [
    '13.1',
    'Повысить сопротивляемость и способность адаптироваться к опасным климатическим явлениям и стихийным бедствиям во всех странах',
    'Strengthen resilience and adaptive capacity to climate-related hazards and natural disasters in all countries',
  ],
  [
    '13.2',
    'Включить меры реагирования на изменение климата в политику, стратегии и планирование на национальном уровне',
    'Integrate climate change measures into national policies, strategies and planning',
  ],
  [
    '13.3',
    'Улучшить просвещение, распространение информации и возможности людей и учреждений по смягчению остроты и ослаблению последствий изменения климата, адаптации к ним и раннему предупреждению',
    'Improve education, awareness-raising and human and institutional capacity on climate change mitigation, adaptation, impact reduction and early warning',
  ],
  [
    '13.a',
    'Выполнить взятое на себя развитыми странами, являющимися участниками Рамочной конвенции Организации Объединенных Наций об изменении климата, обязательство достичь цели ежегодной мобилизации к 2020 году общими усилиями 100 млрд. долл. США из всех источников для удовлетворения потребностей развивающихся стран в контексте принятия конструктивных мер по смягчению остроты последствий изменения климата и обеспечения прозрачности их осуществления, а также обеспечить полномасштабное функционирование Зеленого климатического фонда путем его капитализации в кратчайшие возможные сроки',
    'Implement the commitment undertaken by developed-country parties to the United Nations Framework Convention on Climate Change to a goal of mobilizing jointly $100 billion annually by 2020 from all sources to address the needs of developing countries in the context of meaningful mitigation actions and transparency on implementation and fully operationalize the Green Climate Fund through its capitalization as soon as possible',
  ],
  [
    '13.b',
    'Содействовать созданию механизмов по укреплению возможностей планирования и управления, связанных с изменением климата, в наименее развитых странах и малых островных развивающихся государствах, уделяя при этом повышенное внимание женщинам, молодежи, а также местным и маргинализированным общинам',
    'Promote mechanisms for raising capacity for effective climate change-related planning and management in least developed countries and small island developing States, including focusing on women, youth and local and marginalized communities',
  ],
  [
    '14.1',
    'К 2025 году обеспечить предотвращение и существенное сокращение любого загрязнения морской среды, в особенности вследствие деятельности на суше, включая загрязнение морским мусором и питательными веществами',
    'By 2025, prevent and significantly reduce marine pollution of all kinds, in particular from land-based activities, including marine debris and nutrient pollution',
  ],
  [
    '14.2',
    'К 2020 году обеспечить рациональное использование и защиту морских и прибрежных экосистем с целью предотвратить значительное отрицательное воздействие, в том числе путем повышения стойкости этих экосистем, и принять меры по их восстановлению для обеспечения хорошего экологического состояния и продуктивности океанов',
    'By 2020, sustainably manage and protect marine and coastal ecosystems to avoid significant adverse impacts, including by strengthening their resilience, and take action for their restoration in order to achieve healthy and productive oceans',
  ],
  [
    '14.3',
    'Минимизировать и ликвидировать последствия закисления океана, в том числе благодаря развитию научного сотрудничества на всех уровнях',
    'Minimize and address the impacts of ocean acidification, including through enhanced scientific cooperation at all levels',
  ],
  [
    '14.4',
    'К 2020 году обеспечить эффективное регулирование добычи и положить конец перелову, незаконному, несообщаемому и нерегулируемому рыбному промыслу и губительной рыбопромысловой практике, а также выполнить научно обоснованные планы хозяйственной деятельности, для того чтобы восстановить рыбные запасы в кратчайшие возможные сроки, доведя их по крайней мере до таких уровней, которые способны обеспечивать максимальный экологически рациональный улов с учетом биологических характеристик этих запасов',
    'By 2020, effectively regulate harvesting and end overfishing, illegal, unreported and unregulated fishing and destructive fishing practices and implement science-based management plans, in order to restore fish stocks in the shortest time feasible, at least to levels that can produce maximum sustainable yield as determined by their biological characteristics',
  ],
  [
    '14.5',
    'К 2020 году охватить природоохранными мерами по крайней мере 10 процентов прибрежных и морских районов в соответствии с национальным законодательством и международным правом и на основе наилучшей имеющейся научной информации',
    'By 2020, conserve at least 10 per cent of coastal and marine areas, consistent with national and international law and based on the best available scientific information',
  ],
  [
    '14.6',
    'К 2020 году запретить некоторые формы субсидий для рыбного промысла, содействующие созданию чрезмерных мощностей и перелову, отменить субсидии, содействующие незаконному, несообщаемому и нерегулируемому рыбному промыслу, и воздерживаться от введения новых таких субсидий, признавая, что надлежащее и эффективное применение особого и дифференцированного режима в отношении развивающихся и наименее развитых стран должно быть неотъемлемой частью переговоров по вопросу о субсидировании рыбного промысла, которые ведутся в рамках Всемирной торговой организации',
    'By 2020, prohibit certain forms of fisheries subsidies which contribute to overcapacity and overfishing, eliminate subsidies that contribute to illegal, unreported and unregulated fishing and refrain from introducing new such subsidies, recognizing that appropriate and effective special and differential treatment for developing and least developed countries should be an integral part of the World Trade Organization fisheries subsidies negotiation',
  ],
  [
    '14.7',
    'К 2030 году повысить экономические выгоды, получаемые малыми островными развивающимися государствами и наименее развитыми странами от экологически рационального использования морских ресурсов, в том числе благодаря экологически рациональной организации рыбного хозяйства, аквакультуры и туризма',
    'By 2030, increase the economic benefits to small island developing States and least developed countries from the sustainable use of marine resources, including through sustainable management of fisheries, aquaculture and tourism',
  ],
  [
    '14.a',
    'Увеличить объем научных знаний, расширить научные исследования и обеспечить передачу морских технологий, принимая во внимание Критерии и руководящие принципы в отношении передачи морских технологий, разработанные Межправительственной океанографической комиссией, с тем чтобы улучшить экологическое состояние океанской среды и повысить вклад морского биоразнообразия в развитие развивающихся стран, особенно малых островных развивающихся государств и наименее развитых стран',
    'Increase scientific knowledge, develop research capacity and transfer marine technology, taking into account the Intergovernmental Oceanographic Commission Criteria and Guidelines on the Transfer of Marine Technology, in order to improve ocean health and to enhance the contribution of marine biodiversity to the development of developing countries, in particular small island developing States and least developed countries',
  ],
  [
    '14.b',
    'Обеспечить доступ мелких хозяйств, занимающихся кустарным рыбным промыслом, к морским ресурсам и рынкам',
    'Provide access for small-scale artisanal fishers to marine resources and markets',
  ],
  [
    '14.c',
    'Улучшить работу по сохранению и рациональному использованию океанов и их ресурсов путем соблюдения норм международного права, закрепленных в Конвенции Организации Объединенных Наций по морскому праву, которая, как отмечено в пункте 158 документа «Будущее, которого мы хотим», закладывает юридическую базу для сохранения и рационального использования Мирового океана и его ресурсов',
    'Enhance the conservation and sustainable use of oceans and their resources by implementing international law as reflected in the United Nations Convention on the Law of the Sea, which provides the legal framework for the conservation and sustainable use of oceans and their resources, as recalled in paragraph 158 of “The future we want”',
  ],
  [
    '15.1',
    'К 2020 году обеспечить сохранение, восстановление и рациональное использование наземных и внутренних пресноводных экосистем и их услуг, в том числе лесов, водно-болотных угодий, гор и засушливых земель, в соответствии с обязательствами, вытекающими из международных соглашений',
    'By 2020, ensure the conservation, restoration and sustainable use of terrestrial and inland freshwater ecosystems and their services, in particular forests, wetlands, mountains and drylands, in line with obligations under international agreements',
  ],
  [
    '15.2',
    'К 2020 году содействовать внедрению методов рационального использования всех типов лесов, остановить обезлесение, восстановить деградировавшие леса и значительно расширить масштабы лесонасаждения и лесовосстановления во всем мире',
    'By 2020, promote the implementation of sustainable management of all types of forests, halt deforestation, restore degraded forests and substantially increase afforestation and reforestation globally',
  ],
  [
    '15.3',
    'К 2030 году вести борьбу с опустыниванием, восстановить деградировавшие земли и почвы, включая земли, затронутые опустыниванием, засухами и наводнениями, и стремиться к тому, чтобы во всем мире не ухудшалось состояние земель',
    'By 2030, combat desertification, restore degraded land and soil, including land affected by desertification, drought and floods, and strive to achieve a land degradation-neutral world',
  ],
  [
    '15.4',
    'К 2030 году обеспечить сохранение горных экосистем, в том числе их биоразнообразия, для того чтобы повысить их способность давать блага, необходимые для устойчивого развития',
    'By 2030, ensure the conservation of mountain ecosystems, including their biodiversity, in order to enhance their capacity to provide benefits that are essential for sustainable development',
  ],
  [
    '15.5',
    'Незамедлительно принять значимые меры по сдерживанию деградации природных сред обитания, остановить утрату биологического разнообразия и к 2020 году обеспечить сохранение и предотвращение исчезновения видов, находящихся под угрозой вымирания',
    'Take urgent and significant action to reduce the degradation of natural habitats, halt the loss of biodiversity and, by 2020, protect and prevent the extinction of threatened species',
  ],
  [
    '15.6',
    'Содействовать справедливому распределению благ от использования генетических ресурсов и способствовать обеспечению надлежащего доступа к таким ресурсам на согласованных на международном уровне условиях',
    'Promote fair and equitable sharing of the benefits arising from the utilization of genetic resources and promote appropriate access to such resources, as internationally agreed',
  ],
  [
    '15.7',
    'Незамедлительно принять меры для того, чтобы положить конец браконьерству и контрабандной торговле охраняемыми видами флоры и фауны и решить проблемы, касающиеся как спроса на незаконные продукты живой природы, так и их предложения',
    'Take urgent action to end poaching and trafficking of protected species of flora and fauna and address both demand and supply of illegal wildlife products',
  ],
  [
    '15.8',
    'К 2020 году принять меры по предотвращению проникновения чужеродных инвазивных видов и по значительному уменьшению их воздействия на наземные и водные экосистемы, а также принять меры по предотвращению ограничения численности или уничтожения приоритетных видов',
    'By 2020, introduce measures to prevent the introduction and significantly reduce the impact of invasive alien species on land and water ecosystems and control or eradicate the priority species',
  ],
  [
    '15.9',
    'К 2020 году обеспечить учет ценности экосистем и биологического разнообразия в ходе общенационального и местного планирования и процессов развития, а также при разработке стратегий и планов сокращения масштабов бедности',
    'By 2020, integrate ecosystem and biodiversity values into national and local planning, development processes, poverty reduction strategies and accounts',
  ],
  [
    '15.a',
    'Мобилизовать и значительно увеличить финансовые ресурсы из всех источников в целях сохранения и рационального использования биологического разнообразия и экосистем',
    'Mobilize and significantly increase financial resources from all sources to conserve and sustainably use biodiversity and ecosystems',
  ],
  [
    '15.b',
    'Мобилизовать значительные ресурсы из всех источников и на всех уровнях для финансирования рационального лесопользования и дать развивающимся странам адекватные стимулы для применения таких методов управления, в том числе в целях сохранения и восстановления лесов',
    'Mobilize significant resources from all sources and at all levels to finance sustainable forest management and provide adequate incentives to developing countries to advance such management, including for conservation and reforestation',
  ],
  [
    '15.c',
    'Активизировать глобальные усилия по борьбе с браконьерством и контрабандной торговлей охраняемыми видами, в том числе путем расширения имеющихся у местного населения возможностей получать средства к существованию экологически безопасным образом',
    'Enhance global support for efforts to combat poaching and trafficking of protected species, including by increasing the capacity of local communities to pursue sustainable livelihood opportunities',
  ],
  [
    '16.1',
    'Значительно сократить распространенность всех форм насилия и уменьшить показатели смертности от этого явления во всем мире',
    'Significantly reduce all forms of violence and related death rates everywhere',
  ],
  [
    '16.2',
    'Положить конец надругательствам, эксплуатации, торговле и всем формам насилия и пыток в отношении детей',
    'End abuse, exploitation, trafficking and all forms of violence against and torture of children',
  ],
  [
    '16.3',
    'Содействовать верховенству права на национальном и международном уровнях и обеспечить всем равный доступ к правосудию',
    'Promote the rule of law at the national and international levels and ensure equal access to justice for all',
  ],
  [
    '16.4',
    'К 2030 году значительно уменьшить незаконные финансовые потоки и потоки оружия, активизировать деятельность по обнаружению и возвращению похищенных активов и вести борьбу со всеми формами организованной преступности',
    'By 2030, significantly reduce illicit financial and arms flows, strengthen the recovery and return of stolen assets and combat all forms of organized crime',
  ],
  [
    '16.5',
    'Значительно сократить масштабы коррупции и взяточничества во всех их формах',
    'Substantially reduce corruption and bribery in all their forms',
  ],
  [
    '16.6',
    'Создать эффективные, подотчетные и прозрачные учреждения на всех уровнях',
    'Develop effective, accountable and transparent institutions at all levels',
  ],
  [
    '16.7',
    'Обеспечить ответственное принятие решений репрезентативными органами на всех уровнях с участием всех слоев общества',
    'Ensure responsive, inclusive, participatory and representative decision-making at all levels',
  ],
  [
    '16.8',
    'Расширить и активизировать участие развивающихся стран в деятельности органов глобального регулирования',
    'Broaden and strengthen the participation of developing countries in the institutions of global governance',
  ],
  [
    '16.9',
    'К 2030 году обеспечить наличие у всех людей законных удостоверений личности, включая свидетельства о рождении',
    'By 2030, provide legal identity for all, including birth registration',
  ],
  [
    '16.10',
    'Обеспечить доступ общественности к информации и защитить основные свободы в соответствии с национальным законодательством и международными соглашениями',
    'Ensure public access to information and protect fundamental freedoms, in accordance with national legislation and international agreements',
  ],
  [
    '16.a',
    'Укрепить соответствующие национальные учреждения, в том числе благодаря международному сотрудничеству, в целях наращивания на всех уровнях — в частности в развивающихся странах — потенциала в деле предотвращения насилия и борьбы с терроризмом и преступностью',
    'Strengthen relevant national institutions, including through international cooperation, for building capacity at all levels, in particular in developing countries, to prevent violence and combat terrorism and crime',
  ],
  [
    '16.b',
    'Поощрять и проводить в жизнь недискриминационные законы и политику в интересах устойчивого развития',
    'Promote and enforce non-discriminatory laws and policies for sustainable development',
  ],
  [
    '17.1',
    'Усилить мобилизацию ресурсов из внутренних источников, в том числе благодаря международной поддержке развивающихся стран, с тем чтобы повысить национальные возможности по сбору налогов и других доходов',
    'Strengthen domestic resource mobilization, including through international support to developing countries, to improve domestic capacity for tax and other revenue collection',
  ],
  [
    '17.2',
    'Обеспечить, чтобы развитые страны полностью выполнили свои обязательства по оказанию официальной помощи в целях развития (ОПР), в том числе взятое многими развитыми странами обязательство достичь целевого показателя выделения средств по линии ОПР развивающимся странам на уровне 0,7 процента своего валового национального дохода (ВНД) и выделения ОПР наименее развитым странам на уровне 0,15–0,20 процента своего ВНД; государствам, предоставляющим ОПР, предлагается рассмотреть вопрос о том, чтобы поставить перед собой цель выделять не менее 0,20 процента своего ВНД по линии ОПР наименее развитым странам',
    'Developed countries to implement fully their official development assistance commitments, including the commitment by many developed countries to achieve the target of 0.7 per cent of gross national income for official development assistance (ODA/GNI) to developing countries and 0.15 to 0.20 per cent of ODA/GNI to least developed countries; ODA providers are encouraged to consider setting a target to provide at least 0.20 per cent of ODA/GNI to least developed countries',
  ],
  [
    '17.3',
    'Мобилизовать дополнительные финансовые ресурсы из самых разных источников для развивающихся стран',
    'Mobilize additional financial resources for developing countries from multiple sources',
  ],
  [
    '17.4',
    'Оказывать развивающимся странам помощь в целях обеспечения долгосрочной приемлемости уровня их задолженности благодаря проведению скоординированной политики, направленной на поощрение, в зависимости от обстоятельств, финансирования за счет заемных средств, облегчения долгового бремени и реструктуризации задолженности, и решить проблему внешней задолженности бедных стран с крупной задолженностью, с тем чтобы облегчить их долговое бремя',
    'Assist developing countries in attaining long-term debt sustainability through coordinated policies aimed at fostering debt financing, debt relief and debt restructuring, as appropriate, and address the external debt of highly indebted poor countries to reduce debt distress',
  ],
  [
    '17.5',
    'Принять и применять режимы поощрения инвестиций в интересах наименее развитых стран',
    'Adopt and implement investment promotion regimes for least developed countries',
  ],
  [
    '17.6',
    'Расширять сотрудничество по линии Север — Юг и Юг — Юг, а также трехстороннее региональное и международное сотрудничество в областях науки, техники и инноваций и доступ к соответствующим достижениям; активизировать обмен знаниями на взаимно согласованных условиях, в том числе благодаря улучшению координации между существующими механизмами, в частности на уровне Организации Объединенных Наций, а также с помощью глобального механизма содействия передаче технологий',
    'Enhance North-South, South-South and triangular regional and international cooperation on and access to science, technology and innovation and enhance knowledge-sharing on mutually agreed terms, including through improved coordination among existing mechanisms, in particular at the United Nations level, and through a global technology facilitation mechanism',
  ],
  [
    '17.7',
    'Содействовать разработке, передаче, распространению и освоению экологически безопасных технологий, так чтобы их получали развивающиеся страны на взаимно согласованных благоприятных условиях, в том числе на льготных и преференциальных условиях',
    'Promote the development, transfer, dissemination and diffusion of environmentally sound technologies to developing countries on favourable terms, including on concessional and preferential terms, as mutually agreed',
  ],
  [
    '17.8',
    'Обеспечить к 2017 году полномасштабное функционирование банка технологий и механизма развития науки, технологий и инноваций в интересах наименее развитых стран и расширить использование высокоэффективных технологий, в частности информационно-коммуникационных технологий',
    'Fully operationalize the technology bank and science, technology and innovation capacity-building mechanism for least developed countries by 2017 and enhance the use of enabling technology, in particular information and communications technology',
  ],
  [
    '17.9',
    'Усилить международную поддержку эффективного и целенаправленного наращивания потенциала развивающихся стран для содействия реализации национальных планов достижения всех целей в области устойчивого развития, в том числе благодаря сотрудничеству по линии Север — Юг и Юг — Юг и трехстороннему сотрудничеству',
    'Enhance international support for implementing effective and targeted capacity-building in developing countries to support national plans to implement all the Sustainable Development Goals, including through North-South, South-South and triangular cooperation',
  ],
  [
    '17.10',
    'Поощрять универсальную, основанную на правилах, открытую, недискриминационную и справедливую многостороннюю торговую систему в рамках Всемирной торговой организации, в том числе благодаря завершению переговоров по ее Дохинской повестке дня в области развития',
    'Promote a universal, rules-based, open, non‐discriminatory and equitable multilateral trading system under the World Trade Organization, including through the conclusion of negotiations under its Doha Development Agenda',
  ],
  [
    '17.11',
    'Значительно увеличить экспорт развивающихся стран, в частности в целях удвоения доли наименее развитых стран в мировом экспорте к 2020 году',
    'Significantly increase the exports of developing countries, in particular with a view to doubling the least developed countries’ share of global exports by 2020',
  ],
  [
    '17.12',
    'Обеспечить своевременное предоставление всем наименее развитым странам на долгосрочной основе беспошлинного и неквотируемого доступа на рынки в соответствии с решениями Всемирной торговой организации, в том числе путем обеспечения того, чтобы преференциальные правила происхождения, применяемые в отношении товаров, импортируемых из наименее развитых стран, были прозрачными и простыми и содействовали облегчению доступа на рынки',
    'Realize timely implementation of duty-free and quota-free market access on a lasting basis for all least developed countries, consistent with World Trade Organization decisions, including by ensuring that preferential rules of origin applicable to imports from least developed countries are transparent and simple, and contribute to facilitating market access',
  ],
  [
    '17.13',
    'Повысить глобальную макроэкономическую стабильность, в том числе посредством координации политики и обеспечения последовательности политики',
    'Enhance global macroeconomic stability, including through policy coordination and policy coherence',
  ],
  [
    '17.14',
    'Сделать более последовательной политику по обеспечению устойчивого развития',
    'Enhance policy coherence for sustainable development',
  ],
  [
    '17.15',
    'Уважать имеющееся у каждой страны пространство для стратегического маневра и ее ведущую роль в разработке и проведении в жизнь политики ликвидации нищеты и политики в области устойчивого развития',
    'Respect each country’s policy space and leadership to establish and implement policies for poverty eradication and sustainable development',
  ],
  [
    '17.16',
    'Укреплять Глобальное партнерство в интересах устойчивого развития, дополняемое партнерствами с участием многих заинтересованных сторон, которые мобилизуют и распространяют знания, опыт, технологии и финансовые ресурсы, с тем чтобы поддерживать достижение целей в области устойчивого развития во всех странах, особенно в развивающихся странах',
    'Enhance the Global Partnership for Sustainable Development, complemented by multi-stakeholder partnerships that mobilize and share knowledge, expertise, technology and financial resources, to support the achievement of the Sustainable Development Goals in all countries, in particular developing countries',
  ],
  [
    '17.17',
    'Стимулировать и поощрять эффективное партнерство между государственными организациями, между государственным и частным секторами и между организациями гражданского общества, опираясь на опыт и стратегии использования ресурсов партнеров',
    'Encourage and promote effective public, public-private and civil society partnerships, building on the experience and resourcing strategies of partnerships',
  ],
  [
    '17.18',
    'К 2020 году усилить поддержку в целях наращивания потенциала развивающихся стран, в том числе наименее развитых стран и малых островных развивающихся государств, с тем чтобы значительно повысить доступность высококачественных, актуальных и достоверных данных, дезагрегированных по уровню доходов, гендерной принадлежности, возрасту, расе, национальности, миграционному статусу, инвалидности, географическому местонахождению и другим характеристикам, значимым с учетом национальных условий',
    'By 2020, enhance capacity-building support to developing countries, including for least developed countries and small island developing States, to increase significantly the availability of high-quality, timely and reliable data disaggregated by income, gender, age, race, ethnicity, migratory status, disability, geographic location and other characteristics relevant in national contexts',
  ],
  [
    '17.19',
    'К 2030 году, опираясь на нынешние инициативы, разработать, в дополнение к показателю валового внутреннего продукта, и другие показатели измерения прогресса в деле обеспечения устойчивого развития и содействовать наращиванию потенциала развивающихся стран в области статистики',
    'By 2030, build on existing initiatives to develop measurements of progress on sustainable development that complement gross domestic product, and support statistical capacity-building in developing countries',
  ],
];
